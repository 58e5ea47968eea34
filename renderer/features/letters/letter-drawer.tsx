import { Anchor, Button, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { canDo, type LetterAction, REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';
import { RecordHistory } from '../../components/change-list/record-history.tsx';
import { ClosedMeeting } from '../../components/closed-meeting.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { FillDialog, VoidDialog } from './letter-dialogs.tsx';
import { LetterStateMark } from './letter-state-mark.tsx';
import { letterName, placeOfLetter } from './letter-words.ts';
import { useAct } from './letters.queries.ts';
import { NoteForm } from './note-form.tsx';

interface LetterDrawerProps {
  row: LetterRow;
  today: string;
  onChange: (row: LetterRow) => void;
  onClose: () => void;
}

type Dialog = 'void' | 'fill' | 'entry';

/** One number of the agenda: what is known of its letter, and what can be done with it. */
export function LetterDrawer({ row, today, onChange, onClose }: LetterDrawerProps) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const act = useAct();
  const handleAct = (action: LetterAction, done: string) => {
    act.mutate(
      { id: row.id, version: row.version, action },
      {
        onSuccess: (next) => {
          notifyDone(done);
          if (next === null) onClose();
          else onChange(next);
        },
      },
    );
  };
  const place = placeOfLetter(row);
  const close = () => setDialog(null);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={<Text fw={600}>{letterName(row)}</Text>}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="md">
        <Facts row={row} />
        {place !== null && (
          <Anchor component={Link} to={place} size="sm" underline="always">
            Buka naskah ini pada rapatnya
          </Anchor>
        )}
        <ClosedMeeting
          meetingId={row.isMeetingTrashed ? null : row.meetingId}
          what="nomor suratnya"
          purpose="mengubah nomor atau keterangannya"
        >
          <Stack gap="md">
            <Group gap="xs">
              {canDo('finalise', row) && (
                <Button onClick={() => handleAct('finalise', `${row.number} menjadi final.`)}>
                  Jadikan final
                </Button>
              )}
              {canDo('fill', row) && (
                <Button onClick={() => setDialog('fill')}>Isi nomor tulisan tangan</Button>
              )}
              {canDo('make-temporary', row) && (
                <Button
                  variant="default"
                  onClick={() => handleAct('make-temporary', `${row.number} menjadi nomor sementara.`)}
                >
                  Jadikan sementara
                </Button>
              )}
              {canDo('make-reserved', row) && (
                <Button
                  variant="default"
                  onClick={() => handleAct('make-reserved', `${row.number} menjadi pesanan biasa.`)}
                >
                  Jadikan pesanan biasa
                </Button>
              )}
              {row.meetingId === null && row.sequence !== null && row.state !== 'void' && (
                <Button variant="default" onClick={() => setDialog('entry')}>
                  Ubah catatan
                </Button>
              )}
              {canDo('release', row) && (
                <Button
                  variant="default"
                  onClick={() => handleAct('release', `Pesanan nomor ${row.number} dilepas.`)}
                >
                  Lepas pesanan
                </Button>
              )}
              {canDo('void', row) && (
                <Button variant="default" color="red" onClick={() => setDialog('void')}>
                  Batalkan nomor
                </Button>
              )}
            </Group>
            {act.isError && <FailureAlert error={act.error} />}
            <NoteForm key={row.id} row={row} onChange={onChange} />
          </Stack>
        </ClosedMeeting>
        <RecordHistory record={{ entity: 'letter', id: row.id }} />
      </Stack>
      {dialog === 'void' && <VoidDialog row={row} onDone={onChange} onClose={close} />}
      {dialog === 'fill' && <FillDialog row={row} onDone={onChange} onClose={close} />}
      {dialog === 'entry' && (
        <EntryDialog
          mode="reserve"
          register={row.register}
          today={today}
          row={row}
          onSaved={onChange}
          onClose={close}
        />
      )}
    </Drawer>
  );
}

function Facts({ row }: { row: LetterRow }) {
  const facts = [
    ['Buku', `${REGISTER_WORDS[row.register]} ${row.year}`],
    ['Nomor surat', row.number],
    ['Tanggal', row.letterDate === null ? 'belum bertanggal' : formatDate(row.letterDate)],
    ['Hal', row.subject],
    ['Acara', row.about],
    ['Tujuan', row.destination],
    ['Kode', row.code],
    ['Sifat', row.urgency],
    ['Alasan batal', row.voidReason],
    ['Terkirim', row.recipients === 0 ? '' : `${row.delivered} dari ${row.recipients} penerima`],
  ] as const;
  return (
    <>
      <Group>
        <LetterStateMark state={row.state} />
        {row.isMeetingTrashed && <Text size="sm">Rapatnya ada di tempat sampah.</Text>}
      </Group>
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          {facts
            .filter(([, text]) => text !== '')
            .map(([label, text]) => (
              <Table.Tr key={label}>
                <Table.Th w={130}>{label}</Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
