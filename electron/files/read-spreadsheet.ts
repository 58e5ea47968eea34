import type { SheetTable } from '../../shared/domain/directory-import/cells.ts';
import { unreadable } from './list-limits.ts';
import { readDelimitedText } from './read-delimited-text.ts';
import { readWorkbook } from './read-workbook.ts';

/**
 * The filled sheets of an .xlsx file, or the one of a .csv, by what the file holds, not by its name. Yields between slices,
 * so that the window goes on. Throws a FILE failure with a sentence for files that are damaged, locked or of another kind.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<SheetTable[]> {
  if (bytes.length === 0) throw unreadable('Berkas ini kosong.');
  refuseOtherKinds(bytes);
  const isZip = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
  const tables = isZip ? await readWorkbook(bytes) : [readDelimitedText(bytes)];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw unreadable('Berkas ini tidak berisi data: semua lembarnya kosong.');
  return filled;
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.subarray(0, 8).equals(OLE)) {
    if (bytes.includes(ENCRYPTED)) {
      throw unreadable(
        'Berkas ini dilindungi kata sandi. Buka di Excel, hapus kata sandinya (Info > Proteksi Buku Kerja), simpan, lalu pilih lagi.',
      );
    }
    throw unreadable(
      'Berkas ini berformat Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu pilih berkas barunya.',
    );
  }
  const head = bytes.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();
  if (head.startsWith('%pdf')) {
    throw unreadable('Berkas ini PDF, bukan Excel. Pilih berkas .xlsx atau .csv.');
  }
  if (/^(?:<!doctype html|<html|<\?xml|<table)/.test(head)) {
    throw unreadable(
      'Berkas ini halaman web yang diberi nama Excel. Buka di Excel, simpan sebagai .xlsx, lalu pilih berkas barunya.',
    );
  }
}
