import { createHash } from 'node:crypto';

/** Entry 1 hashes this as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** One entry of the audit as it is stored, without its place in the chain. */
export interface EventRow {
  id: string;
  entity: string;
  entity_id: string;
  action: string;
  at: string;
  before_json: string | null;
  after_json: string | null;
  change_id: string | null;
  undoes: string | null;
  is_difference: number;
  meeting_id: string | null;
}

/**
 * Hash of an entry over itself, its number and the hash of the one before: 64 hexadecimal digits of SHA-256 over a JSON
 * list, whose order is part of the format and never changes.
 */
export function eventHash(row: EventRow, seq: number, before: string): string {
  const text = JSON.stringify([
    before,
    seq,
    row.id,
    row.entity,
    row.entity_id,
    row.action,
    row.at,
    row.before_json,
    row.after_json,
    row.change_id,
    row.undoes,
    row.is_difference,
    row.meeting_id,
  ]);
  return createHash('sha256').update(text).digest('hex');
}
