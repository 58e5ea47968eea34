/*
 * The audit keeps of a change what differs, as two trees of one shape: what the places held before, and what they hold
 * after. A field stands under its name. A list of the same length stands as its changed rows by number, every other as the
 * piece that was replaced; a long text as the piece of it. Long minutes would else be stored twice at every autosave.
 */

const ROWS = '~rows';
const FROM = '~from';
const PIECE = '~piece';
const MARK = '~';
/** Shorter texts are kept whole, so that they can be read as they are. */
const LONG_TEXT = 400;

type Fields = Record<string, unknown>;

/** The two sides of a change. */
export interface Sides {
  before: unknown;
  after: unknown;
}

/** Thrown when a difference is applied to a value that is not as the change left, or found, it. */
export class DifferenceMismatch extends Error {
  override readonly name = 'DifferenceMismatch';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What differs between two states of a record; `null` where that cannot be told in this form: one is no record, or has
 * names that the form itself uses. Fields that are `undefined` count as missing.
 */
export function differenceOf(before: unknown, after: unknown): { before: Fields; after: Fields } | null {
  const [was, is] = [plain(before), plain(after)];
  if (!isFields(was) || !isFields(is) || hasMarks(was) || hasMarks(is)) return null;
  return fieldSides(was, is);
}

/** The value on the other side of a difference: `from` is how the places stand in `value`, `to` how they come to stand. */
export function applyDifference(value: unknown, from: unknown, to: unknown): unknown {
  if (!isFields(from) || !isFields(to)) {
    if (!isEqual(value, from)) throw new DifferenceMismatch();
    return to;
  }
  if (Object.hasOwn(from, ROWS)) return applyRows(value, from[ROWS], to[ROWS]);
  if (Object.hasOwn(from, PIECE)) return applyPiece(value, from, to);
  if (!isFields(value)) throw new DifferenceMismatch();
  return applyFields(value, from, to);
}

function applyFields(value: Fields, from: Fields, to: Fields): Fields {
  const result = new Map(Object.entries(value));
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const isThere = result.get(key) !== undefined;
    if (isThere !== Object.hasOwn(from, key)) throw new DifferenceMismatch();
    if (!Object.hasOwn(to, key)) result.delete(key);
    else result.set(key, isThere ? applyDifference(result.get(key), from[key], to[key]) : to[key]);
  }
  return Object.fromEntries(result);
}

function applyRows(value: unknown, from: unknown, to: unknown): unknown[] {
  if (!Array.isArray(value) || !isFields(from) || !isFields(to)) throw new DifferenceMismatch();
  const rows: unknown[] = [...value];
  for (const key of Object.keys(from)) {
    const place = Number(key);
    if (place >= rows.length) throw new DifferenceMismatch();
    rows[place] = applyDifference(rows[place], from[key], to[key]);
  }
  return rows;
}

function applyPiece(value: unknown, from: Fields, to: Fields): unknown {
  const start = Number(from[FROM]);
  const [old, next] = [from[PIECE], to[PIECE]];
  if (typeof value === 'string' && typeof old === 'string' && typeof next === 'string') {
    if (value.slice(start, start + old.length) !== old) throw new DifferenceMismatch();
    return value.slice(0, start) + next + value.slice(start + old.length);
  }
  if (!Array.isArray(value) || !Array.isArray(old) || !Array.isArray(next)) throw new DifferenceMismatch();
  const rows: unknown[] = value;
  if (!isEqual(rows.slice(start, start + old.length), old)) throw new DifferenceMismatch();
  return [...rows.slice(0, start), ...next, ...rows.slice(start + old.length)];
}

/** The sides of one place; `null` where nothing differs. */
function sidesOf(was: unknown, is: unknown): Sides | null {
  if (isEqual(was, is)) return null;
  if (isFields(was) && isFields(is)) return fieldSides(was, is);
  if (Array.isArray(was) && Array.isArray(is)) return listSides(was, is);
  if (typeof was === 'string' && typeof is === 'string') return textSides(was, is);
  return { before: was, after: is };
}

function fieldSides(was: Fields, is: Fields): { before: Fields; after: Fields } {
  const before: Fields = {};
  const after: Fields = {};
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!Object.hasOwn(is, key)) before[key] = was[key];
    else if (!Object.hasOwn(was, key)) after[key] = is[key];
    else {
      const sides = sidesOf(was[key], is[key]);
      if (sides === null) continue;
      before[key] = sides.before;
      after[key] = sides.after;
    }
  }
  return { before, after };
}

function listSides(was: readonly unknown[], is: readonly unknown[]): Sides {
  if (was.length === is.length) {
    const before: Fields = {};
    const after: Fields = {};
    was.forEach((row, place) => {
      const sides = sidesOf(row, is[place]);
      if (sides === null) return;
      before[place] = sides.before;
      after[place] = sides.after;
    });
    return { before: { [ROWS]: before }, after: { [ROWS]: after } };
  }
  return pieceSides(was, is, (row, other) => isEqual(row, other));
}

function textSides(was: string, is: string): Sides {
  if (was.length < LONG_TEXT || is.length < LONG_TEXT) return { before: was, after: is };
  // By characters as they are counted, never half of one.
  const [one, other] = [Array.from(was), Array.from(is)];
  const { start, end } = common(one, other, (a, b) => a === b);
  const head = one.slice(0, start).join('').length;
  const piece = (all: readonly string[]) => all.slice(start, all.length - end).join('');
  return {
    before: { [FROM]: head, [PIECE]: piece(one) },
    after: { [FROM]: head, [PIECE]: piece(other) },
  };
}

function pieceSides(
  was: readonly unknown[],
  is: readonly unknown[],
  isAlike: (one: unknown, other: unknown) => boolean,
): Sides {
  const { start, end } = common(was, is, isAlike);
  return {
    before: { [FROM]: start, [PIECE]: was.slice(start, was.length - end) },
    after: { [FROM]: start, [PIECE]: is.slice(start, is.length - end) },
  };
}

/** How many entries are the same at the start and at the end. */
function common<Entry>(
  one: readonly Entry[],
  other: readonly Entry[],
  isAlike: (a: Entry | undefined, b: Entry | undefined) => boolean,
): { start: number; end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && isAlike(one[start], other[start])) start += 1;
  let end = 0;
  while (end < most - start && isAlike(one[one.length - 1 - end], other[other.length - 1 - end])) end += 1;
  return { start, end };
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, place) => isEqual(entry, other[place]));
  }
  if (!isFields(one) || !isFields(other)) return false;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  const others = Object.keys(other).filter((key) => other[key] !== undefined);
  return keys.length === others.length && keys.every((key) => isEqual(one[key], other[key]));
}

/** As it comes back from the archive. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function hasMarks(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasMarks);
  if (!isFields(value)) return false;
  return Object.entries(value).some(([key, entry]) => key.startsWith(MARK) || hasMarks(entry));
}

/** A piece of a list or of a long text, as a difference holds it; `null` for anything else. */
export function pieceOf(side: unknown): unknown {
  return isFields(side) && Object.hasOwn(side, PIECE) ? side[PIECE] : null;
}

/** The changed rows of a list by number from 0, as a difference holds them; `null` for anything else. */
export function rowsOf(side: unknown): Fields | null {
  const rows = isFields(side) ? side[ROWS] : null;
  return isFields(rows) ? rows : null;
}
