import type { SignatureModel } from '../models/paper.model.ts';
import type { Sheet } from './sheet.ts';
import { signatureBlock, signatureParts } from './signature-block.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline } from './text.ts';
import { widestTwips } from './text-width.ts';

const BETWEEN = 200;
const SMALLEST = 9;

/** One signer in the right half; two or three side by side, names level. */
export function signatureRow(sheet: Sheet, models: readonly SignatureModel[]): Block[] {
  const [only] = models;
  if (only === undefined) return [];
  if (models.length === 1) return signatureBlock(sheet, only);
  const width = Math.floor((sheet.width - BETWEEN * (models.length - 1)) / models.length);
  const size = fittingSize(sheet, models, width);
  const parts = models.map((model) => signatureParts(sheet, model, width, size));
  const widths = models.flatMap((_, index) => (index === 0 ? [width] : [BETWEEN, width]));
  const row = (name: 'above' | 'room' | 'below') =>
    parts.flatMap((part, index) => {
      const cell = { children: name === 'room' ? [part.room] : part[name] };
      return index === 0 ? [cell] : [{ children: [gap(1)] }, cell];
    });
  return [gap(sheet.blockGap), plainTable(widths, [row('above'), row('room'), row('below')]), hairline()];
}

/** The largest size, down from the text's, at which rank and number of every signer stay on one line. */
function fittingSize(sheet: Sheet, models: readonly SignatureModel[], width: number): number {
  const lines = models.flatMap(({ rank, number }) => [rank, number]);
  let size = sheet.model.type.bodySize;
  while (size > SMALLEST && widestTwips(lines, size) > width) size -= 0.5;
  return size;
}
