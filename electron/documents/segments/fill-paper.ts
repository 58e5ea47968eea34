import { DeflatedText } from '../merge/deflated-text.ts';
import { escapeXml } from '../merge/xml-text.ts';
import type { ListNumbers } from './list-numbers.ts';
import type { PaperTemplate } from './paper-template.ts';
import { isMiddle } from './reduce.ts';
import type { ReducedList } from './reduced-model.ts';
import type { Segment } from './segment.ts';

interface FilledPaper {
  text: DeflatedText;
  /** `word/numbering.xml`. */
  numbering: string;
}

/** Repeats the samples for all elements and puts texts and list numbers into them. */
export function fillPaper({ stretches, numbers }: PaperTemplate, lists: readonly ReducedList[]): FilledPaper {
  const text = new DeflatedText();
  const given = new GivenNumbers(numbers);
  const fill = ({ encoded, slots }: Segment, place: number | null) => {
    encoded.forEach((piece, index) => {
      text.add(piece);
      const slot = slots[index];
      if (slot === undefined) return;
      if (slot.kind === 'number') text.add(given.numberOf(slot.id, place));
      else {
        const list = lists[slot.list];
        const texts = list?.texts[place ?? list.picks[slot.sample] ?? 0];
        text.add(escapeXml(texts?.[slot.text] ?? ''));
      }
    });
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'fixed') {
      fill(stretch.segment, null);
      continue;
    }
    const { sampleOf = [] } = lists[stretch.list] ?? {};
    sampleOf.forEach((sample, place) => {
      const segment = isMiddle(place, sampleOf.length) ? stretch.samples.get(sample) : undefined;
      if (segment !== undefined) fill(segment, place);
    });
  }
  return { text, numbering: given.part() };
}

/** Numbers of lists in the order in which they appear. */
class GivenNumbers {
  readonly #numbers: ListNumbers;
  readonly #shared = new Map<string, string>();
  readonly #own = new Map<string, string>();
  readonly #items: string[] = [];
  #place: number | null = null;

  constructor(numbers: ListNumbers) {
    this.#numbers = numbers;
  }

  /** The number of a list of the samples where it stands in the element at `place`, or outside of all. */
  numberOf(id: string, place: number | null): string {
    if (place !== this.#place) {
      this.#place = place;
      this.#own.clear();
    }
    const given = this.#numbers.own.has(id) ? this.#own : this.#shared;
    const known = given.get(id);
    if (known !== undefined) return known;
    const number = String(this.#numbers.first + this.#items.length);
    const [before = '', after = ''] = this.#numbers.items.get(id) ?? [];
    this.#items.push(`${before}w:numId="${number}"${after}`);
    given.set(id, number);
    return number;
  }

  part(): string {
    return this.#numbers.head + this.#items.join('') + this.#numbers.tail;
  }
}
