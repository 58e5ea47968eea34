import type { ReadDb } from '../../store/handles.ts';
import { numberedFolder } from './paper-name.ts';
import { isFolderOfAnother } from './papers.repository.ts';

/** Two meetings of one day and one name get a folder each. */
export async function ownFolder(db: ReadDb, folder: string, meetingId: string): Promise<string> {
  let attempt = 1;
  while (await isFolderOfAnother(db, numberedFolder(folder, attempt), meetingId)) attempt += 1;
  return numberedFolder(folder, attempt);
}
