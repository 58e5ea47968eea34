import { strFromU8, unzipSync } from 'fflate';
import { MAIN_PART } from '../merge/letter-package.ts';
import type { AttendanceModel } from '../models/attendance.model.ts';
import { packDocument } from '../pack.ts';
import { textWidthTwips } from '../parts/text-width.ts';
import { buildAttendance } from '../templates/attendance.ts';
import { modelKey } from './model-key.ts';

const GRID = /<w:tblGrid>(.*?)<\/w:tblGrid>/g;
const COLUMN = /<w:gridCol w:w="([0-9]+)"/g;
/** What the edges of a cell take of its column, at least and at most, twips. */
const EDGES = { least: 160, most: 300 } as const;

let known = { of: '', widths: Promise.resolve<readonly number[]>([]) };

/** Widths of the columns of an attendance list but that of the numbers, as `docx` wrote them, twips. */
export function columnWidths(model: AttendanceModel): Promise<readonly number[]> {
  const short = { ...model, rows: model.rows.slice(0, 1) };
  const of = modelKey({ ...short, rows: [] });
  if (known.of !== of) known = { of, widths: readWidths(short) };
  return known.widths;
}

async function readWidths(model: AttendanceModel): Promise<number[]> {
  const bytes = await packDocument(buildAttendance(model), {
    title: '',
    author: '',
    time: new Date(0).toISOString(),
  });
  const xml = strFromU8(unzipSync(bytes)[MAIN_PART] ?? new Uint8Array());
  const grids = [...xml.matchAll(GRID)].map(([, grid = '']) =>
    [...grid.matchAll(COLUMN)].map(([, width]) => Number(width)),
  );
  // Others on the sheet are narrower or have fewer columns.
  const widths = grids.find(({ length }) => length === model.columns.length + 1) ?? [];
  return widths.slice(1);
}

/** How many lines a text takes in a column; a text that is about as long as a line stands for itself alone. */
export function linesIn(text: string, size: number, column: number): string {
  if (text === '') return '';
  const many = rowsIn(text, size, column - EDGES.most);
  return many === 1 || many === rowsIn(text, size, column - EDGES.least) ? String(many) : `!${text}`;
}

/** Rows that a text takes in a width (twips), broken between its words, as the parts of a paper count them. */
function rowsIn(text: string, size: number, width: number): number {
  const space = wordWidth(' ', size);
  let rows = 1;
  let filled = 0;
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf(' ', from);
    const to = next < 0 ? text.length : next;
    const wide = wordWidth(text.slice(from, to), size);
    from = to + 1;
    if (wide > width) return Number.POSITIVE_INFINITY;
    const joined = filled === 0 ? wide : filled + space + wide;
    if (joined > width) rows += 1;
    filled = joined > width ? wide : joined;
  }
  return rows;
}

/** Words of lists come again and again. */
const MOST_WORDS = 20_000;
const words = { size: 0, widths: new Map<string, number>() };

function wordWidth(word: string, size: number): number {
  if (words.size !== size || words.widths.size > MOST_WORDS) {
    words.size = size;
    words.widths.clear();
  }
  const known = words.widths.get(word);
  if (known !== undefined) return known;
  const width = textWidthTwips(word, size);
  words.widths.set(word, width);
  return width;
}
