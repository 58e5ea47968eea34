/** One written Word file, as the table shows it. */
export interface WrittenPaper {
  fileName: string;
  pages: number;
  bytes: number;
  isDraft: boolean;
}

const HEADINGS = ['Berkas', 'Halaman', 'Bita', 'Tanda'] as const;

/** A table of plain text: names left, numbers right, sums in the last line. */
export function paperTable(papers: readonly WrittenPaper[]): string {
  const rows = papers.map(({ fileName, pages, bytes, isDraft }) => [
    fileName,
    String(pages),
    groupDigits(bytes),
    isDraft ? 'KONSEP' : '',
  ]);
  const sums = [
    `${papers.length} berkas`,
    String(papers.reduce((sum, { pages }) => sum + pages, 0)),
    groupDigits(papers.reduce((sum, { bytes }) => sum + bytes, 0)),
    '',
  ];
  const widths = HEADINGS.map((heading, column) =>
    Math.max(...[[...HEADINGS], ...rows, sums].map((row) => widthOf(row[column] ?? '')), widthOf(heading)),
  );
  const line = widths.map((width) => '-'.repeat(width)).join('  ');
  const print = (cells: readonly string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 1 || column === 2))
      .join('  ')
      .trimEnd();
  return [print(HEADINGS), line, ...rows.map(print), line, print(sums)].join('\n');
}

/** `12345` -> `12.345`, the Indonesian way, without the PC's locale. */
function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

function widthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number, isNumber: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? gap + text : text + gap;
}
