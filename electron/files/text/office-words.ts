import { SaxesParser } from 'saxes';

/*
 * The words of one XML part of an Office file. Word, PowerPoint and the shared strings of Excel write text the same way: `t`
 * holds words, `p` (`si` in Excel) is a paragraph, `tr` and `tc` are rows and cells.
 */

/** What is never read: deleted or moved text, the second writing of a text box, reading aids, what only programs read. */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'rPh', 'rt', 'fldData']);
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Settings of a paragraph name tab stops with the tag of a tab sign. */
const PROPERTIES = new Set(['pPr', 'rPr', 'tabLst']);

/** A part that is no XML after all; `words` are those that were read before the fault. */
export class DamagedPartError extends Error {
  override readonly name = 'DamagedPartError';
  readonly words: string;

  constructor(words: string, cause: unknown) {
    super('The part of an Office file is damaged', { cause });
    this.words = words;
  }
}

/** Paragraphs as lines, cells parted by tabs, text boxes after the paragraph that holds them. Throws a DamagedPartError. */
export function wordsOfPart(xml: string): string {
  const reader = new PartReader();
  const parser = new SaxesParser();
  let fault: Error | null = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('opentag', ({ name }) => reader.open(bare(name)));
  parser.on('closetag', ({ name }) => reader.close(bare(name)));
  parser.on('text', (text) => reader.hear(text));
  parser.on('cdata', (text) => reader.hear(text));
  for (let start = 0; start < xml.length && fault === null; start += SLICE) {
    parser.write(xml.slice(start, start + SLICE));
  }
  if (fault === null) parser.close();
  const words = reader.finish();
  if (fault !== null) throw new DamagedPartError(words, fault);
  return words;
}

const SLICE = 512 * 1024;
const bare = (name: string) => name.slice(name.indexOf(':') + 1);

class PartReader {
  /** The text and, above it, the text boxes that are open. */
  readonly #layers: string[] = [''];
  /** Boxes that wait for the end of their paragraph. */
  #boxes = '';
  #unread = 0;
  #isWords = false;
  #properties = 0;

  open(tag: string): void {
    if (UNREAD.has(tag)) this.#unread += 1;
    if (this.#unread > 0) return;
    if (tag === 't') this.#isWords = true;
    else if (tag === 'txbxContent') this.#layers.push('');
    else if (tag in SIGNS && this.#properties === 0) this.#add(SIGNS[tag] ?? '');
    if (PROPERTIES.has(tag)) this.#properties += 1;
  }

  close(tag: string): void {
    if (UNREAD.has(tag)) this.#unread -= 1;
    else if (this.#unread === 0) this.#end(tag);
  }

  hear(text: string): void {
    if (this.#isWords && this.#unread === 0) this.#add(text);
  }

  finish(): string {
    while (this.#layers.length > 1) this.#closeBox();
    return `${this.#layers[0] ?? ''}${this.#boxes}`;
  }

  #end(tag: string): void {
    if (PROPERTIES.has(tag)) this.#properties -= 1;
    if (tag === 't') this.#isWords = false;
    else if (tag === 'p' || tag === 'si') this.#endParagraph();
    else if (tag === 'tc') this.#replaceEnd('\t');
    else if (tag === 'tr') this.#replaceEnd('\n');
    else if (tag === 'txbxContent') this.#closeBox();
  }

  #endParagraph(): void {
    this.#add('\n');
    if (this.#layers.length > 1) return;
    this.#add(this.#boxes);
    this.#boxes = '';
  }

  #closeBox(): void {
    if (this.#layers.length > 1) this.#boxes += this.#layers.pop() ?? '';
  }

  #add(text: string): void {
    const top = this.#layers.length - 1;
    this.#layers[top] = `${this.#layers[top] ?? ''}${text}`;
  }

  /** The line that ends a cell becomes a tab, the tab that ends a row a line. */
  #replaceEnd(mark: string): void {
    const top = this.#layers.length - 1;
    this.#layers[top] = `${(this.#layers[top] ?? '').replace(/[\n\t]+$/, '')}${mark}`;
  }
}
