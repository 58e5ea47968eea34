import type { Group, Organisation, Position, PositionHolder } from '../directory.ts';
import type { Person } from '../people.ts';
import { isBlank, type SheetTable } from './cells.ts';
import type { ColumnMapping, ImportDefaults } from './columns.ts';
import { DirectoryDraft, type DirectoryState, type DraftChange, keyOfName } from './draft.ts';
import { planRow, RowRefused } from './plan-row.ts';
import { readRow } from './read-row.ts';

export const ROW_OUTCOMES = ['created', 'updated', 'skipped', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export interface RowReport {
  /** As Excel counts, from 1. */
  row: number;
  outcome: RowOutcome;
  /** The row as the user knows it: name, title, organisation. */
  label: string;
  /** Why it was refused or skipped, or what to look at. */
  notes: string[];
}

/** What an import would do, in the order in which it must be written. */
export interface ImportPlan {
  rows: RowReport[];
  organisation: DraftChange<Organisation>[];
  person: DraftChange<Person>[];
  position: DraftChange<Position>[];
  position_holder: DraftChange<PositionHolder>[];
  directory_group: DraftChange<Group>[];
}

export interface ImportQuestion {
  table: SheetTable;
  /** Index of the row of headings; all rows below it are read. */
  headerRow: number;
  mapping: ColumnMapping;
  defaults: ImportDefaults;
  state: DirectoryState;
  newId: () => string;
}

/** Rows that are worked out before others have their turn. */
const SLICE = 200;

/**
 * Works out what each row of a list would make or change; nothing is written. `pause` is waited for between slices;
 * without it, everything is done in one go.
 */
export async function planImport(
  question: ImportQuestion,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<ImportPlan> {
  const { table, headerRow, state } = question;
  const draft = new DirectoryDraft(state);
  const rows: RowReport[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index <= headerRow || isBlank(cells)) continue;
    if (rows.length % SLICE === SLICE - 1) await pause();
    rows.push({ row: index + 1, ...reportRow(cells, draft, question) });
  }
  return {
    rows,
    organisation: draft.organisations.changes(),
    person: draft.people.changes(),
    position: draft.positions.changes(),
    position_holder: draft.holders.changes(),
    directory_group: draft.groups.changes(),
  };
}

function reportRow(
  cells: SheetTable['rows'][number],
  draft: DirectoryDraft,
  { mapping, defaults, newId }: ImportQuestion,
): Omit<RowReport, 'row'> {
  const isKnownGroup = (name: string) => draft.groups.find(keyOfName(name)).length > 0;
  const { row, label, refused, notes } = readRow(cells, { mapping, defaults, isKnownGroup });
  if (row === null) return { outcome: 'skipped', label, notes: ['Tidak ada nama, jabatan, atau instansi.'] };
  if (refused.length > 0) return { outcome: 'refused', label, notes: refused };
  let made = 0;
  const newRecord = () => {
    made += 1;
    return newId();
  };
  const before = draft.changeCount;
  try {
    draft.attempt(() => planRow(row, { draft, newId: newRecord, note: (sentence) => notes.push(sentence) }));
  } catch (error) {
    if (error instanceof RowRefused) return { outcome: 'refused', label, notes: [error.message] };
    throw error;
  }
  if (made > 0) return { outcome: 'created', label, notes };
  if (draft.changeCount > before) return { outcome: 'updated', label, notes };
  return { outcome: 'skipped', label, notes: ['Sudah ada, tidak ada yang berubah.', ...notes] };
}

/** How many rows had each outcome. */
export function countOutcomes(rows: readonly RowReport[]): Record<RowOutcome, number> {
  const counts = { created: 0, updated: 0, skipped: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
