import type { Document } from 'docx';
import type { RegisterListModel } from '../models/register-list.model.ts';
import { columnFor, fittedWidths } from '../parts/column-widths.ts';
import { newDocument } from '../parts/document.ts';
import { signed } from '../parts/keep.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, grid, headingRow, rowNumber } from '../parts/tables.ts';
import { type Block, gap, hairline, paragraph } from '../parts/text.ts';

const NUMBER_COLUMN = 12;

/** A list on landscape sheets: its header row repeats on every page, the signature is never alone (rules 29, 57, 58). */
export function buildRegisterList(model: RegisterListModel): Document {
  const sheet = newSheet(model);
  const titles = [model.heading, model.subheading].filter((title) => title !== '');
  const { signature } = model;
  const body = [table(sheet, model), hairline(), ...notes(sheet, model)];
  return newDocument(sheet, [
    ...sheetHead(sheet, titles, model),
    ...(signature === null ? body : signed(body, () => signatureBlock(sheet, signature))),
  ]);
}

function table(sheet: Sheet, model: RegisterListModel): Block {
  const { isNumbered } = model;
  const number: GridColumn[] = isNumbered ? [{ label: 'No', width: twips(NUMBER_COLUMN) }] : [];
  const widths = columnWidths(sheet, model, isNumbered ? twips(NUMBER_COLUMN) : 0);
  const columns = model.columns.map(({ label }, index) => ({ label, width: widths[index] ?? 0 }));
  const instance = sheet.nextList();
  const rows = model.rows.flatMap(({ heading, cells }) =>
    heading === ''
      ? [
          {
            cells: [...(isNumbered ? [[rowNumber(instance)]] : []), ...cells.map((text) => [cellText(text)])],
          },
        ]
      : headingRow(heading),
  );
  const empty = [...number, ...columns].map(() => [cellText('')]);
  return grid([...number, ...columns], rows.length === 0 ? [{ cells: empty }] : rows);
}

/** Part of the width that a single word may claim: addresses of the net are broken. */
const LONGEST_WORD = 8;

/** Whole columns take what their longest text needs; the others share the rest, never less than their longest word. */
function columnWidths(sheet: Sheet, { columns, rows }: RegisterListModel, taken: number): number[] {
  const needs = columns.map(({ label, share }, index) => {
    const least = columnFor(sheet, label.split(/[ /]/), true);
    const texts = rows.map(({ cells }) => cells[index] ?? '');
    if (share > 0) {
      // No word is broken as long as there is room: `Pemberdayaan` stays one.
      const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];
      const longest = Math.min(columnFor(sheet, words), Math.round(sheet.width / LONGEST_WORD));
      return { least, wanted: Math.max(least, longest), share };
    }
    const wanted = Math.max(least, columnFor(sheet, [...new Set(texts)]));
    return { least, wanted: Math.min(wanted, Math.round(sheet.width / 4)), share: 0 };
  });
  return fittedWidths(sheet.width - taken, needs);
}

function notes(sheet: Sheet, model: RegisterListModel): Block[] {
  if (model.notes.length === 0) return [];
  return [gap(sheet.blockGap / 2), ...model.notes.map((text) => paragraph(text, { keepLines: true }))];
}
