import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { Development } from '../../../shared/domain/retention-lists.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import { ensureFacts, readFacts } from '../seal/dossier-facts.service.ts';
import { DEVELOPMENT_KEY, developmentOf } from './development.ts';
import { hasOldPaper } from './records.repository.ts';

/*
 * Tingkat perkembangan of the files in a list of records. It describes the file in the list and is no part of its contents,
 * so that it is chosen also for a closed one; only what was chosen is kept, beside the other settings of the archive.
 */

export async function readDevelopment(
  db: ReadDb,
  kind: 'meeting' | 'record',
  id: string,
): Promise<Development> {
  return developmentOf(await readSetting(db, `${DEVELOPMENT_KEY}${id}`), kind);
}

/** NOT_FOUND for a meeting or an old paper that is not there; the same choice writes nothing. */
export async function setDevelopment(
  tx: Transaction,
  { kind, id, development }: CheckedInputOf<'retention.setDevelopment'>,
): Promise<void> {
  if (kind === 'meeting') await readFacts(tx.db, id);
  else if (!(await hasOldPaper(tx.db, id))) throw notFound('Arsip lama ini');
  const before = await readDevelopment(tx.db, kind, id);
  if (before === development) return;
  await writeSetting(tx, `${DEVELOPMENT_KEY}${id}`, development);
  const change = { action: 'update', before: { development: before }, after: { development } } as const;
  if (kind === 'record') return recordChange(tx, { entity: 'archive_record', id, ...change });
  const facts = await ensureFacts(tx, id);
  return recordChange(tx, { entity: 'dossier', id: facts.id, meetingId: id, ...change });
}
