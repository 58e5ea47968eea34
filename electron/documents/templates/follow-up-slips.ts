import type { Document } from 'docx';
import type { FollowUpSlip, FollowUpSlipsModel } from '../models/follow-up.model.ts';
import { dateColumn, sharedWidths } from '../parts/column-widths.ts';
import { newSeries } from '../parts/document.ts';
import { headings } from '../parts/headings.ts';
import { signed } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, grid, headingRow, rowNumber } from '../parts/tables.ts';
import { type Block, bodyParagraph, gap, hairline, paragraph } from '../parts/text.ts';

const FIRST_LINE = 720;
const NUMBER_COLUMN = 12;
/** Text and note: of what the dates leave. */
const SHARES = [0.68, 0.32];

/** Lembar tindak lanjut: a paper of its own for each owner, with letterhead and signature. */
export function buildFollowUpSlips(model: FollowUpSlipsModel): Document {
  const sheet = newSheet(model);
  return newSeries(
    sheet,
    model.slips.map((slip) => slipBlocks(sheet, model, slip)),
  );
}

function slipBlocks(sheet: Sheet, model: FollowUpSlipsModel, slip: FollowUpSlip): Block[] {
  const body = [
    paragraph(slip.owner, { spacing: { before: 0, after: sheet.blockGap } }),
    ...slip.opening.map((text) => bodyParagraph(text, { indent: { firstLine: FIRST_LINE }, keepNext: true })),
    gap(sheet.blockGap / 2),
    slipTable(sheet, model, slip),
    hairline(),
    ...model.closing.map((text, index) =>
      bodyParagraph(text, {
        indent: { firstLine: FIRST_LINE },
        spacing: { before: index === 0 ? Math.round(sheet.blockGap / 2) : 0, after: 0 },
      }),
    ),
  ];
  return [
    ...letterhead(sheet),
    ...headings(sheet, [model.heading]),
    ...signed(body, (indent) => signatureBlock(sheet, model.signature, indent)),
  ];
}

function slipTable(sheet: Sheet, { labels }: FollowUpSlipsModel, { rows }: FollowUpSlip): Block {
  const number = twips(NUMBER_COLUMN);
  const due = dateColumn(sheet, labels[1] ?? '');
  const [text = 0, note = 0] = sharedWidths(sheet.width - number - due, SHARES);
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...[text, due, note].map((width, index) => ({ label: labels[index] ?? '', width })),
  ];
  const instance = sheet.nextList();
  return grid(
    columns,
    rows.flatMap(({ heading, text, due, note }) => [
      ...headingRow(heading),
      { cells: [[rowNumber(instance)], ...[text, due, note].map((value) => [cellText(value)])] },
    ]),
  );
}
