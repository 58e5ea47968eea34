import { posix } from 'node:path';
import type { SealedItem } from '../../../shared/domain/seal-contents.ts';
import { insideFolder, storedPath } from '../../files/safe-path.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { MadeLetter } from './seal-letters.repository.ts';
import { isThere, type SealDesk } from './seal-write.ts';

/** Folder of the letters inside `Naskah`. */
const LETTERS = 'Naskah/Surat per penerima';
/** More files than this are told by their folder. */
const MOST_NAMED = 6;

interface ListedLetter extends MadeLetter {
  /** Inside the berkas; empty for one whose file is gone. */
  copied: string;
}

const COLUMNS: readonly SheetColumn<ListedLetter>[] = [
  { header: 'No.', width: 6, value: ({ position }) => position },
  { header: 'Penerima', width: 50, value: ({ label }) => label },
  { header: 'Dibuat', width: 14, value: ({ madeAt }) => madeAt.slice(0, 10) },
  { header: 'Berkas', width: 60, value: ({ copied }) => copied || 'tidak ada lagi di folder arsip' },
];

/**
 * The letter of every recipient that was made at last, never one marked KONSEP or a test print: many letters in one file
 * are that file, letters of their own are theirs, and a table says whose is which.
 */
export async function writeLetters(desk: SealDesk): Promise<SealedItem[]> {
  const { letters, dossier, facts } = desk.source;
  if (letters.length === 0) return [];
  const copied = new Map<string, string>();
  const listed: ListedLetter[] = [];
  for (const letter of letters) {
    const known = copied.get(letter.relativePath) ?? (await copyLetter(desk, letter.relativePath));
    copied.set(letter.relativePath, known);
    listed.push({ ...letter, copied: known });
  }
  const files = [...new Set(listed.flatMap(({ copied }) => (copied === '' ? [] : [copied])))];
  const gone = listed.filter(({ copied }) => copied === '').length;
  if (files.length === 0) return [];
  const list = await desk.folder.write(
    desk.names.take('Daftar', 'Surat per penerima.xlsx'),
    await writeSpreadsheet({ name: 'Surat per penerima', columns: COLUMNS, rows: listed }),
  );
  return [
    {
      code: dossier.invitation.code || facts.code,
      date: dossier.invitation.letterDate,
      title: 'Surat undangan per penerima',
      amount: `${listed.length - gone} surat`,
      stage: 'asli',
      note: gone === 0 ? '' : `${gone} surat tidak ada lagi di folder arsip`,
      paths: [...(files.length > MOST_NAMED ? [`${LETTERS}/`] : files), list.path],
    },
  ];
}

async function copyLetter({ archiveFolder, folder, names, step }: SealDesk, stored: string): Promise<string> {
  const path = insideFolder(archiveFolder, stored);
  if (path === null || !(await isThere(path))) return '';
  const name = posix.basename(stored);
  step(`Menyalin ${name}`);
  return (await folder.copy(names.take(storedPath('Naskah', 'Surat per penerima'), name), path)).path;
}
