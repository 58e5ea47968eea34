import { AlignmentType, BorderStyle, LineRuleType, type Paragraph } from 'docx';
import type { SignatureModel } from '../models/paper.model.ts';
import { initialsTable } from './initials-table.ts';
import { twips } from './measure.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './styles.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline, type ParagraphOptions, paragraph, type RunStyle, run } from './text.ts';
import { titleRows } from './title-rows.ts';

interface SignatureParts {
  above: Paragraph[];
  room: Paragraph;
  below: Paragraph[];
}

/** Twips. */
const HAIR = 20;
/** Over and under the frame for a code, twips. */
const CODE_GAP = 100;

/**
 * Signature block in the right half, or where the office has it: one row of a table that never splits, because LibreOffice parts a mere chain of "keep
 * with next" on a page that has tables; the text before it is tied to the row (rule 29). A KONSEP may carry the paraf table
 * beside it (rule 31). `indent`: where the place for it begins, twips from the left margin.
 */
export function signatureBlock(sheet: Sheet, model: SignatureModel, indent = 0): Block[] {
  const { initialsSize } = sheet.model;
  if (initialsSize !== null) return signatureWithInitials(sheet, model, initialsSize, indent);
  const width = sheet.width - sheet.rightHalf;
  const { above, room, below } = signatureParts(sheet, model, width);
  return [
    spaceAbove(sheet.blockGap),
    plainTable([width], [[{ children: [...above, room, ...below] }]], {
      indent: Math.max(0, blockStart(sheet, model) - indent),
    }),
    hairline(),
  ];
}

/** Where the block begins, twips from the left margin; it is always half of the width wide. */
function blockStart(sheet: Sheet, { side }: SignatureModel): number {
  switch (side) {
    case 'left':
      return 0;
    case 'center':
      return Math.round(sheet.rightHalf / 2);
    default:
      return sheet.rightHalf;
  }
}

/**
 * Space over the block that, unlike a gap, takes in the space under the text before it; what this line and the hairline under
 * the block need is taken from it.
 */
function spaceAbove(height: number): Paragraph {
  return paragraph([], {
    spacing: { before: Math.max(0, height - 2 * HAIR), after: 0, line: HAIR, lineRule: LineRuleType.EXACT },
    run: { font: FONT, size: 2 },
    keepNext: true,
  });
}

/** The table stands beside the block; in the middle there would be no room for it, so there the block keeps to the right. */
function signatureWithInitials(sheet: Sheet, model: SignatureModel, size: number, indent: number): Block[] {
  const between = 300;
  const width = sheet.width - sheet.rightHalf;
  const table = sheet.rightHalf - between - indent;
  const { above, room, below } = signatureParts(sheet, model, width);
  const cells = [
    { width: table, cell: { children: [initialsTable(table, size), hairline()] } },
    { width: between, cell: { children: [paragraph([])] } },
    { width, cell: { children: [...above, room, ...below] } },
  ];
  if (model.side === 'left') cells.reverse();
  return [
    gap(sheet.blockGap),
    plainTable(
      cells.map((part) => part.width),
      [cells.map(({ cell }) => cell)],
    ),
    hairline(),
  ];
}

/**
 * Two signers side by side, the second on the left (rule 37): three rows, so that both names stand level. `indent`: where
 * the place for them begins, twips from the left margin.
 */
export function signaturePair(
  sheet: Sheet,
  left: SignatureModel,
  right: SignatureModel,
  indent = 0,
): Block[] {
  const between = 300;
  const [leftWidth, rightWidth] = [sheet.rightHalf - between - indent, sheet.width - sheet.rightHalf];
  const [a, b] = [signatureParts(sheet, left, leftWidth), signatureParts(sheet, right, rightWidth)];
  const row = (first: Paragraph[], second: Paragraph[]) => [
    { children: first },
    { children: [paragraph([])] },
    { children: second },
  ];
  return [
    gap(sheet.blockGap),
    plainTable(
      [leftWidth, between, rightWidth],
      [row(a.above, b.above), row([a.room], [b.room]), row(a.below, b.below)],
    ),
    hairline(),
  ];
}

/**
 * The three parts of one signer's block in a column of `width` twips. `size`, in points, is for name, rank and number where
 * a column is too narrow for the size of the text.
 */
export function signatureParts(
  sheet: Sheet,
  model: SignatureModel,
  width: number,
  size?: number,
): SignatureParts {
  const base: ParagraphOptions = {
    indent: { left: 0 },
    alignment: model.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepLines: true,
  };
  const kept: ParagraphOptions = { ...base, keepNext: true };
  const smaller = size === undefined ? {} : { size };
  const above = [model.intro, ...model.titles].filter((text) => text !== '');
  const under = [model.rank, model.number].filter((text) => text !== '');
  const below = [
    run(model.name, { ...nameStyle(model), ...smaller }),
    ...under.map((text) => run(text, smaller)),
  ];
  return {
    above: above.map((text) =>
      paragraph(text, {
        ...kept,
        ...titleRows(sheet, model, text, width),
        spacing: { before: 0, after: 0 },
      }),
    ),
    room: signatureRoom(sheet, model, width, kept),
    below: below.map((text, index) => paragraph([text], index < below.length - 1 ? kept : base)),
  };
}

/** Room to sign by hand, for a tag, or an empty frame in which a QR code will stand; nothing is ever drawn in it (rule 30). */
function signatureRoom(
  sheet: Sheet,
  model: SignatureModel,
  width: number,
  kept: ParagraphOptions,
): Paragraph {
  const { codePlaceSize, mark, alignment } = model;
  if (codePlaceSize === undefined) {
    return paragraph(mark === '' ? [] : [run(mark)], { ...kept, spacing: atLeast(sheet.signatureRoom) });
  }
  const size = twips(codePlaceSize);
  const left = alignment === 'center' ? Math.max(0, Math.round((width - size) / 2)) : 0;
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: '7F7F7F' };
  return paragraph([], {
    ...kept,
    indent: { left, right: Math.max(0, width - left - size) },
    spacing: { before: CODE_GAP, after: CODE_GAP, line: size, lineRule: LineRuleType.EXACT },
    border: { top: line, bottom: line, left: line, right: line },
  });
}

/** One tall line: a picture or a tag of an electronic signature can be put into it without moving anything. */
function atLeast(line: number) {
  return { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST };
}

function nameStyle({ nameStyle: style }: SignatureModel): RunStyle {
  return { isBold: style !== 'plain', isUnderlined: style === 'bold-underline' };
}
