import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Preview } from '../../../shared/contract/printing.ts';

/** Millimetres by which a sheet may differ and still be the same. */
const SAME = 1.5;
const SHEETS = [
  { name: 'A4', width: 210, height: 297 },
  { name: 'F4 (215 × 330 mm)', width: 215, height: 330 },
  { name: 'F4 (210 × 330 mm)', width: 210, height: 330 },
  { name: 'Letter', width: 215.9, height: 279.4 },
  { name: 'Legal', width: 215.9, height: 355.6 },
  { name: 'amplop DL', width: 110, height: 220 },
  { name: 'amplop C5', width: 162, height: 229 },
] as const;

type Sheet = Pick<Preview, 'width' | 'height'>;
type PrinterPaper = OutputOf<'archive.listPrinters'>[number]['paper'];

/**
 * `Naskah ini memakai kertas A4 ...`: the document's first sheet beside the paper that the printer is set to. Where the system
 * does not tell that, nothing was compared, and the note says what to look at. `null`: there is no printer.
 */
export function paperSizeNote(sheet: Sheet, paper?: PrinterPaper | null): string {
  const own = `Naskah ini memakai kertas ${sheetName(sheet)}${sheet.width > sheet.height ? ', mendatar' : ''}`;
  if (paper === null) return `${own}.`;
  if (paper === undefined)
    return `${own}. Setelan kertas pencetak tidak dapat dibaca; pastikan kertas yang sama terpasang di pencetak.`;
  if (isSameSheet(sheet, paper)) return `${own}, sama dengan setelan pencetak.`;
  return `${own}, tetapi pencetak disetel untuk ${sheetName(paper)}. Ganti kertas dan setelan pencetak sebelum mencetak.`;
}

/** Whether two sheets are one paper, however they are turned. */
export function isSameSheet(one: Sheet, other: Sheet): boolean {
  const [a, b] = [sidesOf(one), sidesOf(other)];
  return Math.abs(a.short - b.short) < SAME && Math.abs(a.long - b.long) < SAME;
}

function sidesOf({ width, height }: Sheet): { short: number; long: number } {
  return { short: Math.min(width, height), long: Math.max(width, height) };
}

function sheetName(sheet: Sheet): string {
  const { short, long } = sidesOf(sheet);
  const known = SHEETS.find((one) => isSameSheet(one, sheet));
  return known?.name ?? `${Math.round(short)} × ${Math.round(long)} mm`;
}

/** A number field as a page or a count; `null` when it is empty. */
export function wholeNumber(value: string | number): number | null {
  const number = typeof value === 'number' ? value : Number.parseInt(value, 10);
  return Number.isFinite(number) && number >= 1 ? Math.floor(number) : null;
}
