/** A line of text on a page; points from the top of the page to its base line. Spaces do not count. */
export interface PageLine {
  page: number;
  y: number;
  text: string;
}

interface Word {
  page: number;
  x: number;
  y: number;
  text: string;
}

/** Letters reach 1.3 em in the boxes of `pdftotext`, and Arial's base line lies 0.905 em under their top. */
const BASE_LINE = 0.905 / 1.3;
/** Words that stand closer than this belong to one line, points. */
const SAME_LINE = 2.5;

/** Lines of a PDF from the XML of `pdftotext -bbox`. */
export function linesOfPdf(boxes: string): PageLine[] {
  const words: Word[] = [];
  let page = -1;
  for (const row of boxes.split('\n')) {
    if (row.includes('<page ')) page += 1;
    const found = /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*)<\/word>/.exec(row);
    if (found === null) continue;
    const [top, bottom] = [Number(found[2]), Number(found[3])];
    words.push({
      page,
      x: Number(found[1]),
      y: top + (bottom - top) * BASE_LINE,
      text: plainText(found[4] ?? ''),
    });
  }
  return linesOf(words);
}

/** Lines of preview pages; the mark across the page is no text of it. */
export function linesOfPreview(pages: readonly string[]): PageLine[] {
  const words = pages.flatMap((html, page) =>
    Array.from(html.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g), (found) => ({
      page,
      x: Number(found[1]),
      y: Number(found[2]),
      text: plainText(found[3] ?? ''),
    })),
  );
  return linesOf(words);
}

function plainText(escaped: string): string {
  return escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}

function linesOf(words: readonly Word[]): PageLine[] {
  const lines: { page: number; y: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.page - b.page || a.y - b.y)) {
    const line = lines.at(-1);
    if (line?.page === word.page && word.y - line.y < SAME_LINE) line.words.push(word);
    else lines.push({ page: word.page, y: word.y, words: [word] });
  }
  return lines.map(({ page, y, words: own }) => ({
    page,
    y,
    text: own
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  }));
}

export interface LineComparison {
  /** Lines whose text or page differs. */
  different: { office: PageLine | undefined; preview: PageLine | undefined }[];
  /** Largest distance between the base lines of equal lines, points. */
  farthest: number;
}

export function compareLines(office: readonly PageLine[], preview: readonly PageLine[]): LineComparison {
  const result: LineComparison = { different: [], farthest: 0 };
  for (let index = 0; index < Math.max(office.length, preview.length); index += 1) {
    const [theirs, ours] = [office[index], preview[index]];
    if (
      theirs === undefined ||
      ours === undefined ||
      theirs.text !== ours.text ||
      theirs.page !== ours.page
    ) {
      result.different.push({ office: theirs, preview: ours });
    } else {
      result.farthest = Math.max(result.farthest, Math.abs(theirs.y - ours.y));
    }
  }
  return result;
}
