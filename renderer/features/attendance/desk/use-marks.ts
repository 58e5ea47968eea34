import { useCallback, useRef, useState } from 'react';
import type { Attendance, AttendanceState, Attendee } from '../../../../shared/domain/attendance.ts';
import {
  type MarkDetails,
  type MarkEntry,
  markedAs,
  markRows,
  redoEntry,
  undoEntry,
} from '../../../../shared/domain/attendance-marks.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { newId } from '../../../lib/new-id.ts';
import { STATE_LABELS } from '../state-keys.ts';

interface History {
  past: readonly MarkEntry[];
  future: readonly MarkEntry[];
}

export interface Marks {
  /** What was entered, the newest last. */
  past: readonly MarkEntry[];
  /** Marks rows; answers how many got another mark. */
  mark: (ids: readonly string[], state: AttendanceState, details?: MarkDetails) => number;
  addGuest: (row: Attendee) => void;
  /** Changes a row without an entry of its own, e.g. the time of an entry that stands. */
  patch: (id: string, patch: Partial<Attendee>) => void;
  /** Each answers a sentence for the status line. */
  undo: (entryId?: string) => string;
  redo: () => string;
}

interface Target {
  setValue: (next: (before: Attendance) => Attendance) => void;
  flush: () => Promise<void>;
}

/** Keys may come faster than the quiet second of saving ever does: no mark waits longer than this. */
const LONGEST_WAIT_MS = 3000;
const MOST_KEPT = 2000;

/** Marks with a way back. The history belongs to the open tab, so that it outlives a change of the way of entering. */
export function useMarks({ setValue, flush }: Target): Marks {
  const history = useRef<History>({ past: [], future: [] });
  const [shown, show] = useState<History>(history.current);
  const flushedAt = useRef(0);

  const change = useCallback(
    (recipe: (rows: Attendee[]) => Attendee[]) => {
      setValue((before) => ({ ...before, attendees: recipe(before.attendees) }));
      if (Date.now() - flushedAt.current < LONGEST_WAIT_MS) return;
      flushedAt.current = Date.now();
      void flush();
    },
    [setValue, flush],
  );
  const remember = useCallback((next: History) => {
    history.current = next;
    show(next);
  }, []);
  const push = useCallback(
    (entry: MarkEntry) => remember({ past: [...history.current.past, entry].slice(-MOST_KEPT), future: [] }),
    [remember],
  );

  const mark = useCallback(
    (ids: readonly string[], state: AttendanceState, details: MarkDetails = {}) => {
      const wanted = new Set(ids);
      let entry: MarkEntry | null = null;
      change((rows) => {
        const label = `${STATE_LABELS[state]}: ${nameOf(rows, ids)}`;
        const marked = markRows(rows, wanted, (row) => markedAs(row, state, details), { id: newId(), label });
        entry = marked.entry;
        return entry === null ? rows : marked.rows;
      });
      return pushed(entry, push);
    },
    [change, push],
  );
  const addGuest = useCallback(
    (row: Attendee) => {
      change((rows) => [...rows, row]);
      push({
        id: newId(),
        label: `Tamu: ${speakerName(row)}`,
        changes: [{ rowId: row.id, before: null, after: row }],
      });
    },
    [change, push],
  );
  const patch = useCallback(
    (id: string, fields: Partial<Attendee>) =>
      change((rows) => rows.map((row) => (row.id === id ? { ...row, ...fields } : row))),
    [change],
  );
  const undo = useCallback(
    (entryId?: string) => {
      const { past, future } = history.current;
      const entry = entryId === undefined ? past.at(-1) : past.find(({ id }) => id === entryId);
      if (entry === undefined) return 'Tidak ada lagi yang dapat diurungkan.';
      let skipped = 0;
      change((rows) => {
        const undone = undoEntry(rows, entry);
        skipped = undone.skipped;
        return undone.rows;
      });
      remember({ past: past.filter((one) => one !== entry), future: [...future, entry] });
      if (skipped === entry.changes.length)
        return `${entry.label} sudah diubah sesudahnya; tidak diurungkan.`;
      const rest = skipped === 0 ? '' : ` ${skipped} baris sudah diubah sesudahnya dan dibiarkan.`;
      return `Diurungkan. ${entry.label}.${rest}`;
    },
    [change, remember],
  );
  const redo = useCallback(() => {
    const { past, future } = history.current;
    const entry = future.at(-1);
    if (entry === undefined) return 'Tidak ada yang dapat diulangi.';
    change((rows) => redoEntry(rows, entry));
    remember({ past: [...past, entry], future: future.slice(0, -1) });
    return `Diulangi. ${entry.label}.`;
  }, [change, remember]);

  return { past: shown.past, mark, addGuest, patch, undo, redo };
}

function pushed(entry: MarkEntry | null, push: (entry: MarkEntry) => void): number {
  if (entry === null) return 0;
  push(entry);
  return entry.changes.length;
}

function nameOf(rows: readonly Attendee[], ids: readonly string[]): string {
  if (ids.length > 1) return `${ids.length} peserta`;
  const row = rows.find(({ id }) => id === ids[0]);
  return row === undefined ? '' : speakerName(row);
}
