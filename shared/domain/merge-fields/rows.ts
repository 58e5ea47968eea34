import {
  changedSideOf,
  type Difference,
  differencesOf,
  mergeOf,
  type Part,
  type Side,
  sideOf,
} from './parts.ts';
import { isSame } from './same.ts';

interface Row {
  id: string;
}

export interface ListShape<R, Item extends Row> {
  key: keyof R & string;
  /** What one row is called, before its number: `Mata acara`. */
  label: string;
  /** What the rows are called in a count: `penerima`. */
  plural: string;
  rows: (record: R) => readonly Item[];
  withRows: (record: R, rows: Item[]) => R;
  words: (row: Item) => string;
  /** Name of a row in place of label and number. */
  name?: (row: Item) => string;
  /** Parts of a row that are chosen one by one where both sides have the row. */
  inner?: readonly Part<Item>[];
}

/** A list whose rows are recognised by their ids: rows come, go and change one by one, and may stand in another order. */
export function rows<R extends object, Item extends Row>(shape: ListShape<R, Item>): Part<R> {
  const { key, label, inner = [] } = shape;
  const order = `${key}/*`;
  const pathOf = ({ id }: Row) => `${key}/${id}`;
  return {
    label,
    keys: [key],
    differences: (one, other) => rowDifferences(shape, one, other),
    changedSide(path, base, one, other) {
      const [bases, ones, others] = [shape.rows(base), shape.rows(one), shape.rows(other)];
      if (path === order) return orderSide(bases, ones, others);
      const [, id = '', ...rest] = path.split('/');
      const [was, mine, theirs] = [bases, ones, others].map((list) => list.find((row) => row.id === id));
      if (rest.length > 0 && was !== undefined && mine !== undefined && theirs !== undefined)
        return changedSideOf(inner, rest.join('/'), was, mine, theirs);
      return sideOf(isSame(was, mine), isSame(was, theirs));
    },
    merge(one, other, choose) {
      const [ones, others] = [shape.rows(one), shape.rows(other)];
      if (isSame(ones, others)) return one;
      const known = new Map(others.map((row) => [row.id, row]));
      const mine = new Set(ones.map(({ id }) => id));
      const kept = ones.flatMap((row): Item[] => {
        const theirs = known.get(row.id);
        if (theirs === undefined) return choose(pathOf(row)) === 'one' ? [row] : [];
        if (isSame(row, theirs)) return [row];
        if (inner.length === 0) return [choose(pathOf(row)) === 'one' ? row : theirs];
        return [mergeOf(inner, row, theirs, (path) => choose(`${pathOf(row)}/${path}`))];
      });
      const added = others.filter((row) => !mine.has(row.id) && choose(pathOf(row)) === 'other');
      const hasMoved = isMoved(ones, others) && choose(order) === 'other';
      const all = new Map([...kept, ...added].map((row) => [row.id, row]));
      const ids = hasMoved ? woven(others, ones) : woven(ones, others);
      return shape.withRows(
        one,
        ids.flatMap((id) => all.get(id) ?? []),
      );
    },
  };
}

function rowDifferences<R extends object, Item extends Row>(
  shape: ListShape<R, Item>,
  one: R,
  other: R,
): Difference[] {
  const { key, label, plural, words, inner = [] } = shape;
  const [ones, others] = [shape.rows(one), shape.rows(other)];
  const known = new Map(others.map((row) => [row.id, row]));
  const mine = new Set(ones.map(({ id }) => id));
  const nameOf = (row: Item, index: number) => shape.name?.(row) ?? `${label} ${index + 1}`;
  const base = { list: plural };
  const found: Difference[] = [];
  ones.forEach((row, index) => {
    const theirs = known.get(row.id);
    const name = nameOf(row, index);
    const path = `${key}/${row.id}`;
    if (theirs === undefined)
      found.push({ ...base, path, label: name, change: 'removed', one: words(row), other: '' });
    else if (inner.length > 0) {
      for (const part of differencesOf(inner, row, theirs))
        found.push({ ...part, path: `${path}/${part.path}`, label: `${name}: ${part.label}` });
    } else if (!isSame(row, theirs))
      found.push({ ...base, path, label: name, change: 'changed', one: words(row), other: words(theirs) });
  });
  others.forEach((row, index) => {
    if (mine.has(row.id)) return;
    const path = `${key}/${row.id}`;
    found.push({ ...base, path, label: nameOf(row, index), change: 'added', one: '', other: words(row) });
  });
  if (isMoved(ones, others)) {
    const inOrder = (list: readonly Item[]) =>
      list.map((row, index) => `${index + 1}. ${firstLine(words(row))}`).join('\n');
    found.push({
      ...base,
      path: `${key}/*`,
      label: `Urutan ${plural}`,
      change: 'moved',
      one: inOrder(ones),
      other: inOrder(others),
    });
  }
  return found;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function common(list: readonly Row[], ...others: (readonly Row[])[]): string[] {
  const known = others.map((other) => new Set(other.map(({ id }) => id)));
  return list.map(({ id }) => id).filter((id) => known.every((ids) => ids.has(id)));
}

function isMoved(ones: readonly Row[], others: readonly Row[]): boolean {
  return !isSame(common(ones, others), common(others, ones));
}

function orderSide(bases: readonly Row[], ones: readonly Row[], others: readonly Row[]): Side | null {
  const was = common(bases, ones, others);
  return sideOf(isSame(was, common(ones, bases, others)), isSame(was, common(others, bases, ones)));
}

/** Ids of the first list in its order, and those that only the second has behind the one that they follow there. */
function woven(first: readonly Row[], second: readonly Row[]): string[] {
  const ids = first.map(({ id }) => id);
  const known = new Set(ids);
  let before: string | null = null;
  for (const { id } of second) {
    if (!known.has(id)) {
      ids.splice(before === null ? 0 : ids.indexOf(before) + 1, 0, id);
      known.add(id);
    }
    before = id;
  }
  return ids;
}
