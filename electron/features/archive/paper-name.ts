import { join } from 'node:path';
import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/dossier.ts';
import {
  meetingFolderName,
  type PaperNameParts,
  paperFileName,
  safeName,
} from '../../../shared/domain/file-name.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { storedPath } from '../../files/safe-path.ts';

const PAPERS_FOLDER = 'Naskah';
const UNDATED_FOLDER = 'Tanpa tanggal';
/** Word on Windows refuses paths of 260 characters; room is left for the lock and backup files that it puts beside. */
const LONGEST_PATH = 239;
const LONGEST_TITLE = 80;
const SHORTEST_TITLE = 12;
/** Room for a number such as ` (12)` behind the folder's and the file's name. */
const ROOM_FOR_NUMBERS = 12;

export interface PaperName {
  /** Folder of the meeting inside the archive, parted by `/`, e.g. `Naskah/2025/2025-08-31 Rapat`. */
  folder: string;
  fileName: string;
}

/** How an office names its files, of its profile; `word` stands for the words of the kind. */
export type FileNaming = Pick<PaperNameParts, 'pattern' | 'unit' | 'word'>;

/** The naming of a profile. */
export function namingOf({ fileName, numbering }: OfficeProfile): FileNaming {
  return { pattern: fileName.pattern, unit: numbering.unit };
}

/** Where a paper belongs (rule 53); long titles are cut so that the whole path stays usable in Word. */
export function paperName(
  archiveFolder: string,
  kind: PaperKind,
  { date, title }: Pick<Meeting, 'date' | 'title'>,
  naming: FileNaming,
): PaperName {
  const named = (of: PaperKind, words: string) => ({
    folder: storedPath(
      PAPERS_FOLDER,
      date === null ? UNDATED_FOLDER : date.slice(0, 4),
      meetingFolderName(date, words),
    ),
    fileName: paperFileName({ ...naming, kind: of, date, title: words }),
  });
  // By the longest kind, so that all papers of a meeting are cut alike and lie in one folder.
  const lengths = PAPER_KINDS.map((of) => {
    const shortest = named(of, 'x');
    return join(archiveFolder, shortest.folder, shortest.fileName).length;
  });
  const fixed = Math.max(...lengths) - 2 + ROOM_FOR_NUMBERS;
  // The title stands in the folder's name and in the file's.
  const room = Math.floor((LONGEST_PATH - fixed) / 2);
  return named(kind, safeName(title, Math.min(LONGEST_TITLE, Math.max(SHORTEST_TITLE, room))));
}

/** `Rapat (2)` for the second try, the name itself for the first. */
export function numberedFolder(folder: string, attempt: number): string {
  return attempt === 1 ? folder : `${folder} (${attempt})`;
}

/** `Undangan (2).docx` for the second try, the name itself for the first. */
export function numberedFile(fileName: string, attempt: number): string {
  return attempt === 1 ? fileName : fileName.replace(/(\.[^.]+)$/, ` (${attempt})$1`);
}
