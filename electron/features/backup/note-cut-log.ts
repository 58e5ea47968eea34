import { BackupBook } from './backup-book.ts';

/** Remembers that saves were lost before this start, so that the clerk is told. Throws the error of the disk. */
export async function noteCutLog(archiveFolder: string, clock: () => Date): Promise<void> {
  const cutLogAt = clock().toISOString();
  await new BackupBook(archiveFolder).update((facts) => ({ ...facts, cutLogAt }));
}
