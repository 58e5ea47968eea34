import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { firstFoot, followingFoot } from './foot.ts';
import type { Sheet } from './sheet.ts';
import { FONT } from './styles.ts';
import { paragraph, run, tab } from './text.ts';

/** What a draft says on every page; grey and boxed in the margin, and across the page behind the text. */
const DRAFT_WORD = 'KONSEP';
const DRAFT_GREY = '7F7F7F';
const WATERMARK_GREY = 'D9D9D9';
/** Points. */
const WATERMARK_WIDTH = 420;
/** Of the text's width, on a sheet without a header of its own. */
const BARE_WATERMARK_SHARE = 0.6;

type Margins = Pick<ISectionOptions, 'headers' | 'footers'>;

/** Headers and footers of the first section; later sections take them over (rules 19, 52). */
export function marks(sheet: Sheet): Margins {
  const { pageNumber } = sheet.model;
  const isTop = pageNumber.position === 'top';
  return {
    headers: {
      first: new Header({ children: [headerLine(sheet, false)] }),
      default: new Header({ children: [headerLine(sheet, isTop)] }),
    },
    footers: {
      first: new Footer({ children: firstFoot(sheet) }),
      default: new Footer({ children: followingFoot(sheet, isTop ? [] : [numberLine(sheet)]) }),
    },
  };
}

/** Only the mark of a KONSEP, small enough for the sheet, in a header that takes no room (rule 19). */
export function bareMarks({ model, width }: Sheet): Margins {
  if (!model.isDraft) return {};
  const share = Math.round((width / 20) * BARE_WATERMARK_SHARE);
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
            children: [watermark(Math.min(WATERMARK_WIDTH, share))],
          }),
        ],
      }),
    },
  };
}

function headerLine(sheet: Sheet, hasNumber: boolean): Paragraph {
  const number = hasNumber ? numberRuns(sheet) : [];
  const draft = sheet.model.isDraft ? [tab(), draftRun(), watermark()] : [];
  if (number.length === 0 && draft.length === 0) return emptyLine();
  return new Paragraph({
    spacing: single(),
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(sheet.width / 2) },
      { type: TabStopType.RIGHT, position: sheet.width },
    ],
    children: [tab(), ...number, ...draft],
  });
}

function single() {
  return { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
}

function emptyLine(): Paragraph {
  return paragraph([], { spacing: single() });
}

function numberLine(sheet: Sheet): Paragraph {
  return paragraph(numberRuns(sheet), { alignment: AlignmentType.CENTER, spacing: single() });
}

/** `- 2 -` or `2`, from page 2 on (rule 52). */
function numberRuns(sheet: Sheet): TextRun[] {
  const { style } = sheet.model.pageNumber;
  if (style === 'none') return [];
  const number = new TextRun({ font: FONT, children: [PageNumber.CURRENT] });
  return style === 'plain' ? [number] : [run('- '), number, run(' -')];
}

function draftRun(): TextRun {
  return new TextRun({
    text: ` ${DRAFT_WORD} `,
    font: FONT,
    bold: true,
    size: 20,
    color: DRAFT_GREY,
    border: { style: BorderStyle.SINGLE, size: 8, color: DRAFT_GREY, space: 1 },
  });
}

function watermark(width = WATERMARK_WIDTH): TextWatermark {
  return new TextWatermark({
    text: DRAFT_WORD,
    font: FONT.ascii,
    color: `#${WATERMARK_GREY}`,
    opacity: 0.5,
    width,
  });
}
