import type { Selectable } from 'kysely';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import type { RetentionRule } from '../../../shared/domain/retention.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** Every live rule, as they were added. */
export async function listRules(db: ReadDb): Promise<StoredRule[]> {
  const rows = await live(db).orderBy('id').execute();
  return rows.map(toRule);
}

export async function findRuleById(db: ReadDb, id: string): Promise<StoredRule | null> {
  const row = await live(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toRule(row);
}

export async function findRuleOfCode(db: ReadDb, code: string): Promise<StoredRule | null> {
  const row = await live(db).where('code', '=', code).executeTakeFirst();
  return row === undefined ? null : toRule(row);
}

export async function insertRule(tx: Transaction, value: RetentionRule): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('retention_rule')
    .values({ ...stamp, ...ruleColumns(value) })
    .execute();
  return stamp.id;
}

/** Writes all fields of a rule; its version is raised by the caller. */
export async function updateRule(tx: Transaction, id: string, value: RetentionRule): Promise<void> {
  await tx.db.updateTable('retention_rule').set(ruleColumns(value)).where('id', '=', id).execute();
}

/** Many new rules at once; the caller audits them. */
export async function insertRules(
  tx: Transaction,
  rules: readonly { id: string; value: RetentionRule }[],
): Promise<void> {
  await insertRows(
    tx,
    'retention_rule',
    rules.map(({ id, value }) => ({ ...newStamp(tx, id), ...ruleColumns(value) })),
  );
}

function ruleColumns({ code, activeYears, inactiveYears, finalFate, note }: RetentionRule) {
  return {
    code,
    active_years: activeYears,
    inactive_years: inactiveYears,
    final_fate: finalFate,
    note,
  };
}

function live(db: ReadDb) {
  return db.selectFrom('retention_rule').selectAll().where('deleted_at', 'is', null);
}

function toRule(row: Selectable<Schema['retention_rule']>): StoredRule {
  return {
    ...readStamp(row),
    value: {
      code: row.code,
      activeYears: row.active_years,
      inactiveYears: row.inactive_years,
      finalFate: row.final_fate,
      note: row.note,
    },
  };
}
