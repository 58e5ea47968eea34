import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import {
  type FollowUpDetail,
  type FollowUpOwner,
  followUpOwner,
} from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { dateWords } from '../../../shared/domain/merge-fields/words.ts';
import { DateField } from '../../components/date-field.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { OwnerPicker } from '../../components/owner-picker/owner-picker.tsx';
import { call } from '../../lib/api.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useSaveFollowUp } from './followups.queries.ts';

const OWNER_FIELDS: readonly Part<FollowUpOwner>[] = [
  facts('Penanggung jawab', ['owner', 'ownerOrganisationId', 'ownerPositionId'], ({ owner }) => owner),
  facts('Batas waktu', ['due'], ({ due }) => dateWords(due)),
];

async function readOwner(id: string) {
  const item = await call('followUps.get', { id });
  return { version: item.version, value: fieldsOf(item) };
}

/** Pixels from the top of a field to its box. */
const LABEL_HEIGHT = 23;

interface OwnerFormProps {
  item: FollowUpDetail;
  onDirty: (isDirty: boolean) => void;
}

/** Who and until when, as it stands now; the minutes keep what they say. */
export function OwnerForm({ item, onDirty }: OwnerFormProps) {
  const { id, version } = item;
  const save = useSaveFollowUp();
  const form = useRecordForm({
    schema: followUpOwner,
    initial: fieldsOf(item),
    record: { stamp: { id, version }, parts: OWNER_FIELDS, read: readOwner },
    save: (checked, stamp) => save.mutateAsync({ id, version: stamp.version ?? version, ...checked }),
    onSaved: () => undefined,
  });
  const { value, errors, isDirty, setValue, setField } = form;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    // React passes on what is sent from a dialog over this form.
    if (isDirty && event.target === event.currentTarget) form.submit();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={6}>
        <Group gap="xs" align="flex-start">
          <OwnerPicker
            label="Penanggung jawab"
            style={{ flex: '1 1 220px' }}
            value={value.owner}
            error={errors.owner}
            onChange={({ owner, organisationId, positionId }) =>
              setValue((before) => ({
                ...before,
                owner,
                ownerOrganisationId: organisationId,
                ownerPositionId: positionId,
              }))
            }
          />
          <DateField
            label="Batas waktu"
            w={220}
            value={value.due}
            error={errors.due}
            onChange={(due) => setField('due', due)}
          />
          {/* Beside the fields: a complaint that appears under one of them must not move the button away. */}
          {isDirty && (
            <Group gap={6} wrap="nowrap" mt={LABEL_HEIGHT}>
              <Button type="submit" loading={form.isSaving}>
                Simpan
              </Button>
              <Button variant="default" onClick={form.undo}>
                Batal
              </Button>
            </Group>
          )}
        </Group>
        <Original item={item} />
        <FormFailure form={form} />
      </Stack>
    </form>
  );
}

function fieldsOf({ owner, ownerOrganisationId, ownerPositionId, due }: FollowUpOwner): FollowUpOwner {
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
