import type { Table } from 'docx';
import { AlignmentType } from 'docx';
import { STYLE } from './styles.ts';
import { type GridColumn, grid } from './tables.ts';
import { paragraph, run } from './text.ts';

/** At most three officials initial a paper on its way up (naskah-dinas 2.10). */
const ROWS = 3;
const SHARES = [0.1, 0.34, 0.34, 0.22];
const LABELS = ['NO', 'NAMA', 'JABATAN', 'PARAF'];

/** Paraf table of a KONSEP: filled in by hand, so only its numbers are printed (rule 31). `size` in points. */
export function initialsTable(width: number, size: number): Table {
  const columns: GridColumn[] = SHARES.map((share, index) => ({
    label: LABELS[index] ?? '',
    width: Math.floor(width * share),
    size,
  }));
  const cell = (text: string) => [
    paragraph(text === '' ? [] : [run(text, { size })], {
      style: STYLE.table,
      alignment: AlignmentType.CENTER,
      run: { size: size * 2 },
      keepNext: true,
    }),
  ];
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    cells: [cell(`${index + 1}.`), cell(''), cell(''), cell('')],
  }));
  return grid(columns, rows, { rowHeight: 300 });
}
