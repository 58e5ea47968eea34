import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { RetentionRule } from '../../../shared/domain/retention.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, trashRecord } from '../../store/records.ts';
import {
  findRuleById,
  findRuleOfCode,
  insertRule,
  insertRules,
  listRules,
  updateRule,
} from './rules.repository.ts';

/* Rules of retention inside a transaction that the caller opened. */

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
  if (id === null) return addRule(tx, value);
  const before = await requireRule(tx.db, id);
  requireVersion(before, version ?? 0);
  if (isDeepStrictEqual(before.value, value)) return before;
  await raiseVersion(tx, 'retention_rule', id, before.version);
  await updateRule(tx, id, value);
  await recordChange(tx, {
    entity: 'retention_rule',
    id,
    action: 'update',
    before: before.value,
    after: value,
  });
  return requireRule(tx.db, id);
}

async function addRule(tx: Transaction, value: RetentionRule): Promise<StoredRule> {
  const id = await insertRule(tx, value);
  await recordChange(tx, { entity: 'retention_rule', id, action: 'create', before: null, after: value });
  return requireRule(tx.db, id);
}

/** The code follows the code above it again. CONFLICT, NOT_FOUND. */
export async function removeRule(tx: Transaction, id: string, version: number): Promise<SavedState> {
  const before = await requireRule(tx.db, id);
  const state = await trashRecord(tx, 'retention_rule', id, version);
  await recordChange(tx, {
    entity: 'retention_rule',
    id,
    action: 'delete',
    before: before.value,
    after: null,
  });
  return state;
}

async function requireRule(db: ReadDb, id: string): Promise<StoredRule> {
  const found = await findRuleById(db, id);
  if (found === null) throw notFound('Retensi kode ini');
  return found;
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
