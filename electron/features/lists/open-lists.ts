import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenList } from '../../../shared/contract/directory-import.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import { guessHeaderRow, isBlank, type SheetTable } from '../../../shared/domain/directory-import/cells.ts';
import { LARGEST_LIST, unreadable } from '../../files/list-limits.ts';
import { readSpreadsheet } from '../../files/read-spreadsheet.ts';
import { newId } from '../../store/records.ts';
import type { Desktop } from '../desktop.ts';

interface KeptFile {
  fileName: string;
  tables: SheetTable[];
}

/** Files that wizards may have open at once. */
const MOST_FILES = 3;
const PREVIEW_ROWS = 5;

/** Lists that the user has chosen, kept under an id until their wizard is closed: the page never sees a path. */
export class OpenLists {
  readonly #desktop: Desktop;
  readonly #files = new Map<string, KeptFile>();

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  /** Lets the user choose a list and reads it; `null` when cancelled. FILE with a sentence for a bad file. */
  async choose(): Promise<ChosenList | null> {
    const path = await this.#desktop.chooseFile({
      title: 'Pilih daftar untuk diimpor',
      button: 'Buka',
      kinds: [{ name: 'Daftar Excel atau CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv', 'xls'] }],
    });
    if (path === null) return null;
    const tables = await readSpreadsheet(await readList(path));
    const fileId = newId();
    const fileName = basename(path);
    this.#files.set(fileId, { fileName, tables });
    for (const oldest of [...this.#files.keys()].slice(0, -MOST_FILES)) this.#files.delete(oldest);
    return { fileId, fileName, sheets: tables.map(({ name, rows }) => ({ name, rows: rows.length })) };
  }

  /** NOT_FOUND once the file was let go. */
  sheetOf(fileId: string, sheet: number): { fileName: string; table: SheetTable } {
    const file = this.#files.get(fileId);
    const table = file?.tables[sheet];
    if (file === undefined || table === undefined) {
      throw new Failure('NOT_FOUND', 'Berkas ini sudah tidak terbuka di Notula. Pilih berkasnya lagi.');
    }
    return { fileName: file.fileName, table };
  }

  forget(fileId: string): void {
    this.#files.delete(fileId);
  }
}

/** The headings and first rows of a sheet; `headerRow` `null` finds the headings. */
export function previewSheet(table: SheetTable, headerRow: number | null) {
  const header = Math.min(headerRow ?? guessHeaderRow(table.rows), table.rows.length - 1);
  const headers = headersOf(table, header);
  const below = table.rows.slice(header + 1).filter((row) => !isBlank(row));
  return {
    headerRow: header,
    headers,
    rows: below.slice(0, PREVIEW_ROWS).map((row) => headers.map((_, index) => row[index]?.text ?? '')),
    rowCount: below.length,
  };
}

/** The texts of the row of headings, as many as the widest row has cells. */
export function headersOf(table: SheetTable, headerRow: number): string[] {
  const widest = table.rows.reduce((width, row) => Math.max(width, row.length), 0);
  const cells = table.rows[headerRow] ?? [];
  return Array.from({ length: Math.min(widest, 200) }, (_, index) => cells[index]?.text ?? '');
}

async function readList(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_LIST) {
      throw unreadable(
        `Berkas ini ${Math.round(size / 1024 / 1024)} MB; paling besar 25 MB. Salin daftarnya saja, tanpa gambar, ke berkas baru.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(
      'Berkas ini tidak dapat dibuka. Mungkin sedang dipakai program lain atau sudah dipindahkan. Tutup di Excel, lalu pilih lagi.',
    );
  }
}
