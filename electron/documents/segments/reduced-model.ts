import { isUnwritable, markerOf } from './markers.ts';
import { modelKey } from './model-key.ts';
import { type Reduction, reduceList } from './reduce.ts';
import type { MarkerPlace } from './regions.ts';
import type { Repeat } from './repeats.ts';
import { eachText, readElement } from './texts.ts';

/** A list that is built from samples. */
export interface ReducedList extends Reduction {
  /** Texts of every element, in the order in which `eachText` meets them. */
  texts: readonly (readonly string[])[];
  shapes: readonly string[];
  /** How many samples were left out of how many elements decides whether it is worth it. */
  spared: number;
}

/** A model whose lists are read, and what to build of it when no template of the same key is there yet. */
export interface ReducedModel<Model> {
  lists: readonly ReducedList[];
  /** The same for all models whose samples are written alike. */
  key: string;
  samples(): Samples<Model>;
}

/** A model that holds only samples. */
export interface Samples<Model> {
  /** With their own texts, which decide how they are laid out. */
  model: Model;
  /** With a marker for each text. */
  marked: Model;
  /** What each marker stands for, by its number. */
  places: readonly MarkerPlace[];
}

/** So many elements must be spared, or the work is not worth it. */
const LEAST_SPARED = 24;

/** `null` when the paper is short (fewer than `leastLetters` are in its lists), its elements differ too much, or a text would be taken for a marker. */
export function reduceModel<Model extends object>(
  model: Model,
  repeats: readonly Repeat<Model>[],
  leastLetters: number,
): ReducedModel<Model> | null {
  let letters = 0;
  let spared = 0;
  const lists: ReducedList[] = [];
  const used: Repeat<Model>[] = [];
  for (const repeat of repeats) {
    const list = readList(repeat.listOf(model), repeat);
    if (list === null) continue;
    for (const texts of list.texts) {
      for (const text of texts) {
        letters += text.length;
        if (isUnwritable(text)) return null;
      }
    }
    spared += list.spared;
    lists.push(list);
    used.push(repeat);
  }
  if (spared < LEAST_SPARED || letters < leastLetters) return null;
  const withOnly = (placesOf: (list: ReducedList) => readonly number[]) =>
    used.reduce((reduced, repeat, index) => {
      const list = lists[index];
      return list === undefined ? reduced : repeat.withOnly(reduced, placesOf(list));
    }, model);
  const shapes = lists.map((list) => list.picks.map((place) => list.shapes[place]).join('\n'));
  return {
    lists,
    key: [modelKey(withOnly(() => [])), ...shapes].join('\n\n'),
    samples: () => {
      const marked = withOnly(({ picks }) => picks);
      return { model: withOnly(({ picks }) => picks), marked, places: mark(marked, used) };
    },
  };
}

function readList(
  elements: readonly unknown[],
  { isStriped, sizeOf }: Pick<Repeat<never>, 'isStriped' | 'sizeOf'>,
): ReducedList | null {
  const read = elements.map((_, place) => readElement(elements, String(place)));
  const shapes = read.map(({ shape }, place) => (sizeOf === undefined ? shape : `${shape} ${sizeOf(place)}`));
  const reduction = reduceList(shapes, isStriped);
  if (reduction === null) return null;
  const texts = read.map((element) => element.texts);
  return { ...reduction, texts, shapes, spared: elements.length - reduction.picks.length };
}

/** Writes the markers into the copies that `withOnly` made. */
function mark<Model>(model: Model, repeats: readonly Repeat<Model>[]): MarkerPlace[] {
  const places: MarkerPlace[] = [];
  repeats.forEach(({ listOf, channels }, list) => {
    const elements = listOf(model);
    elements.forEach((element, sample) => {
      let text = 0;
      const markIn = (channel: number) => (_text: string, holder: object, key: string) => {
        Reflect.set(holder, key, markerOf(places.length));
        places.push({ list, sample, text, channel });
        text += 1;
      };
      if (typeof element !== 'object' || element === null || Array.isArray(element))
        eachText(elements, String(sample), markIn(0));
      else for (const field of Object.keys(element)) eachText(element, field, markIn(channels[field] ?? 0));
    });
  });
  return places;
}
