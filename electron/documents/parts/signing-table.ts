import { type Paragraph, TabStopType } from 'docx';
import type { RowSigner } from '../models/titled.model.ts';
import { twips } from './measure.ts';
import type { Sheet } from './sheet.ts';
import { STYLE } from './styles.ts';
import { cellText, type GridColumn, grid, rowNumber } from './tables.ts';
import { type Block, gap, hairline, numberedItem, run } from './text.ts';

const NUMBER_COLUMN = 12;
const SHARES = [0.36, 0.34, 0.3];
const DOTS = '.'.repeat(14);
const SIGNATURE_INDENT = 400;
/** Where the dots of even rows begin, as a share of the column. */
const EVEN_AT = 0.4;

/** No/Nama/Jabatan/Tanda Tangan: room to sign to the left and to the right in turn; rows stay whole (rules 42, 43). */
export function signingTable(
  sheet: Sheet,
  labels: readonly string[],
  signers: readonly RowSigner[],
  rowHeight: number,
): Block[] {
  const columns = gridColumns(sheet, labels);
  const [rows, signatures] = [sheet.nextList(), sheet.nextList()];
  const signatureWidth = columns.at(-1)?.width ?? 0;
  const table = grid(
    columns,
    signers.map(({ name, number, titles }, index) => ({
      cells: [
        [rowNumber(rows)],
        texts([name, number]),
        texts(titles),
        [signatureCell(index, signatures, signatureWidth)],
      ],
    })),
    { rowHeight: twips(rowHeight) },
  );
  return [gap(sheet.blockGap / 2), table, hairline()];
}

function gridColumns(sheet: Sheet, labels: readonly string[]): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - number;
  return [
    { label: 'No', width: number },
    ...labels.map((label, index) => ({ label, width: Math.floor(rest * (SHARES[index] ?? 0)) })),
  ];
}

function texts(lines: readonly string[]): Paragraph[] {
  return lines.filter((line) => line !== '').map((line) => cellText(line));
}

function signatureCell(index: number, instance: number, width: number): Paragraph {
  const numberAt = index % 2 === 0 ? 0 : Math.round(width * EVEN_AT);
  const textAt = numberAt + SIGNATURE_INDENT;
  return numberedItem([run(DOTS)], instance, {
    style: STYLE.table,
    numberAt,
    textAt,
    tabStops: [{ type: TabStopType.LEFT, position: textAt }],
  });
}
