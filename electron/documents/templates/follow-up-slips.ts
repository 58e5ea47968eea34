import type { Document } from 'docx';
import type { FollowUpSlip, FollowUpSlipsModel } from '../models/follow-up.model.ts';
import { newSeries } from '../parts/document.ts';
import { headings } from '../parts/headings.ts';
import { tiedToNext } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, bodyParagraph, gap, hairline, paragraph } from '../parts/text.ts';

const FIRST_LINE = 720;
const NUMBER_COLUMN = 12;
/** Text, due, note. */
const SHARES = [0.54, 0.24, 0.22];

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
    ...tiedToNext(body),
    ...signatureBlock(sheet, model.signature),
  ];
}

function slipTable(sheet: Sheet, { labels }: FollowUpSlipsModel, { rows }: FollowUpSlip): Block {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - number;
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...SHARES.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
  const instance = sheet.nextList();
  return grid(
    columns,
    rows.map(({ text, due, note }) => ({
      cells: [[rowNumber(instance)], ...[text, due, note].map((value) => [cellText(value)])],
    })),
  );
}
