import { extname } from 'node:path';
import { isTiff } from '../../shared/domain/tiff.ts';
import { findZipEnd, readZipEntries } from './zip-directory.ts';

/** What a file is by its content; `other` is kept but never opened by the application. */
export type FileType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/tiff'
  | 'text/plain'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | 'application/octet-stream';

/** Kinds that may be opened with their own program, with the extensions that such a file may carry. */
const OPENABLE: ReadonlyMap<string, readonly string[]> = new Map<FileType, readonly string[]>([
  ['application/pdf', ['.pdf']],
  ['image/png', ['.png']],
  ['image/jpeg', ['.jpg', '.jpeg']],
  ['image/tiff', ['.tif', '.tiff']],
  ['text/plain', ['.txt']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['.docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['.xlsx']],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', ['.pptx']],
]);

/** Programs, scripts and links to them, as Windows, macOS and Linux run them from a file manager. */
const PROGRAM_EXTENSIONS = new Set(
  (
    'exe com scr pif cpl msi msp mst bat cmd ps1 psm1 vbs vbe js jse mjs ws wsf wsh wsc hta lnk url jar jnlp dll sys drv ' +
    'ocx reg inf msc gadget application appref-ms scf chm hlp xll sct iso img vhd vhdx msix appx sh bash run app command ' +
    'apk deb rpm appimage desktop bin elf pkg dmg py pyw pl rb php'
  )
    .split(' ')
    .map((extension) => `.${extension}`),
);

const ZIP_HEAD = Buffer.from('PK\x03\x04', 'latin1');
const MACROS = /(?:^|\/)vba(?:project|data)\b/;
const MAIN_PARTS: readonly (readonly [string, FileType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
const UTF_16: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

const PROGRAM_HEADS = [
  'MZ', // Windows
  '\x7fELF', // Linux
  '\xca\xfe\xba\xbe', // Java, macOS
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '#!', // scripts
  'L\0\0\0\x01\x14\x02\0', // Windows links
  '!<arch>', // packages
].map((head) => Buffer.from(head, 'latin1'));

/** How much of the beginning and of the end of a file tells its kind. */
export const TELLING_BYTES = 64 * 1024;

export interface FileEnds {
  /** The first bytes, at most `TELLING_BYTES`. */
  head: Buffer;
  /** The last ones; of an Office file at least its whole table of contents. */
  tail: Buffer;
}

/** Whether a file is a program, by its name or by its content, whatever the other says. */
export function isProgram(name: string, { head }: Pick<FileEnds, 'head'>): boolean {
  // Windows drops points and spaces at the end of a name.
  const extension = extname(name.replace(/[. ]+$/, '')).toLowerCase();
  return PROGRAM_EXTENSIONS.has(extension) || PROGRAM_HEADS.some((known) => startsWith(head, known));
}

/** The kind of a file by its content alone. */
export function fileType({ head, tail }: FileEnds): FileType {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (startsWith(head, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  if (startsWith(head, Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (isTiff(head)) return 'image/tiff';
  if (isZip(head)) return officeType(tail);
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** Whether a file is an archive of parts, as Office files are. */
export function isZip(head: Buffer): boolean {
  return startsWith(head, ZIP_HEAD);
}

/**
 * The names in the table of contents tell. A file with macros is no document to open unasked, and neither is one whose table
 * cannot be read to its end.
 */
function officeType(tail: Buffer): FileType {
  const end = findZipEnd(tail);
  if (end === null || end.fromEnd > tail.length) return 'application/octet-stream';
  const from = tail.length - end.fromEnd;
  const names = readZipEntries(tail.subarray(from, from + end.bytes))?.map(({ name }) => name.toLowerCase());
  if (names === undefined || names.some((name) => MACROS.test(name))) return 'application/octet-stream';
  return MAIN_PARTS.find(([part]) => names.includes(part))?.[1] ?? 'application/octet-stream';
}

/** UTF-8, or UTF-16 with its mark, without the control characters that no text has. */
function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const coding = UTF_16.find(([mark]) => startsWith(head, mark))?.[1] ?? 'utf-8';
  try {
    // The last character may be cut at the end of the piece.
    return !new TextDecoder(coding, { fatal: true }).decode(head, { stream: true }).includes('\0');
  } catch {
    return false;
  }
}

/** Whether a file of that content and name may be opened with its own program: both must be of one harmless kind. */
export function canOpenFile(type: string, name: string): boolean {
  return OPENABLE.get(type)?.includes(extname(name).toLowerCase()) ?? false;
}

function startsWith(bytes: Buffer, head: Buffer): boolean {
  return bytes.subarray(0, head.length).equals(head);
}
