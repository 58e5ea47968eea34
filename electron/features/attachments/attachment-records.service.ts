import type { StoredFile } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { findAttachment, insertAttachment } from './attachments.repository.ts';

/* Files of the archive inside a transaction that the caller opened. The bytes are in the file store before that. */

/** Id of the record of a stored file; the same content has one record, whatever it was called. */
export async function ensureAttachment(tx: Transaction, file: StoredFile): Promise<string> {
  const known = await findAttachment(tx.db, file.sha256);
  if (known !== null) return known.id;
  const id = await insertAttachment(tx, file);
  await recordChange(tx, { entity: 'attachment', id, action: 'create', before: null, after: file });
  return id;
}
