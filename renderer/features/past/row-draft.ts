import type { PastRow } from '../../../shared/contract/past.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { PastField } from '../../../shared/domain/past-guess.ts';
import { type PastChanges, pastChangesSchema } from '../../../shared/domain/past-row.ts';
import { readTypedDate } from '../../lib/typed-input.ts';
import { doubtfulFields } from './past-words.ts';

/** What the fields of the row hold that is being edited. */
export interface RowDraft {
  id: string;
  title: string;
  kind: PastRow['kind'];
  /** As it is typed. */
  date: string;
  number: string;
  organisation: string;
  code: string;
  security: PastRow['security'];
  /** The field that the keyboard begins with. */
  start: EditedField;
  errors: Partial<Record<EditedField, string>>;
}

export type EditedField = PastField | 'security';

const ORDER: readonly PastField[] = ['date', 'number', 'title', 'kind', 'code', 'organisation'];

/** Begins with the first field that is doubted, else with the date. */
export function draftOf(row: PastRow): RowDraft {
  const doubts = doubtfulFields(row);
  const { id, title, kind, number, organisation, code, security } = row;
  return {
    ...{ id, title, kind, number, organisation, code, security },
    date: row.date === null ? '' : formatDate(row.date),
    start: ORDER.find((field) => doubts.has(field)) ?? 'date',
    errors: {},
  };
}

/** What was changed, or the sentences for the fields that cannot be taken. */
export function changesOf(
  draft: RowDraft,
  row: PastRow,
): { changes: PastChanges | null } | { errors: RowDraft['errors'] } {
  const date = draft.date.trim() === '' ? null : readTypedDate(draft.date);
  if (draft.date.trim() !== '' && date === null) {
    return { errors: { date: 'Tanggal tidak ada. Contoh: 31/8/2025' } };
  }
  const fields = { ...draft, date };
  const names = ['title', 'kind', 'date', 'number', 'organisation', 'code', 'security'] as const;
  const changed = Object.fromEntries(
    names.filter((name) => fields[name] !== row[name]).map((name) => [name, fields[name]]),
  );
  if (Object.keys(changed).length === 0) return { changes: null };
  const checked = pastChangesSchema.safeParse(changed);
  if (checked.success) return { changes: checked.data };
  const errors: RowDraft['errors'] = {};
  for (const { path, message } of checked.error.issues) {
    const name = names.find((known) => known === path[0]);
    if (name !== undefined) errors[name] ??= message;
  }
  return { errors };
}
