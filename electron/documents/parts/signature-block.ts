import { AlignmentType, LineRuleType, type Paragraph } from 'docx';
import type { SignatureModel } from '../models/paper.model.ts';
import { initialsTable } from './initials-table.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './styles.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline, type ParagraphOptions, paragraph, type RunStyle, run } from './text.ts';

interface SignatureParts {
  above: Paragraph[];
  room: Paragraph;
  below: Paragraph[];
}

/** Twips. */
const HAIR = 20;

/**
 * Signature block in the right half: one row of a table that never splits, because LibreOffice parts a mere chain of "keep
 * with next" on a page that has tables; the text before it is tied to the row (rule 29). A KONSEP may carry the paraf table
 * at its left (rule 31).
 */
export function signatureBlock(sheet: Sheet, model: SignatureModel): Block[] {
  const { initialsSize } = sheet.model;
  if (initialsSize !== null) return signatureWithInitials(sheet, model, initialsSize);
  const { above, room, below } = signatureParts(sheet, model, 0, 0);
  return [
    spaceAbove(sheet.blockGap),
    plainTable([sheet.width - sheet.rightHalf], [[{ children: [...above, room, ...below] }]], {
      indent: sheet.rightHalf,
    }),
    hairline(),
  ];
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

function signatureWithInitials(sheet: Sheet, model: SignatureModel, size: number): Block[] {
  const between = 300;
  const left = sheet.rightHalf - between;
  const { above, room, below } = signatureParts(sheet, model, 0, 0);
  return [
    gap(sheet.blockGap),
    plainTable(
      [left, between, sheet.width - sheet.rightHalf],
      [
        [
          { children: [initialsTable(left, size), hairline()] },
          { children: [paragraph([])] },
          { children: [...above, room, ...below] },
        ],
      ],
    ),
    hairline(),
  ];
}

/** Two signers side by side, the second on the left (rule 37): three rows, so that both names stand level. */
export function signaturePair(sheet: Sheet, left: SignatureModel, right: SignatureModel): Block[] {
  const between = 300;
  const [a, b] = [signatureParts(sheet, left, 0, 0), signatureParts(sheet, right, 0, 0)];
  const row = (first: Paragraph[], second: Paragraph[]) => [
    { children: first },
    { children: [paragraph([])] },
    { children: second },
  ];
  return [
    gap(sheet.blockGap),
    plainTable(
      [sheet.rightHalf - between, between, sheet.width - sheet.rightHalf],
      [row(a.above, b.above), row([a.room], [b.room]), row(a.below, b.below)],
    ),
    hairline(),
  ];
}

/**
 * The three parts of one signer's block, each line where `indent` says; the first line `before` twips down. `size`, in
 * points, is for name, rank and number where a column is too narrow for the size of the text.
 */
export function signatureParts(
  sheet: Sheet,
  model: SignatureModel,
  indent: number,
  before: number,
  size?: number,
): SignatureParts {
  const base: ParagraphOptions = {
    indent: { left: indent },
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
    above: above.map((text, index) =>
      paragraph(text, { ...kept, spacing: { before: index === 0 ? before : 0, after: 0 } }),
    ),
    room: paragraph(model.mark === '' ? [] : [run(model.mark)], {
      ...kept,
      spacing: atLeast(sheet.signatureRoom),
    }),
    below: below.map((text, index) => paragraph([text], index < below.length - 1 ? kept : base)),
  };
}

/** One tall line: a picture or a tag of an electronic signature can be put into it without moving anything. */
function atLeast(line: number) {
  return { before: 0, after: 0, line, lineRule: LineRuleType.AT_LEAST };
}

function nameStyle({ nameStyle: style }: SignatureModel): RunStyle {
  return { isBold: style !== 'plain', isUnderlined: style === 'bold-underline' };
}
