import type { Document } from 'docx';
import type { NoticeModel } from '../models/notice.model.ts';
import { twips } from '../parts/measure.ts';
import type { Sheet } from '../parts/sheet.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, bodyParagraph, gap, hairline } from '../parts/text.ts';
import { buildLetter, details, FIRST_LINE, type InvitationLayout } from './invitation.ts';

const NUMBER_COLUMN = 12;
const SHARES = [0.24, 0.38, 0.38];

/** Surat ralat, penundaan or pembatalan: every block of the invitation in its place (rules 13, 17, 18). */
export function buildNotice(model: NoticeModel, layout: InvitationLayout): Document {
  return buildLetter(model, layout, (sheet) => [
    ...details(sheet, model),
    ...corrections(sheet, model),
    ...rest(sheet, model),
  ]);
}

/** Bagian, tertulis, seharusnya; a single correction stands in the details instead. */
function corrections(sheet: Sheet, { corrections: rows, correctionColumns: labels }: NoticeModel): Block[] {
  if (rows.length === 0) return [];
  const instance = sheet.nextList();
  const columns = gridColumns(sheet, [labels.part, labels.was, labels.shouldBe]);
  return [
    gap(sheet.blockGap / 2),
    grid(
      columns,
      rows.map(({ part, was, shouldBe }) => ({
        cells: [[rowNumber(instance)], [cellText(part)], [cellText(was)], [cellText(shouldBe)]],
      })),
    ),
    hairline(),
  ];
}

function gridColumns(sheet: Sheet, labels: readonly string[]): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const width = sheet.width - number;
  return [
    { label: 'No', width: number },
    ...labels.map((label, index) => ({ label, width: Math.floor(width * (SHARES[index] ?? 0)) })),
  ];
}

function rest(sheet: Sheet, { rest: texts }: NoticeModel): Block[] {
  return texts.map((text) =>
    bodyParagraph(text, {
      indent: { firstLine: FIRST_LINE },
      spacing: { before: Math.round(sheet.blockGap / 2), after: 0 },
    }),
  );
}
