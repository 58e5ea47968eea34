import { AlignmentType, LineRuleType, type Paragraph } from 'docx';
import type { SignatureModel } from '../models/paper.model.ts';
import type { Sheet } from './sheet.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline, type ParagraphOptions, paragraph, type RunStyle, run } from './text.ts';

interface SignatureParts {
  above: Paragraph[];
  room: Paragraph;
  below: Paragraph[];
}

/**
 * Signature block in the right half, kept together by a chain of "keep with next"; the paragraph before it joins the chain
 * (rule 29).
 */
export function signatureBlock(sheet: Sheet, model: SignatureModel): Block[] {
  const { above, room, below } = signatureParts(sheet, model, sheet.rightHalf, sheet.blockGap);
  return [...above, room, ...below];
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

function signatureParts(sheet: Sheet, model: SignatureModel, indent: number, before: number): SignatureParts {
  const base: ParagraphOptions = {
    indent: { left: indent },
    alignment: model.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepLines: true,
  };
  const kept: ParagraphOptions = { ...base, keepNext: true };
  const above = [model.intro, ...model.titles].filter((text) => text !== '');
  const under = [model.rank, model.number].filter((text) => text !== '');
  const below = [run(model.name, nameStyle(model)), ...under.map((text) => run(text))];
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
