import { AlignmentType, type Paragraph, TabStopType } from 'docx';
import type { AttachmentModel, AttachmentRow, DateLineModel } from '../models/invitation.model.ts';
import type { SignatureModel } from '../models/paper.model.ts';
import { labelWidth } from '../parts/fields.ts';
import { signed } from '../parts/keep.ts';
import { twips } from '../parts/measure.ts';
import type { Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, type GridRow, grid, rowNumber } from '../parts/tables.ts';
import { type Block, hairline, paragraph, run, tab } from '../parts/text.ts';

/** What the attached list repeats of its letter (rule 17). */
export interface AttachedLetter {
  number: string;
  dateLine: DateLineModel;
  signature: SignatureModel;
}

const COLON_GAP = 200;
const NUMBER_COLUMN = 12;

/** Daftar undangan: no letterhead, the letter's number and date, order and groups of the user, signed again (rule 17). */
export function attachmentPage(sheet: Sheet, model: AttachedLetter, attachment: AttachmentModel): Block[] {
  const list = [inviteeTable(sheet, attachment), hairline()];
  return [
    ...heading(sheet, model, attachment),
    paragraph([run(attachment.title, { isBold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: sheet.blockGap, after: Math.round(sheet.blockGap / 2) },
      keepNext: true,
    }),
    ...(attachment.isSigned ? signed(list, () => signatureBlock(sheet, model.signature)) : list),
  ];
}

function heading(
  sheet: Sheet,
  model: AttachedLetter,
  { headingSide, letterWord, letterOf }: AttachmentModel,
): Paragraph[] {
  const letter = `${letterWord} ${letterOf === '' ? 'Undangan' : letterOf}`;
  const { date } = model.dateLine;
  if (headingSide === 'left') {
    return labelled(sheet, 0, [
      ['Lampiran', letter],
      ['Nomor', model.number],
      ['Tanggal', date],
    ]);
  }
  const at = { indent: { left: sheet.rightHalf } };
  return [
    paragraph('LAMPIRAN', at),
    paragraph(letter.toLocaleUpperCase('id'), at),
    ...labelled(sheet, sheet.rightHalf, [
      ['NOMOR', model.number],
      ['TANGGAL', date],
    ]),
  ];
}

function labelled(sheet: Sheet, left: number, rows: readonly (readonly [string, string])[]): Paragraph[] {
  const labels = rows.map(([label]) => label);
  const colonAt = left + labelWidth(labels, sheet.model.type.bodySize);
  const valueAt = colonAt + COLON_GAP;
  return rows.map(([label, value]) =>
    paragraph([run(label), tab(), run(':'), tab(), run(value)], {
      indent: { left: valueAt, hanging: valueAt - left },
      tabStops: [
        { type: TabStopType.LEFT, position: colonAt },
        { type: TabStopType.LEFT, position: valueAt },
      ],
    }),
  );
}

function inviteeTable(sheet: Sheet, { groups, columns: labels }: AttachmentModel): Block {
  const rows = groups.flatMap((group) => group.rows);
  const hasOrganisation = rows.some(({ organisation }) => organisation !== '');
  const instance = sheet.nextList();
  const gridRows = groups.flatMap((group): GridRow[] => [
    ...(group.heading === '' ? [] : [{ isHeading: true, cells: [[cellText(group.heading, false, true)]] }]),
    ...group.rows.map((row) => ({ cells: rowCells(row, instance, hasOrganisation) })),
  ]);
  return grid(columns(sheet, labels, hasOrganisation), gridRows);
}

function columns(
  sheet: Sheet,
  { title, organisation, note }: AttachmentModel['columns'],
  hasOrganisation: boolean,
): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - number;
  const shares = hasOrganisation ? [0.44, 0.33, 0.23] : [0.72, 0.28];
  const labels = hasOrganisation ? [title, organisation, note] : [title, note];
  return [
    { label: 'No', width: number },
    ...labels.map((label, index) => ({ label, width: Math.floor(rest * (shares[index] ?? 0)) })),
  ];
}

function rowCells(row: AttachmentRow, instance: number, hasOrganisation: boolean): Paragraph[][] {
  const texts = hasOrganisation ? [row.title, row.organisation, row.note] : [row.title, row.note];
  return [[rowNumber(instance)], ...texts.map((text) => [cellText(text)])];
}
