import { Alert, Button, Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import type { Attendance } from '../../../../shared/domain/attendance.ts';
import type { SheetPresence } from '../../../../shared/domain/attendance-sheet.ts';
import { formatClock, formatDate, type Zone } from '../../../../shared/domain/dates.ts';
import { zoneMoment } from '../../../../shared/domain/meeting-state.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { AddWalkIn, type WalkInHandle } from '../add-walk-in.tsx';
import { BigCounts } from '../desk/big-counts.tsx';
import desk from '../desk/desk.module.css';
import { LastEntries } from '../desk/last-entries.tsx';
import { RepresentativeForm } from '../desk/representative-form.tsx';
import { Told } from '../desk/told.tsx';
import { handleUndoKey } from '../desk/undo-keys.ts';
import type { Marks } from '../desk/use-marks.ts';
import { SheetEntry } from './sheet-entry.tsx';
import { SheetKeys } from './sheet-keys.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { usePrintedSheet } from './use-printed-sheet.ts';
import { useSheet } from './use-sheet.ts';

const PRESENCE_WORDS: Record<SheetPresence, string> = {
  all: '',
  onsite: 'Lembar ini hanya memuat peserta luring.',
  online: 'Lembar ini hanya memuat peserta daring.',
};

interface SheetModeProps {
  meetingId: string;
  attendance: Attendance;
  presence: SheetPresence;
  blankRows: number;
  zone: Zone;
  marks: Marks;
}

/** The signed sheet in the left hand, the keys in the right; nothing is entered before its numbers are known. */
export function SheetMode(props: SheetModeProps) {
  const { meetingId, attendance, presence } = props;
  const printed = usePrintedSheet(meetingId, attendance.attendees, presence);
  if (printed.isPending) return <Loader size="sm" aria-label="Memuat nomor lembar" />;
  return <Sheet {...props} printed={printed} />;
}

interface SheetProps extends SheetModeProps {
  printed: ReturnType<typeof usePrintedSheet>;
}

function Sheet({ attendance, blankRows, zone, marks, printed }: SheetProps) {
  const { numbers } = printed;
  const guest = useRef<WalkInHandle>(null);
  const sheet = useSheet({
    numbers,
    blankRows,
    isPrintedBlank: attendance.isPrintedBlank,
    marks,
    onGuest: () => guest.current?.begin(''),
  });
  const open = numbers.filter((row) => row?.state === 'invited').length;
  const { asked } = sheet;
  return (
    <Stack
      gap="sm"
      onKeyDown={(event) => {
        const text = handleUndoKey(event, marks);
        if (text !== null) sheet.tell(text);
      }}
    >
      <Group justify="space-between" gap="xs">
        <BigCounts attendance={attendance} />
        <Button variant="default" disabled={open === 0} onClick={() => sheet.markRest('present')}>
          Semua hadir ({open})
        </Button>
      </Group>
      {printed.printedAt !== null && (
        <OrderChoice
          printedAt={zoneMoment(new Date(printed.printedAt), zone)}
          isByPaper={printed.isByPaper}
          onChange={printed.setByPaper}
        />
      )}
      {attendance.isPrintedBlank && (
        <Alert variant="light" title="Daftar dicetak kosong">
          Nomor di kertas tidak menunjuk nama di daftar. Cari setiap orang dengan huruf namanya.
        </Alert>
      )}
      <div className={desk.columns}>
        <Stack gap="xs">
          {asked === null ? (
            <SheetEntry
              sheet={sheet}
              numbers={numbers}
              last={numbers.length + blankRows}
              onUndo={() => sheet.tell(marks.undo())}
            />
          ) : (
            <RepresentativeForm
              key={asked.id}
              row={asked}
              size="md"
              onSave={sheet.saveRepresentative}
              onCancel={sheet.cancelRepresentative}
            />
          )}
          <Told sentence={sheet.sentence} />
          {numbers.length === 0 ? (
            <Text>Daftar belum berisi peserta. Isi dari undangan pada “Daftar”, atau tambahkan tamu.</Text>
          ) : (
            <SheetRows numbers={numbers} current={sheet.current} onGo={sheet.move} />
          )}
          <Text size="sm" c="dimmed">
            {describeSheet(numbers.length, blankRows, printed.presence)}
          </Text>
        </Stack>
        <Stack gap="sm">
          <LastEntries marks={marks} rows={attendance.attendees} hasTimes={false} onTold={sheet.tell} />
          <SheetKeys />
        </Stack>
      </div>
      <AddWalkIn
        handle={guest}
        detailsOf={() => ({ mode: printed.presence === 'online' ? 'online' : 'onsite' })}
        onAdd={(row) => {
          marks.addGuest(row);
          sheet.tell(`${numbers.length + 1}. Tamu: ${speakerName(row)}.`);
        }}
      />
    </Stack>
  );
}

function describeSheet(rows: number, blankRows: number, presence: SheetPresence): string {
  const blank =
    blankRows === 0 ? '' : ` Nomor ${rows + 1} s.d. ${rows + blankRows} adalah baris kosong untuk tamu.`;
  return `${PRESENCE_WORDS[presence]}${blank}`.trim();
}

interface OrderChoiceProps {
  /** `YYYY-MM-DDTHH:mm`. */
  printedAt: string;
  isByPaper: boolean;
  onChange: (isByPaper: boolean) => void;
}

/** The list was changed since it was printed: which numbers does the clerk hold in the hand? */
function OrderChoice({ printedAt, isByPaper, onChange }: OrderChoiceProps) {
  return (
    <Radio.Group
      label="Daftar berubah sejak dicetak. Nomor baris menurut:"
      value={isByPaper ? 'paper' : 'now'}
      onChange={(choice) => onChange(choice === 'paper')}
    >
      <Group gap="md" mt={4}>
        <Radio value="paper" label={`berkas Word terakhir (dibuat ${describeMoment(printedAt)})`} />
        <Radio value="now" label="daftar yang sekarang" />
      </Group>
    </Radio.Group>
  );
}

function describeMoment(moment: string): string {
  return `${formatDate(moment.slice(0, 10))} pukul ${formatClock(moment.slice(11))}`;
}
