import type { MadeLetter } from './letter-maker.ts';
import { NUMBERING_PART } from './letter-package.ts';
import type { LetterTemplate } from './letter-template.ts';
import type { OneFileNumbering } from './one-file-numbering.ts';
import type { TextPieces } from './pieces.ts';

/** Letters as sections of one document. One letter is always held back, because the last is closed in another way. */
export class JoinedLetters {
  count = 0;
  readonly #first: LetterTemplate;
  readonly #numbering: OneFileNumbering;
  #held: MadeLetter | null = null;
  #isBegun = false;
  #drawing = 1;

  constructor(first: LetterTemplate, numbering: OneFileNumbering) {
    this.#first = first;
    this.#numbering = numbering;
  }

  /** Text of all letters before the last of these. */
  add(letters: readonly MadeLetter[]): TextPieces {
    const text: TextPieces = [];
    for (const letter of letters) {
      requireSameParts(this.#first, letter.template);
      if (this.#held !== null) text.push(...this.#section(this.#held, false));
      this.#held = letter;
    }
    return text;
  }

  /** Text of the last letter. */
  end(): TextPieces {
    return this.#held === null ? [] : this.#section(this.#held, true);
  }

  #section({ template, values }: MadeLetter, isLast: boolean): TextPieces {
    const ids = { drawing: this.#drawing, list: this.#numbering.add(template) };
    this.#drawing += template.drawings;
    this.count += template.sections;
    const isFirst = !this.#isBegun;
    this.#isBegun = true;
    return template.section(values, ids, isFirst, isLast);
  }
}

const checked = new WeakMap<LetterTemplate, LetterTemplate>();

/** Headers, styles and pictures of one file are those of its first letter. */
function requireSameParts(first: LetterTemplate, other: LetterTemplate): void {
  if (first === other || checked.get(other) === first) return;
  for (const [path, part] of first.parts) {
    const same = other.parts.get(path);
    if (path === NUMBERING_PART || (same !== undefined && isSamePart(part, same))) continue;
    throw new Error(`Letters of one file must share ${path}.`);
  }
  checked.set(other, first);
}

/** The library gives the KONSEP mark another random name each time it is written. */
const MARK_NAME = /PowerPlusWaterMarkObject[^"]*/g;

function isSamePart(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  const [a, b] = [one, other].map((part) => Buffer.from(part).toString('latin1').replace(MARK_NAME, ''));
  return a === b;
}
