import { strFromU8 } from 'fflate';
import { NUMBERING_PART } from './letter-package.ts';
import type { LetterTemplate } from './letter-template.ts';

const ITEM = /<w:num w:numId="([0-9]+)".*?<\/w:num>/gs;

interface Numbering {
  head: string;
  tail: string;
  /** `<w:num>` elements by id. */
  items: ReadonlyMap<string, string>;
}

/** `word/numbering.xml` of one file: each list of each letter is one of its own, so that it starts at 1 (rule 50). */
export class OneFileNumbering {
  readonly #first: Numbering;
  readonly #known = new Map<LetterTemplate, Numbering>();
  readonly #added: string[] = [];
  #nextId: number;

  constructor(first: LetterTemplate) {
    this.#first = readNumbering(first);
    this.#known.set(first, this.#first);
    this.#nextId = Math.max(0, ...[...this.#first.items.keys()].map(Number)) + 1;
  }

  /** Takes ids for the lists of one more letter and answers the first of them. */
  add(template: LetterTemplate): number {
    const { items } = this.#of(template);
    const first = this.#nextId;
    for (const id of template.lists) {
      const item = items.get(id) ?? '';
      this.#added.push(item.replace(`w:numId="${id}"`, `w:numId="${this.#nextId}"`));
      this.#nextId += 1;
    }
    return first;
  }

  /** Not one letter has a list: the part is that of the first letter. */
  get isUnchanged(): boolean {
    return this.#added.length === 0;
  }

  /** The part, in pieces. */
  texts(): string[] {
    const { head, items, tail } = this.#first;
    return [head, ...items.values(), ...this.#added, tail];
  }

  #of(template: LetterTemplate): Numbering {
    const known = this.#known.get(template) ?? readNumbering(template);
    if (known.head !== this.#first.head)
      throw new Error('Letters of one file must share their list definitions.');
    this.#known.set(template, known);
    return known;
  }
}

function readNumbering({ parts }: LetterTemplate): Numbering {
  const xml = strFromU8(parts.get(NUMBERING_PART) ?? new Uint8Array());
  const items = new Map([...xml.matchAll(ITEM)].map((match) => [match[1] ?? '', match[0]]));
  const start = xml.search(/<w:num /);
  const tailAt = xml.lastIndexOf('</w:numbering>');
  return { head: xml.slice(0, start < 0 ? tailAt : start), tail: xml.slice(tailAt), items };
}
