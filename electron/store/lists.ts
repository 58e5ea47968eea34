import type { Insertable } from 'kysely';
import type { Transaction } from './handles.ts';
import type { Schema } from './schema.ts';

/** Tables that hold the list of a record, saved by replacing all its rows, and those that take many records at once. */
type ListTable =
  | 'agenda_item'
  | 'addressee'
  | 'copy_recipient'
  | 'attendee'
  | 'discussion'
  | 'statement'
  | 'decision'
  | 'action_item'
  | 'group_member'
  | 'import_change'
  | 'code_import_change'
  | 'classification_code'
  | 'retention_rule'
  | 'organisation'
  | 'person'
  | 'position'
  | 'position_holder'
  | 'audit_event'
  | 'job_item'
  | 'past_row';

/** SQLite takes at most 32,766 values in one statement; the widest list row has 21. */
const ROWS_AT_ONCE = 1000;

/** Inserts a whole list with as few statements as SQLite allows: row by row is four times slower. */
export async function insertRows<Table extends ListTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.db
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}
