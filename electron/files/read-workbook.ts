import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SheetTable } from '../../shared/domain/directory-import/cells.ts';
import { unreadable } from './list-limits.ts';
import { type NumberFormats, readFormats, readSharedStrings, readSheet } from './read-workbook-parts.ts';

/** What the parts of a workbook may unpack to in all: a small file that holds more was made to harm. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const PARTS =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/** The sheets of an .xlsx file in their order, without hidden ones; formulas give the values that Excel saved. */
export async function readWorkbook(bytes: Buffer): Promise<SheetTable[]> {
  const parts = unpack(bytes);
  try {
    const { sheets, is1904 } = readIndex(parts);
    const strings = await readSharedStrings(parts.get('xl/sharedstrings.xml') ?? '');
    const formats: NumberFormats = readFormats(parts.get('xl/styles.xml') ?? '', is1904);
    const tables: SheetTable[] = [];
    for (const { name, part } of sheets) {
      const xml = parts.get(part);
      if (xml !== undefined) tables.push(await readSheet(name, xml, strings, formats));
    }
    return tables;
  } catch (error) {
    if (error instanceof Error && error.name === 'Failure') throw error;
    throw damaged();
  }
}

function damaged() {
  return unreadable(
    'Berkas Excel ini rusak dan tidak dapat dibaca. Buka di Excel (Excel akan menawarkan perbaikan), simpan ulang, lalu pilih lagi.',
  );
}

/** The parts that a list needs, by lower-case name. */
function unpack(bytes: Buffer): Map<string, string> {
  const names: string[] = [];
  let unpacked = 0;
  const parts = new Map<string, string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!PARTS.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > LARGEST_UNPACKED) throw new TooLarge();
        return true;
      },
    });
    for (const [name, content] of Object.entries(files)) parts.set(name.toLowerCase(), strFromU8(content));
  } catch (error) {
    if (error instanceof TooLarge) {
      throw unreadable(
        'Isi berkas Excel ini terlalu besar. Salin daftarnya saja ke berkas baru, lalu pilih berkas itu.',
      );
    }
    throw damaged();
  }
  if (!parts.has('xl/workbook.xml')) throw otherKind(names);
  return parts;
}

class TooLarge extends Error {}

function otherKind(names: readonly string[]) {
  const says = 'Simpan daftarnya sebagai “Buku Kerja Excel (.xlsx)” atau CSV, lalu pilih berkas itu.';
  if (names.some((name) => name.startsWith('word/')))
    return unreadable(`Berkas ini dokumen Word, bukan Excel. ${says}`);
  if (names.includes('xl/workbook.bin'))
    return unreadable(`Berkas ini berformat Excel biner (.xlsb). ${says}`);
  if (names.includes('mimetype') && names.includes('content.xml')) {
    return unreadable(`Berkas ini berformat LibreOffice (.ods). ${says}`);
  }
  return unreadable(`Berkas ini bukan buku kerja Excel. ${says}`);
}

interface SheetPlace {
  name: string;
  /** Name of its part, lower case. */
  part: string;
}

/** Names and parts of the sheets that can be seen. */
function readIndex(parts: ReadonlyMap<string, string>): { sheets: SheetPlace[]; is1904: boolean } {
  const targets = new Map<string, string>();
  eachTag(parts.get('xl/_rels/workbook.xml.rels') ?? '', (tag, attributes) => {
    if (tag === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  });
  const sheets: SheetPlace[] = [];
  let is1904 = false;
  eachTag(parts.get('xl/workbook.xml') ?? '', (tag, attributes) => {
    if (tag === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (tag !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes.name ?? '', part: part.toLowerCase() });
  });
  return { sheets, is1904 };
}

function eachTag(xml: string, hear: (tag: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => hear(name.replace(/^.*:/, ''), attributes));
  parser.write(xml).close();
}
