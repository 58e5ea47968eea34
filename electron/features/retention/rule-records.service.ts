import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { RetentionRule } from '../../../shared/domain/retention.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { changeRecord, createRecord, discardRecord, type RecordKind } from '../../store/kept-records.ts';
import {
  findRuleById,
  findRuleOfCode,
  insertRule,
  insertRules,
  listRules,
  updateRule,
} from './rules.repository.ts';

/* Rules of retention inside a transaction that the caller opened. */

const RULES: RecordKind<RetentionRule, StoredRule> = {
  table: 'retention_rule',
  label: 'Retensi kode ini',
  find: findRuleById,
  insert: insertRule,
  update: updateRule,
};

interface RuleToSave {
  id: string | null;
  version: number | null;
  value: RetentionRule;
}

/** A new rule, or the next state of a known one. RULE when its code has one already; CONFLICT for a stale version. */
export async function saveRule(tx: Transaction, { id, version, value }: RuleToSave): Promise<StoredRule> {
  const holder = await findRuleOfCode(tx.db, value.code);
  if (holder !== null && holder.id !== id) {
    const sentence = `Retensi kode ${value.code} sudah diatur.`;
    throw new Failure('RULE', `${sentence} Tidak ada yang diubah.`, { 'value.code': sentence });
  }
  return id === null
    ? createRecord(tx, RULES, value)
    : changeRecord(tx, RULES, { id, version: version ?? 0, value });
}

/** The code follows the code above it again. CONFLICT, NOT_FOUND. */
export function removeRule(tx: Transaction, id: string, version: number): Promise<SavedState> {
  return discardRecord(tx, RULES, id, version);
}

/** Every live rule, as they were added. */
export function readRules(db: ReadDb): Promise<StoredRule[]> {
  return listRules(db);
}

/** What the import of a list of codes needs: it writes many rules at once, and notes and audits them itself. */
export const importedRules = {
  read: async (db: ReadDb, id: string): Promise<RetentionRule | null> =>
    (await findRuleById(db, id))?.value ?? null,
  insert: insertRules,
  update: updateRule,
};
