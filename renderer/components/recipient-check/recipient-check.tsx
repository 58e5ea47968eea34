import { Alert, Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import type { MissingRecipient, RecipientFinding } from '../../../shared/domain/recipient-check.ts';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { FailureAlert } from '../failure-alert.tsx';

interface RecipientCheckProps {
  meetingId: string;
  addressees: readonly Addressee[];
  /** Day whose holders count (ISO date); `null` is the meeting's day, else today. */
  on: string | null;
  /** Takes those who are missing onto the list. */
  onAdd: (added: Addressee[]) => void;
}

/**
 * What a careful clerk looks at before the letters go out: doubles, empty posts, members of a group and usual guests that
 * are not on the list. It only advises; asked by its button, and again with every change while it is open.
 */
export function RecipientCheck({ meetingId, addressees, on, onAdd }: RecipientCheckProps) {
  const [isOpen, setOpen] = useState(false);
  const recipients = addressees.map(({ id, positionId, title, organisation, group }) => ({
    id,
    positionId,
    title,
    organisation,
    group,
  }));
  const check = useQuery({
    queryKey: ['directory', 'recipients', { meetingId, on, recipients }],
    queryFn: () => call('directory.checkRecipients', { meetingId, addressees: recipients, on }),
    enabled: isOpen,
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  if (addressees.length === 0) return null;
  return (
    <Stack gap="xs" mt="xs">
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserCheck size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Tutup pemeriksaan penerima' : 'Periksa penerima'}
        </Button>
      </Group>
      {isOpen && (
        <section aria-label="Pemeriksaan penerima">
          {check.isError && <FailureAlert error={check.error} onRetry={() => void check.refetch()} />}
          {check.isPending && <Loader size="sm" aria-label="Memeriksa" />}
          {check.data !== undefined && <Findings findings={check.data} onAdd={onAdd} />}
        </section>
      )}
    </Stack>
  );
}

function Findings({
  findings,
  onAdd,
}: {
  findings: readonly RecipientFinding[];
  onAdd: (added: Addressee[]) => void;
}) {
  if (findings.length === 0) {
    return (
      <Alert color="green" role="status">
        Tidak ada yang perlu diperhatikan: tidak ada penerima ganda, jabatan kosong, atau anggota kelompok
        yang tertinggal.
      </Alert>
    );
  }
  return (
    <Alert color="yellow" role="status" title={`${findings.length} hal untuk diperhatikan`}>
      <List size="sm" spacing={4}>
        {findings.map((finding) => (
          <List.Item key={`${finding.kind} ${finding.sentence}`}>
            <Group gap="xs">
              <Text size="sm" style={{ flex: '1 1 20rem' }}>
                {finding.sentence}
              </Text>
              {finding.missing.length > 0 && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => onAdd(finding.missing.map(addresseeOf))}
                >
                  Undang {finding.missing.length === 1 ? 'juga' : `${finding.missing.length} jabatan ini`}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function addresseeOf({ positionId, title, organisation, group }: MissingRecipient): Addressee {
  return { id: newId(), group, title, organisation, note: '', positionId };
}
