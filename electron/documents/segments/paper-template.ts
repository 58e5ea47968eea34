import { strFromU8 } from 'fflate';
import { MAIN_PART } from '../merge/letter-package.ts';
import { ListNumbers } from './list-numbers.ts';
import { findMarkers } from './markers.ts';
import { isMiddle } from './reduce.ts';
import type { ReducedList } from './reduced-model.ts';
import { type MarkerPlace, type Region, type Span, spanOf } from './regions.ts';
import { cutSegment, isSameSegment, type PlacedMarker, type Segment } from './segment.ts';

/** One stretch of the paper: fixed, or a span whose samples are repeated. */
type Stretch =
  | { kind: 'fixed'; segment: Segment }
  | { kind: 'repeated'; list: number; samples: ReadonlyMap<number, Segment> };

/** A long paper of which `docx` wrote the samples: cut into segments that are repeated and filled. */
export class PaperTemplate {
  /** Every part but the one with the text and the one with the lists. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly numbers: ListNumbers;
  readonly stretches: readonly Stretch[];

  private constructor(parts: Map<string, Uint8Array>, numbers: ListNumbers, stretches: readonly Stretch[]) {
    this.parts = parts;
    this.numbers = numbers;
    this.stretches = stretches;
  }

  /** `null` when the samples were written in a way that cannot be repeated: `docx` writes such a paper whole. */
  static cut(
    parts: Map<string, Uint8Array>,
    { lists, places }: { lists: readonly ReducedList[]; places: readonly MarkerPlace[] },
  ): PaperTemplate | null {
    const xml = strFromU8(parts.get(MAIN_PART) ?? new Uint8Array());
    parts.delete(MAIN_PART);
    const markers = findMarkers(xml).flatMap((found): PlacedMarker[] => {
      const place = places[found.number];
      return place === undefined ? [] : [{ ...found, ...place }];
    });
    const spans = spansOf(markers, lists);
    if (spans === null) return null;
    const stretches = stretchesOf(xml, markers, spans, lists);
    const numbers = ListNumbers.read(xml, parts, spans);
    return stretches === null || numbers === null ? null : new PaperTemplate(parts, numbers, stretches);
  }
}

/** Spans of all lists in the order of the paper; they must not overlap. */
function spansOf(markers: readonly PlacedMarker[], lists: readonly ReducedList[]): Span[] | null {
  const spans: Span[] = [];
  for (const [list, { picks }] of lists.entries()) {
    const own = markers.filter((marker) => marker.list === list);
    for (const channel of new Set(own.map((marker) => marker.channel))) {
      const there = own.filter((marker) => marker.channel === channel);
      const span = spanOf(list, there, picks.length);
      if (span === null) return null;
      spans.push(span);
    }
    if (!spans.some((span) => span.list === list)) return null;
  }
  spans.sort((one, other) => one.start - other.start);
  const areApart = spans.every((span, place) => place === 0 || (spans[place - 1]?.end ?? 0) <= span.start);
  return areApart ? spans : null;
}

function stretchesOf(
  xml: string,
  markers: readonly PlacedMarker[],
  spans: readonly Span[],
  lists: readonly ReducedList[],
): Stretch[] | null {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { list, start, end, regions } of spans) {
    const samples = samplesOf(xml, markers, list, regions, lists[list]);
    if (samples === null) return null;
    stretches.push({ kind: 'fixed', segment: cutSegment(xml, markers, from, start) });
    stretches.push({ kind: 'repeated', list, samples });
    from = end;
  }
  stretches.push({ kind: 'fixed', segment: cutSegment(xml, markers, from, xml.length) });
  return stretches;
}

/** The samples that stand for elements; the others of one shape must be written like them. */
function samplesOf(
  xml: string,
  markers: readonly PlacedMarker[],
  list: number,
  regions: readonly Region[],
  reduced: ReducedList | undefined,
): Map<number, Segment> | null {
  if (reduced === undefined) return null;
  const samples = new Map<number, Segment>();
  for (const { sample, start, end } of regions) {
    const segment = cutSegment(xml, markers, start, end);
    const isOwn = segment.slots.every(
      (slot) => slot.kind === 'number' || (slot.list === list && slot.sample === sample),
    );
    if (!isOwn) return null;
    samples.set(sample, segment);
  }
  const count = reduced.sampleOf.length;
  for (const [sample, place] of reduced.picks.entries()) {
    if (!isMiddle(sample, reduced.picks.length) || !isMiddle(place, count)) continue;
    const standIn = reduced.sampleOf[place] ?? sample;
    if (standIn === sample) continue;
    const [own, other] = [samples.get(sample), samples.get(standIn)];
    if (own === undefined && other === undefined) continue;
    if (own === undefined || other === undefined || !isSameSegment(own, other)) return null;
  }
  return samples;
}
