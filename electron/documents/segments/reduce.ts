/** Which elements of a list are built as samples, and which of them stands for each element. */
export interface Reduction {
  /** Places of the samples in the list: the first, some between, the last two. */
  picks: readonly number[];
  /** The sample for each element. */
  sampleOf: readonly number[];
}

/** The first and the last two are always written as they are: what stands beside a list may tie itself to them. */
const KEPT_AT_START = 1;
const KEPT_AT_END = 2;
/** Structure may also depend on whether a list is short; a list of so many elements is not. */
const LEAST_KEPT = 16;

/** Whether an element between the kept ones stands there, so that a sample can be repeated for it. */
export function isMiddle(place: number, count: number): boolean {
  return place >= KEPT_AT_START && place < count - KEPT_AT_END;
}

/**
 * The shortest list that still holds every shape, with at least one of each between the kept ends. `isStriped`: even and odd
 * elements are written in different ways, so a sample stands where its stripe is.
 */
export function reduceList(shapes: readonly string[], isStriped: boolean): Reduction | null {
  const count = shapes.length;
  if (count <= LEAST_KEPT) return null;
  const stripe = (place: number) => (isStriped ? place % 2 : 0);
  const picks = [0];
  const sampleOf = [0];
  const known = new Map<string, number>();
  const pick = (place: number) => {
    // The element before it is of the other stripe.
    if (isStriped && picks.length % 2 !== place % 2) picks.push(place - 1);
    picks.push(place);
    return picks.length - 1;
  };
  for (let place = KEPT_AT_START; place < count - KEPT_AT_END; place += 1) {
    const shape = `${stripe(place)}${shapes[place] ?? ''}`;
    const sample = known.get(shape);
    if (sample !== undefined && picks.length >= LEAST_KEPT - KEPT_AT_END) {
      sampleOf.push(sample);
      continue;
    }
    const picked = pick(place);
    known.set(shape, sample ?? picked);
    sampleOf.push(sample ?? picked);
  }
  for (let place = count - KEPT_AT_END; place < count; place += 1) sampleOf.push(pick(place));
  return picks.length < count ? { picks, sampleOf } : null;
}
