import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FollowUpDetail } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { OwnerPicker } from '../../components/owner-picker/owner-picker.tsx';
import { failureOf } from '../../lib/api.ts';
import { useSaveFollowUp } from './followups.queries.ts';

type Fields = Pick<FollowUpDetail, 'owner' | 'ownerOrganisationId' | 'ownerPositionId' | 'due'>;

/** Pixels from the top of a field to its box. */
const LABEL_HEIGHT = 23;

interface OwnerFormProps {
  item: FollowUpDetail;
  onDirty: (isDirty: boolean) => void;
}

/** Who and until when, as it stands now; the minutes keep what they say. */
export function OwnerForm({ item, onDirty }: OwnerFormProps) {
  const stored = fieldsOf(item);
  const [draft, setDraft] = useState<Fields | null>(null);
  const value = draft ?? stored;
  const isDirty = JSON.stringify(value) !== JSON.stringify(stored);
  const save = useSaveFollowUp();
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (save.isPending || !isDirty) return;
    save.mutate({ id: item.id, version: item.version, ...value }, { onSuccess: () => setDraft(null) });
  };
  const errors = save.isError ? failureOf(save.error).fields : undefined;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={6}>
        <Group gap="xs" align="flex-start">
          <OwnerPicker
            label="Penanggung jawab"
            style={{ flex: '1 1 220px' }}
            value={value.owner}
            error={errors?.owner}
            onChange={({ owner, organisationId, positionId }) =>
              setDraft({
                ...value,
                owner,
                ownerOrganisationId: organisationId,
                ownerPositionId: positionId,
              })
            }
          />
          <DateField
            label="Batas waktu"
            w={220}
            value={value.due}
            error={errors?.due}
            onChange={(due) => setDraft({ ...value, due })}
          />
          {/* Beside the fields: a complaint that appears under one of them must not move the button away. */}
          {isDirty && (
            <Group gap={6} wrap="nowrap" mt={LABEL_HEIGHT}>
              <Button type="submit" loading={save.isPending}>
                Simpan
              </Button>
              <Button variant="default" onClick={() => setDraft(null)}>
                Batal
              </Button>
            </Group>
          )}
        </Group>
        <Original item={item} />
        {save.isError && errors === undefined && <FailureAlert error={save.error} />}
      </Stack>
    </form>
  );
}

function fieldsOf({ owner, ownerOrganisationId, ownerPositionId, due }: Fields): Fields {
  return { owner, ownerOrganisationId, ownerPositionId, due };
}

/** What the minutes said, where it is another now. */
function Original({ item: { owner, minutesOwner, due, minutesDue } }: { item: FollowUpDetail }) {
  const parts = [
    owner === minutesOwner ? '' : `penanggung jawab ${minutesOwner || 'kosong'}`,
    due === minutesDue ? '' : `batas waktu ${minutesDue === null ? 'kosong' : formatDate(minutesDue)}`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      Di notula tertulis: {parts.join('; ')}.
    </Text>
  );
}
