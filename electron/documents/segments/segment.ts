import type { FoundMarker } from './markers.ts';
import type { MarkerPlace } from './regions.ts';

export type PlacedMarker = FoundMarker & MarkerPlace;

/** What is filled in between two fixed strings: a text, or the number of a list. */
export type Slot =
  | { kind: 'text'; list: number; sample: number; text: number }
  | { kind: 'number'; id: string };

/** XML cut into fixed strings with a slot after each but the last. */
export interface Segment {
  fixed: readonly string[];
  /** The same, encoded once for all elements. */
  encoded: readonly Buffer[];
  slots: readonly Slot[];
}

const LIST_ID = /<w:numId w:val="([0-9]+)"/g;

/** A stretch of the XML; `markers` are those of the whole. */
export function cutSegment(
  xml: string,
  markers: readonly PlacedMarker[],
  start: number,
  end: number,
): Segment {
  const cuts: { start: number; end: number; slot: Slot }[] = markers
    .filter((marker) => marker.start >= start && marker.start < end)
    .map(({ start: from, end: to, list, sample, text }) => ({
      start: from,
      end: to,
      slot: { kind: 'text', list, sample, text },
    }));
  for (const { 0: whole, 1: id = '', index } of xml.slice(start, end).matchAll(LIST_ID)) {
    const to = start + index + whole.length - 1;
    cuts.push({ start: to - id.length, end: to, slot: { kind: 'number', id } });
  }
  cuts.sort((one, other) => one.start - other.start);
  const fixed: string[] = [];
  let from = start;
  for (const cut of cuts) {
    fixed.push(xml.slice(from, cut.start));
    from = cut.end;
  }
  fixed.push(xml.slice(from, end));
  return { fixed, encoded: fixed.map((text) => Buffer.from(text)), slots: cuts.map(({ slot }) => slot) };
}

/** Whether two samples of one shape were written alike. */
export function isSameSegment(one: Segment, other: Segment): boolean {
  return (
    one.fixed.length === other.fixed.length &&
    one.fixed.every((text, place) => text === other.fixed[place]) &&
    one.slots.every((slot, place) => isSameSlot(slot, other.slots[place]))
  );
}

/** Each sample has lists of its own, so their numbers may differ. */
function isSameSlot(one: Slot, other: Slot | undefined): boolean {
  if (one.kind === 'number' || other?.kind !== 'text') return one.kind === other?.kind;
  return one.list === other.list && one.text === other.text;
}
