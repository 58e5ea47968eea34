import { Button, Group, Radio, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { Attendance, Quorum } from '../../../shared/domain/attendance.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { Section } from '../../components/section.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { AttendanceCounts } from './attendance-counts.tsx';
import { QuorumFields } from './desk/quorum-fields.tsx';
import { QuorumNote } from './desk/quorum-note.tsx';
import { useFillFromInvitation } from './use-fill-from-invitation.ts';

interface AttendanceHeadProps {
  meetingId: string;
  attendance: Attendance;
  addressees: readonly Addressee[];
  quorumError: string | undefined;
  onPrintBlank: (isBlank: boolean) => void;
  onQuorum: (quorum: Quorum) => void;
}

/** Running count, rows from the invitation, and how the list prints. */
export function AttendanceHead(props: AttendanceHeadProps) {
  const { meetingId, attendance, addressees, quorumError, onPrintBlank, onQuorum } = props;
  const fill = useFillFromInvitation(meetingId);
  const isClosed = useIsClosed();
  const listed = new Set(attendance.attendees.map(({ addresseeId }) => addresseeId));
  const missing = addressees.filter(({ id }) => !listed.has(id)).length;
  return (
    <Section title="Kehadiran">
      <AttendanceCounts attendance={attendance} />
      <QuorumNote attendance={attendance} />
      {!isClosed && (
        <Group gap="sm" align="center">
          <Button
            variant={attendance.attendees.length === 0 && missing > 0 ? 'filled' : 'default'}
            h={32}
            leftSection={<IconListCheck size={16} aria-hidden />}
            disabled={missing === 0}
            loading={fill.isPending}
            onClick={() => fill.mutate()}
          >
            {missing === 0 ? 'Isi dari undangan' : `Isi dari undangan (${missing} belum ada)`}
          </Button>
          <Text size="sm" c="dimmed">
            {explainFill(addressees.length, missing)}
          </Text>
        </Group>
      )}
      <QuorumFields quorum={attendance.quorum} error={quorumError} onChange={onQuorum} />
      <Radio.Group
        label="Cetak daftar hadir"
        value={attendance.isPrintedBlank ? 'blank' : 'filled'}
        onChange={(choice) => onPrintBlank(choice === 'blank')}
      >
        <Group gap="md" mt={4} data-field="isPrintedBlank">
          <Radio value="filled" label="Terisi dari daftar ini" />
          <Radio value="blank" label="Kosong, diisi tangan oleh peserta" />
        </Group>
      </Radio.Group>
    </Section>
  );
}

function explainFill(invited: number, missing: number): string {
  if (invited === 0) return 'Undangan belum berisi nama yang diundang.';
  return missing === 0 ? 'Semua yang diundang sudah ada di daftar.' : '';
}
