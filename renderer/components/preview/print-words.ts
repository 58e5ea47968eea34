import type { Preview } from '../../../shared/contract/printing.ts';

/** Millimetres by which a sheet may differ and still be the same. */
const SAME = 1.5;
const SHEETS = [
  { name: 'A4', width: 210, height: 297 },
  { name: 'F4 (215 × 330 mm)', width: 215, height: 330 },
  { name: 'F4 (210 × 330 mm)', width: 210, height: 330 },
  { name: 'amplop DL', width: 110, height: 220 },
  { name: 'amplop C5', width: 162, height: 229 },
] as const;

/** `Naskah ini memakai kertas A4. Pastikan ...`: what must lie in the printer. */
export function paperSizeNote({ width, height }: Pick<Preview, 'width' | 'height'>): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const sheet = SHEETS.find(
    (known) => Math.abs(known.width - short) < SAME && Math.abs(known.height - long) < SAME,
  );
  const name = sheet?.name ?? `${Math.round(short)} × ${Math.round(long)} mm`;
  const turned = width > height ? ', mendatar' : '';
  return `Naskah ini memakai kertas ${name}${turned}. Pastikan kertas yang sama terpasang di pencetak.`;
}

/** A number field as a page or a count; `null` when it is empty. */
export function wholeNumber(value: string | number): number | null {
  const number = typeof value === 'number' ? value : Number.parseInt(value, 10);
  return Number.isFinite(number) && number >= 1 ? Math.floor(number) : null;
}
