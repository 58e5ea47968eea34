import type { Element } from '@xmldom/xmldom';
import { all, type ReadDocx, textOf } from '../../support/docx.ts';

/** What a fault of the program leaves in a text, and no person writes. */
const LEFTOVERS = [/\bundefined\b/, /\bnull\b/, /\bNaN\b/, /\[object/, /\{/, /\bInvalid Date\b/];
/** Tags of SRIKANDI, which it fills in itself (rule 30). */
const TAG = /\$\{[a-z0-9_]+\}/g;

/** Faults in the words of a paper: leftovers of the program, and a `Yth.` to nobody (rules 15, 51). */
export function checkTexts(docx: ReadDocx): string[] {
  const parts = docx.paths.filter((path) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path));
  return parts.flatMap((path) =>
    all(docx.part(path), 'w:p')
      .filter((paragraph) => all(paragraph, 'w:p').length === 0)
      .flatMap((paragraph) => complaints(paragraph).map((complaint) => `${path}: ${complaint}`)),
  );
}

function complaints(paragraph: Element): string[] {
  const text = textOf(paragraph);
  const bare = text.replace(TAG, '');
  const found = LEFTOVERS.filter((leftover) => leftover.test(bare)).map(
    (leftover) => `${leftover} in "${text.slice(0, 80)}"`,
  );
  return isEmptySalute(paragraph, text) ? [...found, 'a Yth. without a name'] : found;
}

/** `Yth.` alone is right only beside the list or in front of the colon that the names stand behind. */
function isEmptySalute(paragraph: Element, text: string): boolean {
  if (!/Yth\.\s*$/.test(text)) return false;
  const cell = paragraph.parentNode;
  const row = cell?.nodeName === 'w:tc' ? cell.parentNode : null;
  if (row === null || row === undefined) return true;
  const others = Array.from(row.childNodes).filter((node) => node !== cell && node.nodeName === 'w:tc');
  return others.every((node) => (node.textContent ?? '').replace(/[:\s]/g, '') === '');
}

/** Labels of each block of colons: rows of a table with a colon in its second cell, or neighbouring `label ⇥ : ⇥ value`. */
export function colonBlocks({ main }: ReadDocx): string[][] {
  const tables = all(main, 'w:tbl').map((table) =>
    childrenOf(table, 'w:tr').flatMap((row) => {
      const [label, colon] = childrenOf(row, 'w:tc').map(textOf);
      return colon === ':' && label !== undefined && label !== '' ? [label] : [];
    }),
  );
  const tabbed: { labels: string[]; next: unknown }[] = [];
  for (const paragraph of all(main, 'w:p')) {
    const label = /^([^\t]+)\t:(\t|$)/.exec(textOf(paragraph))?.[1];
    if (label === undefined) continue;
    const block = tabbed.at(-1);
    if (block?.next === paragraph) block.labels.push(label);
    else tabbed.push({ labels: [label], next: null });
    const last = tabbed.at(-1);
    if (last !== undefined) last.next = paragraph.nextSibling;
  }
  return [...tables, ...tabbed.map(({ labels }) => labels)].filter((labels) => labels.length > 0);
}

function childrenOf(element: Element, name: string): Element[] {
  return all(element, name).filter((child) => child.parentNode === element);
}
