import type { FileRole } from './archive.ts';

/** Words of a file's name that tell what it is, the surest first. */
const NAME_HINTS: readonly (readonly [RegExp, FileRole])[] = [
  [/\b(scan|scanned|pindai\w*|ttd|bertanda tangan|camscanner)\b/, 'scan'],
  [/\b(foto|photo|img|dsc|dokumentasi|whatsapp image)\b/, 'photo'],
  [/\b(materi|paparan|bahan|presentasi|slide|tayangan|telaah\w*)\b/, 'material'],
  [/\b(undangan|surat|nota dinas|disposisi|edaran|sk|sppd)\b/, 'letter'],
];

/** What a file of a meeting is, guessed by its name and its content type; the clerk may say otherwise. */
export function guessRole(name: string, type: string): FileRole {
  const words = name.toLowerCase().replace(/[_\-.\d]+/g, ' ');
  const hint = NAME_HINTS.find(([pattern]) => pattern.test(words));
  if (hint !== undefined) return hint[1];
  if (type === 'image/tiff') return 'scan';
  if (type.startsWith('image/')) return 'photo';
  if (/presentationml|spreadsheetml/.test(type)) return 'material';
  if (/wordprocessingml/.test(type)) return 'letter';
  return type === 'application/pdf' ? 'scan' : 'other';
}

/** How the page can show a file itself; any other is opened with its own program or shown in its folder. */
export type FileView = 'image' | 'pdf' | 'tiff' | 'none';

export function viewOf(type: string): FileView {
  if (type === 'image/png' || type === 'image/jpeg') return 'image';
  if (type === 'image/tiff') return 'tiff';
  return type === 'application/pdf' ? 'pdf' : 'none';
}

/** Address of the bytes of a stored image or PDF, for the page; `attachmentId` is the id of its record. */
export function addressOfFile(attachmentId: string): string {
  return `/berkas/${attachmentId}`;
}
