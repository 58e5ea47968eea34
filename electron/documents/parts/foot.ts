import { AlignmentType, BorderStyle, LineRuleType, type Paragraph } from 'docx';
import { footAddress } from './letterhead.ts';
import { lineHeight, twips } from './measure.ts';
import { distance, leastBottom } from './page-setup.ts';
import { withScanMark } from './qr-mark.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './styles.ts';
import { paragraph, run, singleSpacing } from './text.ts';
import { rowsIn, textWidthTwips } from './text-width.ts';

/** Points. */
const SMALL = 8;

/** Foot of the page with the letterhead: the address of a regional head, and what the office has at every foot. */
export function firstFoot(sheet: Sheet): readonly Paragraph[] {
  const { page, letterhead } = sheet.model;
  const lines = footAddress(letterhead);
  const address = lines.map((line) =>
    paragraph([run(line, { size: SMALL })], { alignment: AlignmentType.CENTER, spacing: singleSpacing() }),
  );
  const height = address.length * lineHeight(SMALL, 1);
  const all = foot(sheet, address, height, page.letterheadMarginBottom ?? page.marginBottom);
  const widest = Math.min(sheet.width, Math.max(0, ...lines.map((line) => textWidthTwips(line, SMALL))));
  return withScanMark(sheet, all, 'first', widest);
}

/** Foot of the pages after it; `lines` are of the size of the text. */
export function followingFoot(sheet: Sheet, lines: readonly Paragraph[]): readonly Paragraph[] {
  const { page, type } = sheet.model;
  const all = foot(sheet, lines, lines.length * lineHeight(type.bodySize, 1), page.marginBottom);
  return withScanMark(sheet, all, 'following', 0);
}

/** `margin` in millimetres: a footer that reaches up to it keeps the text off where the section's own is smaller. */
function foot(sheet: Sheet, lines: readonly Paragraph[], height: number, margin: number): Paragraph[] {
  const note = footNote(sheet);
  const own = leastBottom(sheet.model.page);
  const missing = twips(margin) - own === 0 ? 0 : twips(margin) - distance(own) - height - note.height;
  const all = [...(missing > 0 ? [filler(missing)] : []), ...lines, ...note.lines];
  return all.length === 0 ? [paragraph([], { spacing: singleSpacing() })] : all;
}

function filler(height: number): Paragraph {
  return paragraph([], {
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    run: { font: FONT, size: 2 },
  });
}

/** The sentence of the electronic signature, under a thin rule. */
function footNote({ model, width }: Sheet): { lines: Paragraph[]; height: number } {
  const { footNote: text } = model;
  if (text === undefined) return { lines: [], height: 0 };
  const note = paragraph([run(text, { size: SMALL })], {
    alignment: AlignmentType.CENTER,
    spacing: singleSpacing(),
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '000000' } },
  });
  const rows = rowsIn(text, SMALL, width);
  return { lines: [note], height: (Number.isFinite(rows) ? rows : 1) * lineHeight(SMALL, 1) + 40 };
}
