import { useCallback, useState } from 'react';
import type { AttendanceState, Attendee } from '../../../../shared/domain/attendance.ts';
import { noSuchRow, readSheetEntry, type SheetEntry } from '../../../../shared/domain/attendance-sheet.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import type { Sentence } from '../desk/told.tsx';
import type { Marks } from '../desk/use-marks.ts';
import { STATE_LABELS } from '../state-keys.ts';

interface SheetOptions {
  /** Who stands under each number; `null` was removed since the list was printed. */
  numbers: readonly (Attendee | null)[];
  /** Empty rows that were printed below, for guests. */
  blankRows: number;
  /** A list that was printed blank: whoever signed under a number may be anybody. */
  isPrintedBlank: boolean;
  marks: Marks;
  onGuest: () => void;
}

const BLANK_SENTENCE =
  'Daftar ini dicetak kosong, jadi nomor di kertas tidak menunjuk nama. Cari dengan huruf nama.';

/** What the one field of the sheet does: where it stands, whom it asks about, and its answers. */
export function useSheet({ numbers, blankRows, isPrintedBlank, marks, onGuest }: SheetOptions) {
  const [place, setPlace] = useState(1);
  const [askedId, setAskedId] = useState<string | null>(null);
  const [sentence, setSentence] = useState<Sentence>({ text: '' });
  const current = Math.max(1, Math.min(place, numbers.length));
  const last = numbers.length + blankRows;
  const tell = useCallback((text: string) => setSentence({ text }), []);
  const complain = (text: string) => setSentence({ text, isBad: true });

  const goOn = (from: number, told: string) => {
    if (from < numbers.length) {
      setPlace(from + 1);
      return tell(told);
    }
    // What was marked just now is not drawn yet.
    const isMarked = (index: number) => told !== '' && index === from - 1;
    const open = numbers.filter((row, index) => row?.state === 'invited' && !isMarked(index)).length;
    tell(`${told} Sudah baris terakhir${open === 0 ? '.' : `; ${open} belum dicatat.`}`.trim());
  };

  /** Marks one row; the answer is what to tell, `null` where the row must be asked about first. */
  const markOne = (number: number, state: AttendanceState): string | null => {
    const row = numbers[number - 1];
    if (row === null || row === undefined) {
      complain(
        number > numbers.length ? blankRowSentence(number) : `Baris ${number} sudah dihapus dari daftar.`,
      );
      return null;
    }
    setPlace(number);
    if (state === 'represented') {
      setAskedId(row.id);
      return null;
    }
    marks.mark([row.id], state, { arrivedAt: null });
    return `${number}. ${STATE_LABELS[state]}: ${speakerName(row)}.`;
  };

  const markMany = (wanted: readonly number[], state: AttendanceState) => {
    const rows = wanted.flatMap((number) => numbers[number - 1] ?? []);
    const changed = marks.mark(
      rows.map(({ id }) => id),
      state,
      { arrivedAt: null },
    );
    const skipped = wanted.length - rows.length;
    tell(
      `${STATE_LABELS[state]}: ${rows.length} baris${changed === rows.length ? '' : `, ${changed} berubah`}.${
        skipped === 0 ? '' : ` ${skipped} nomor tidak ada pesertanya dan dilewati.`
      }`,
    );
    setPlace(wanted.at(-1) ?? current);
  };

  const markRest = (state: AttendanceState) => {
    const rest = numbers.flatMap((row) => (row?.state === 'invited' ? row.id : []));
    if (rest.length === 0) return tell('Semua baris sudah dicatat.');
    marks.mark(rest, state);
    tell(`${STATE_LABELS[state]}: ${rest.length} baris yang belum dicatat. Tinggal yang lain dari itu.`);
  };

  const go = (number: number) => {
    if (number > numbers.length && number <= last) {
      onGuest();
      return tell(blankRowSentence(number));
    }
    if (numbers[number - 1] === null) return complain(`Baris ${number} sudah dihapus dari daftar.`);
    setPlace(number);
    tell('');
  };

  const mark = ({ numbers: wanted, state }: Extract<SheetEntry, { kind: 'mark' }>, isGoingOn: boolean) => {
    if (wanted === 'rest') return markRest(state);
    if (wanted !== 'current' && isPrintedBlank) return complain(BLANK_SENTENCE);
    if (wanted !== 'current' && wanted.length > 1) return markMany(wanted, state);
    const number = wanted === 'current' ? current : (wanted[0] ?? current);
    if (numbers.length === 0) return complain(noSuchRow(number, 0));
    const told = markOne(number, state);
    if (told === null) return;
    if (isGoingOn) goOn(number, told);
    else tell(told);
  };

  /** Does what was typed; a search is the field's own. Answers whether the field is to be emptied. */
  const commit = (typed: string, isGoingOn: boolean): boolean => {
    const entry = readSheetEntry(typed, last);
    switch (entry.kind) {
      case 'next':
        goOn(current, '');
        return true;
      case 'go':
        if (isPrintedBlank) complain(BLANK_SENTENCE);
        else go(entry.number);
        return true;
      case 'mark':
        mark(entry, isGoingOn);
        return true;
      case 'problem':
        complain(entry.message);
        return false;
      case 'search':
        return false;
    }
  };

  const asked = numbers.find((row) => row?.id === askedId) ?? null;
  const saveRepresentative = (representative: Attendee['representative']) => {
    if (asked === null) return;
    marks.mark([asked.id], 'represented', { representative, arrivedAt: null });
    setAskedId(null);
    goOn(current, `${current}. Diwakili: ${speakerName(asked)}.`);
  };
  return {
    current,
    asked,
    sentence,
    tell,
    complain,
    commit,
    markRest,
    move: (to: number) => setPlace(Math.max(1, Math.min(to, numbers.length))),
    clearMark: () => {
      const row = numbers[current - 1];
      if (row !== null && row !== undefined && marks.mark([row.id], 'invited') > 0) {
        tell(`${current}. Belum dicatat: ${speakerName(row)}.`);
      }
    },
    saveRepresentative,
    cancelRepresentative: () => setAskedId(null),
  };
}

function blankRowSentence(number: number): string {
  return `Baris ${number} adalah baris kosong: isi tamu yang menandatanganinya.`;
}
