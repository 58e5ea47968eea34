import type { LetterRow } from '../../../shared/contract/letters.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import { findLetterRow } from './ledger.repository.ts';

/** A row of the agenda; NOT_FOUND without it. */
export async function requireRow(db: ReadDb, id: string): Promise<LetterRow> {
  const row = await findLetterRow(db, id);
  if (row === null) throw notFound('Nomor surat ini');
  return row;
}
