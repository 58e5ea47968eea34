import { clearPractice } from './clear-practice.ts';
import type { Archive } from './open-archive.ts';
import { isPracticeFolder, officeFolderOf } from './practice.ts';

export interface PracticeParts {
  open: () => Archive;
  archiveFolder: string;
  /** The office to practise in. */
  officeFile: string;
  onError: (error: unknown) => void;
}

/**
 * Opens an archive, and makes it the sample office where it is to be one: an empty archive in a folder of practice, and one
 * whose furnishing was broken off, wherever it lies now. Throws a StartupError when it cannot be opened.
 */
export async function openWithPractice(parts: PracticeParts): Promise<Archive> {
  const archive = parts.open();
  const mark = await orClose(archive, archive.practice.mark());
  if (mark?.state === 'begun') return makeAnew(archive, mark.officeFolder, parts);
  if (mark === null && isPracticeFolder(parts.archiveFolder)) await orClose(archive, begin(archive, parts));
  return archive;
}

/** In a folder of practice without a mark: an empty one is furnished, any other is of before archives were marked. */
async function begin(archive: Archive, parts: PracticeParts): Promise<void> {
  const officeFolder = officeFolderOf(parts.archiveFolder);
  if (await archive.firstRun.isNeeded()) await furnish(archive, officeFolder, parts);
  else await archive.practice.adopt(officeFolder);
}

/** What was furnished half goes first. Where that cannot be (a paper is open in another program), it is tried at the next start. */
async function makeAnew(half: Archive, officeFolder: string, parts: PracticeParts): Promise<Archive> {
  await half.close();
  try {
    await clearPractice(parts.archiveFolder);
  } catch (error) {
    parts.onError(error);
    return parts.open();
  }
  const archive = parts.open();
  await orClose(archive, furnish(archive, officeFolder, parts));
  return archive;
}

function furnish(archive: Archive, officeFolder: string, { officeFile }: PracticeParts): Promise<void> {
  return archive.practice.furnish(officeFolder, () => archive.furnishPractice(officeFile));
}

/** What is thrown leaves no archive open that nobody knows of. */
function orClose<Value>(archive: Archive, work: Promise<Value>): Promise<Value> {
  return work.catch(async (error: unknown) => {
    await archive.close();
    throw error;
  });
}
