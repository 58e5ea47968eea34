import { AlignmentType, BorderStyle, type IBorderOptions, LineRuleType, type Paragraph } from 'docx';
import type {
  HeadLetterhead,
  LetterheadModel,
  OfficeLetterhead,
  Picture,
  PreprintedLetterhead,
} from '../models/paper.model.ts';
import { evenRows } from './headings.ts';
import { pointTwips, twips } from './measure.ts';
import { pictureRun } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './styles.ts';
import { plainTable } from './tables.ts';
import { type Block, gap, hairline, paragraph, run } from './text.ts';
import { textWidthTwips, widestTwips } from './text-width.ts';

/** Room of the logo, millimetres. */
const LOGO_WIDTH = 22;
const LOGO_HEIGHT = 24;
const LOGO_COLUMN = 26;
/** About 55 points. */
const GARUDA_HEIGHT = 20;
const GARUDA_WIDTH = 30;

const RULES: Record<OfficeLetterhead['rule'], IBorderOptions | null> = {
  // Word names a double line from the outside in: under the text, "thin thick" has the thick line on top.
  'thick-thin': { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '000000' },
  double: { style: BorderStyle.DOUBLE, size: 6, color: '000000' },
  single: { style: BorderStyle.SINGLE, size: 12, color: '000000' },
  none: null,
};

/** Kop naskah dinas, on the first page only (rules 21 to 24). */
export function letterhead(sheet: Sheet): Block[] {
  const { letterhead: model } = sheet.model;
  switch (model.kind) {
    case 'office':
      return officeLetterhead(sheet, model);
    case 'regional-head':
      return headLetterhead(sheet, model);
    case 'preprinted':
      return preprintedLetterhead(sheet, model);
  }
}

/** The paper carries its letterhead already: only its room, so that the text begins under it. */
function preprintedLetterhead(sheet: Sheet, { height }: PreprintedLetterhead): Block[] {
  return [gap(Math.max(0, twips(height - sheet.model.page.marginTop)))];
}

/** Address at the foot of the first page, where a regional head's letterhead has it there. */
export function footAddress(model: LetterheadModel): string[] {
  return model.kind === 'regional-head' && model.addressPlace === 'foot' ? model.address : [];
}

function officeLetterhead(sheet: Sheet, model: OfficeLetterhead): Block[] {
  const lines = officeLines(model);
  const logo = twips(LOGO_COLUMN);
  const spare = sheet.width - logo - Math.max(0, ...lines.map(({ width }) => width));
  // The texts stand in the middle of the page while they fit there, else in what the logo leaves.
  const balance = Math.min(logo, Math.max(0, spare));
  const room = sheet.width - logo - balance;
  const text = lines
    .flatMap((line) =>
      line.isAddress ? addressRows(line, room).map((row) => ({ ...line, text: row })) : [line],
    )
    .map((line) => centred(line.text, line.size, line.isBold, room));
  const bottomBorder = RULES[model.rule];
  const table = plainTable(
    balance === 0 ? [logo, room] : [logo, room, balance],
    [
      [
        { children: [logoParagraph(sheet, model.picture)], isMiddle: true },
        { children: text.length === 0 ? [paragraph([])] : text, isMiddle: true },
        ...(balance === 0 ? [] : [{ children: [paragraph([])] }]),
      ],
    ],
    {
      rowHeight: twips(LOGO_HEIGHT + 3),
      bottomMargin: 60,
      ...(bottomBorder === null ? {} : { bottomBorder }),
    },
  );
  return [table, hairline()];
}

interface LetterheadLine {
  text: string;
  size: number;
  isBold: boolean;
  isAddress: boolean;
  /** Twips. */
  width: number;
}

/** Government and office in the ratio 3:4, the office bold, the address smaller (rule 23). */
function officeLines(model: OfficeLetterhead): LetterheadLine[] {
  const { governmentSize, officeSize, addressSize } = model;
  const { address } = model;
  const lines: [string, number, boolean][] = [
    [model.government, governmentSize, false],
    [model.office, officeSize, true],
    [model.unit, governmentSize, true],
    [model.scriptLine, governmentSize, false],
    ...address.map((text): [string, number, boolean] => [text, addressSize, false]),
    [model.seatLine, governmentSize, true],
  ];
  return lines
    .filter(([text]) => text !== '')
    .map(([text, size, isBold]) => ({
      text,
      size,
      isBold,
      isAddress: address.includes(text),
      width: textWidthTwips(text, size, isBold),
    }));
}

/** An address that is too long for one row is parted behind a comma, where its two rows are most alike; else by its words. */
function addressRows({ text, size, width }: LetterheadLine, room: number): string[] {
  if (width <= room) return [text];
  const parts = text.split(/(?<=,) +/);
  const pairs = parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(' '), parts.slice(index + 1).join(' ')] as const)
    .map((rows) => ({ rows, widest: widestTwips(rows, size) }))
    .filter(({ widest }) => widest <= room)
    .sort((a, b) => a.widest - b.widest);
  return [...(pairs[0]?.rows ?? [text])];
}

/** `room`: twips that the line has; one that is longer is parted into rows of about the same length, no word stands alone. */
function centred(text: string, size: number, isBold: boolean, room: number): Paragraph {
  return paragraph([run(text, { size, isBold })], {
    ...evenRows(room, text, size, isBold),
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    run: { font: FONT, size: size * 2 },
  });
}

function logoParagraph(sheet: Sheet, picture: Picture | null): Paragraph {
  if (picture === null) return paragraph([]);
  return paragraph(
    [pictureRun(sheet, picture, { width: LOGO_WIDTH, height: LOGO_HEIGHT }, 'Lambang daerah')],
    {
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    },
  );
}

/** Garuda on top, the title in capitals under it; without a picture its room stays empty (rule 24). */
function headLetterhead(sheet: Sheet, model: HeadLetterhead): Block[] {
  const room = { line: twips(GARUDA_HEIGHT), lineRule: LineRuleType.AT_LEAST, before: 0, after: 60 };
  const garuda =
    model.picture === null
      ? []
      : [pictureRun(sheet, model.picture, { width: GARUDA_WIDTH, height: GARUDA_HEIGHT }, 'Lambang negara')];
  const under = model.addressPlace === 'under-title' ? model.address : [];
  return [
    paragraph(garuda, { alignment: AlignmentType.CENTER, spacing: room }),
    centred(model.title, model.titleSize, true, sheet.width),
    // Title and address in the ratio 2:1.
    ...under.map((line) => centred(line, model.titleSize / 2, false, sheet.width)),
    gap(pointTwips(6)),
  ];
}
