import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import { isWholeEntry, readSheetEntry } from '../../../../shared/domain/attendance-sheet.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { useMatches } from '../door/use-matches.ts';
import classes from './sheet.module.css';
import type { useSheet } from './use-sheet.ts';

const MOST_HITS = 8;
const PAGE = 10;

interface SheetEntryProps {
  sheet: ReturnType<typeof useSheet>;
  numbers: readonly (Attendee | null)[];
  /** The number above which nothing is printed. */
  last: number;
  onUndo: () => void;
}

/** The one field: a number, letters of a name, or a mark. It takes the keys until something else is asked. */
export function SheetEntry({ sheet, numbers, last, onUndo }: SheetEntryProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const present = numbers.flatMap((row) => row ?? []);
  const isSearch = readSheetEntry(typed, last).kind === 'search';
  const matches = useMatches(present, isSearch ? typed : '');
  const hits = isSearch ? matches.slice(0, MOST_HITS) : [];
  useEffect(() => field.current?.focus(), []);

  const write = (text: string) => {
    setChosen(0);
    setTyped(text);
    if (isWholeEntry(text) && sheet.commit(text, false)) setTyped('');
  };
  const goToHit = (row: Attendee | undefined) => {
    if (row === undefined)
      return sheet.complain('Tidak ada di daftar. Periksa ejaannya, atau tambahkan sebagai tamu.');
    const number = numbers.indexOf(row) + 1;
    sheet.move(number);
    sheet.tell(`${number}. ${speakerName(row)}: ketik H, W, I, atau T.`);
    setTyped('');
    field.current?.focus();
  };
  const handleEmptyKey = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };
    const step = steps[event.key];
    if (step !== undefined) sheet.move(sheet.current + step);
    else if (event.key === 'Home') sheet.move(1);
    else if (event.key === 'End') sheet.move(numbers.length);
    else if (event.key === 'Backspace') onUndo();
    else if (event.key === 'Delete') sheet.clearMark();
    else return;
    event.preventDefault();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isSearch) goToHit(hits[chosen]?.row);
      else if (sheet.commit(typed, true)) setTyped('');
    } else if (event.key === 'Escape') write('');
    else if (isSearch && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = chosen + (event.key === 'ArrowDown' ? 1 : -1);
      setChosen(Math.max(0, Math.min(next, hits.length - 1)));
    } else if (typed === '') handleEmptyKey(event);
  };
  return (
    <div>
      <TextInput
        ref={field}
        size="lg"
        className={classes.entry ?? ''}
        aria-label="Nomor baris, huruf nama, atau tanda"
        placeholder="mis. 12h, 1-40h, sos, h"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      {hits.length > 0 && (
        <ol className={classes.hits} aria-label="Nama yang cocok">
          {hits.map(({ row }, index) => (
            <li key={row.id} aria-current={index === chosen || undefined}>
              <button
                type="button"
                tabIndex={-1}
                className={classes.hit}
                data-chosen={index === chosen}
                onClick={() => goToHit(row)}
              >
                {numbers.indexOf(row) + 1}.{' '}
                {[row.name, row.title, row.organisation].filter(Boolean).join(' · ')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
