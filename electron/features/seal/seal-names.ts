import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { meetingFolderName, safeName } from '../../../shared/domain/file-name.ts';
import { PARTIAL_ENDING, SEAL_FOLDER } from '../../../shared/domain/seal.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { insideFolder, storedPath } from '../../files/safe-path.ts';

const UNDATED_FOLDER = 'Tanpa tanggal';
/** As for papers: Word on Windows refuses paths of 260 characters. */
const LONGEST_PATH = 239;
/** Room behind the title for ` (12).partial`, a folder of the berkas and a name of a file. */
const ROOM_INSIDE = 90;
const LONGEST_TITLE = 80;
const SHORTEST_TITLE = 12;
const SHORTEST_NAME = 8;
const MOST_NAMES = 999;

/** The first folder of a meeting that neither lies in the archive nor is kept by an earlier closing, parted by `/`. */
export async function freeSealFolder(
  archiveFolder: string,
  { date, title }: { date: string | null; title: string },
  kept: ReadonlySet<string>,
): Promise<string> {
  const parent = storedPath(SEAL_FOLDER, date === null ? UNDATED_FOLDER : date.slice(0, 4));
  const fixed = join(archiveFolder, parent, meetingFolderName(date, 'x')).length + ROOM_INSIDE;
  const room = Math.min(LONGEST_TITLE, Math.max(SHORTEST_TITLE, LONGEST_PATH - fixed));
  const name = meetingFolderName(date, safeName(title, room));
  const taken = await namesIn(insideFolder(archiveFolder, parent) ?? archiveFolder);
  const folded = new Set([...kept].map((folder) => folder.toLowerCase()));
  for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
    const wanted = attempt === 1 ? name : `${name} (${attempt})`;
    const folder = storedPath(parent, wanted);
    // One that is still being written is another meeting's of the same name and day.
    const isWritten = taken.has(`${wanted}${PARTIAL_ENDING}`.toLowerCase());
    if (!isWritten && !taken.has(wanted.toLowerCase()) && !folded.has(folder.toLowerCase())) return folder;
  }
  throw new Error(`Too many folders are named like ${name}`);
}

/** Names in a folder in small letters, as Windows compares them; none when it is not there. */
async function namesIn(folder: string): Promise<Set<string>> {
  try {
    return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Set();
    throw error;
  }
}

/** Hands out names inside one berkas: safe, short enough, and no two alike for Windows. */
export class SealNames {
  readonly #root: number;
  readonly #given = new Set<string>();

  /** `folder`: absolute path of the finished folder. */
  constructor(folder: string) {
    this.#root = folder.length + PARTIAL_ENDING.length;
  }

  /** `Naskah/Undangan.docx`; `Naskah/Undangan (2).docx` for the second of that name. */
  take(part: string, wanted: string): string {
    const ending = extname(wanted).slice(0, 16);
    const room = LONGEST_PATH - this.#root - part.length - ending.length - ' (12)'.length - 2;
    const stem = safeName(
      wanted.slice(0, wanted.length - extname(wanted).length),
      Math.max(SHORTEST_NAME, Math.min(120, room)),
    );
    for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
      const path = storedPath(part, `${attempt === 1 ? stem : `${stem} (${attempt})`}${ending}`);
      if (this.#given.has(path.toLowerCase())) continue;
      this.#given.add(path.toLowerCase());
      return path;
    }
    throw new Error(`Too many files are named like ${wanted}`);
  }
}
