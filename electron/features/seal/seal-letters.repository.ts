import { sql } from 'kysely';
import { storedPath } from '../../files/safe-path.ts';
import type { ReadDb } from '../../store/handles.ts';

/** A letter that was made for one recipient together with others. */
export interface MadeLetter {
  addresseeId: string;
  /** Place in the list of recipients when it was made. */
  position: number;
  label: string;
  /** Inside the archive, parted by `/`; letters in one file have the same. */
  relativePath: string;
  madeAt: string;
}

/** Of each recipient of a meeting the letter that was made last, in the order of the letters. */
export async function listMadeLetters(db: ReadDb, meetingId: string): Promise<MadeLetter[]> {
  const rows = await db
    .selectFrom('job as j')
    .innerJoin('job_item as i', 'i.job_id', 'j.id')
    // A job that was taken off the list has made its letters all the same.
    .where('j.kind', '=', 'invitations.merge')
    .where('j.meeting_id', '=', meetingId)
    .where('i.state', '=', 'done')
    .where('j.message', 'not like', '%KONSEP%')
    .where(sql<boolean>`json_extract(j.source_json, '$.isTest') = 0`)
    .select([
      'i.subject_id as addresseeId',
      'i.position',
      'i.label',
      'i.file_name as fileName',
      'j.result_path as resultPath',
      'j.created_at as madeAt',
      sql<string>`json_extract(j.source_json, '$.output')`.as('output'),
    ])
    .orderBy('j.id', 'desc')
    .orderBy('i.position')
    .execute();
  const latest = new Map<string, MadeLetter>();
  for (const { fileName, resultPath, output, ...letter } of rows) {
    if (latest.has(letter.addresseeId)) continue;
    const relativePath = output === 'one-file-each' ? storedPath(resultPath, fileName) : resultPath;
    latest.set(letter.addresseeId, { ...letter, relativePath });
  }
  return [...latest.values()].sort((one, other) => one.position - other.position);
}
