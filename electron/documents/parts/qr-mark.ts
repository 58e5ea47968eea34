import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { qrPicture } from '../../files/qr-picture.ts';
import type { PageModel } from '../models/paper.model.ts';
import { pixels, portraitSheet, TWIPS_PER_MILLIMETRE, twips } from './measure.ts';
import { leastBottom } from './page-setup.ts';
import type { Sheet } from './sheet.ts';

/** Millimetres. */
const LARGEST = 18;
const SMALLEST = 15;
/** Of the picture from the edge of the sheet: what printers reach. */
const LEAST_EDGE = 4;
const MOST_EDGE = 6;
/** Between the picture and the text of the page. */
const LEAST_GAP = 1;
/** Between the picture and what stands in the foot beside it, twips. */
const SIDE_GAP = 113;
const EMU_PER_TWIP = 635;
/** Ids that no other picture of a paper has, whatever is counted (rule 54). */
const IDS = { first: '9001', following: '9002' } as const;
const NAME = 'Kode arsip';
const DESCRIPTION = 'Kode QR arsip: pindaian halaman ini masuk sendiri ke berkas rapatnya';

/**
 * Draws the code of a paper into the lower margin, beside the foot that is there: it hangs at the sheet, takes no room and
 * moves nothing. `widest`: width of what stands centred in the foot, twips. Without room for a code that can be read
 * nothing is drawn.
 */
export function withScanMark(
  sheet: Sheet,
  foot: readonly Paragraph[],
  place: keyof typeof IDS,
  widest: number,
): readonly Paragraph[] {
  const { model } = sheet;
  const spot = model.scanCode === undefined ? null : scanMarkSpot(model.page, sheet.width, widest);
  if (model.scanCode !== undefined && spot !== null) {
    foot.at(-1)?.addChildElement(markRun(model.scanCode, spot, IDS[place]));
  }
  return foot;
}

interface Spot {
  /** From the upper left corner of the sheet to that of the picture, twips. */
  x: number;
  y: number;
  /** Millimetres. */
  size: number;
}

/** Where the code stands: at the right edge of the text, or further out where a wide foot needs the room. */
export function scanMarkSpot(page: PageModel, textWidth: number, widest: number): Spot | null {
  const { width: shorter, height: longer } = portraitSheet(page.size);
  const [width, height] = page.orientation === 'landscape' ? [longer, shorter] : [shorter, longer];
  const bottom = leastBottom(page) / TWIPS_PER_MILLIMETRE;
  // Half a tenth is lost where millimetres become whole twips.
  const size = Math.min(LARGEST, Math.round((bottom - LEAST_EDGE - LEAST_GAP) * 10) / 10);
  if (size < SMALLEST) return null;
  const edge = Math.max(LEAST_EDGE, Math.min(MOST_EDGE, bottom - size - LEAST_GAP));
  const left = twips(page.marginLeft);
  const wanted = left + textWidth - twips(size);
  const free = left + Math.round((textWidth + widest) / 2) + SIDE_GAP;
  const farthest = width - twips(LEAST_EDGE) - twips(size);
  const x = Math.max(wanted, widest === 0 ? wanted : free);
  return x > farthest && x !== wanted ? null : { x, y: height - twips(edge) - twips(size), size };
}

function markRun(text: string, { x, y, size }: Spot, id: string): ImageRun {
  const side = Math.round(pixels(size));
  return new ImageRun({
    type: 'png',
    data: qrPicture(text).bytes,
    transformation: { width: side, height: side },
    altText: { id, name: NAME, description: DESCRIPTION, title: NAME },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: x * EMU_PER_TWIP },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: y * EMU_PER_TWIP },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      lockAnchor: true,
      layoutInCell: false,
      zIndex: Number(id),
    },
  });
}
