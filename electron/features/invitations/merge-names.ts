import { join } from 'node:path';
import { safeName } from '../../../shared/domain/file-name.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { storedPath } from '../../files/safe-path.ts';
import { namingOf, paperName } from '../archive/paper-name.ts';

const FOLDER_OF_LETTERS = 'Undangan per penerima';
const WORDS = { all: 'Undangan-per-Penerima', test: 'Undangan-Uji' } as const;
/** Word on Windows refuses paths of 260 characters; room is left for its lock file and for a number such as ` (12)`. */
const LONGEST_PATH = 234;
const LONGEST_LABEL = 60;
const SHORTEST_LABEL = 4;

/** Where merged letters go: the meeting's folder, the one file in it, and the folder of separate letters. */
export function mergeNames(
  archiveFolder: string,
  meeting: Pick<Meeting, 'date' | 'title'>,
  kind: keyof typeof WORDS,
  profile: OfficeProfile,
): { folder: string; fileName: string; lettersFolder: string } {
  const word = WORDS[kind];
  // The longer word takes its room from the title.
  const longer = `${archiveFolder}${'x'.repeat(word.length)}`;
  const { folder, fileName } = paperName(longer, 'invitation', meeting, { ...namingOf(profile), word });
  return { folder, fileName, lettersFolder: FOLDER_OF_LETTERS };
}

/** `007_Camat-Contoh.docx`: the position keeps the order of the list, the name is cut where the path gets too long. */
export function letterFileName(
  archiveFolder: string,
  folder: string,
  { position, count, label }: { position: number; count: number; label: string },
): string {
  const digits = String(position).padStart(Math.max(3, String(count).length), '0');
  const bare = join(archiveFolder, storedPath(folder, `${digits}_.docx`)).length;
  const room = Math.min(LONGEST_LABEL, LONGEST_PATH - bare);
  if (room < SHORTEST_LABEL) return `${digits}.docx`;
  return `${digits}_${safeName(label, room).replace(/ /g, '-')}.docx`;
}
