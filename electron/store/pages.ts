import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { Failure } from '../../shared/contract/failures.ts';
import type { Schema } from './schema.ts';

/** A page of a list that is sorted by one text and, where that is the same, by id. */
export interface PageQuestion<Sort extends string> {
  sort: Sort;
  isDescending: boolean;
  limit: number;
  /** The `next` of the page before; `null` for the first. */
  cursor: string | null;
}

export interface Page<Row> {
  rows: Row[];
  next: string | null;
  total: number;
}

/** The rows after the cursor, one more than wanted, so that it is known whether others follow. */
function sliceOf<Tables extends keyof Schema, Row>(
  query: SelectQueryBuilder<Schema, Tables, Row>,
  key: RawBuilder<string>,
  id: RawBuilder<unknown>,
  { isDescending, limit, cursor }: PageQuestion<string>,
): SelectQueryBuilder<Schema, Tables, Row> {
  const direction = isDescending ? 'desc' : 'asc';
  const place = cursor === null ? null : readCursor(cursor);
  const rest =
    place === null
      ? query
      : query.where(
          isDescending
            ? sql<boolean>`(${key}, ${id}) < (${place.key}, ${place.id})`
            : sql<boolean>`(${key}, ${id}) > (${place.key}, ${place.id})`,
        );
  return rest
    .orderBy(key, direction)
    .orderBy(id, direction)
    .limit(limit + 1);
}

/** The page of rows that `sliceOf` found; each carries its `sort_key`. */
function toPage<Row extends { id: string; sort_key: string }, Shown>(
  rows: readonly Row[],
  total: number,
  limit: number,
  show: (row: Row) => Shown,
): Page<Shown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? JSON.stringify([last.sort_key, last.id]) : null;
  return { rows: shown.map(show), next, total };
}

/** One page of all rows of a query, with the number of all of them. */
export async function readPage<Tables extends keyof Schema, Row extends { id: string }, Shown>(
  all: SelectQueryBuilder<Schema, Tables, Row>,
  key: RawBuilder<string>,
  id: RawBuilder<unknown>,
  question: PageQuestion<string>,
  show: (row: Row & { sort_key: string }) => Shown,
): Promise<Page<Shown>> {
  const rows = await sliceOf(all.select(key.as('sort_key')), key, id, question).execute();
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return toPage(rows, total, question.limit, show);
}

/** The rows of a list that was asked for one more than `limit`, and where the next page begins. */
export function placedPage<Row>(
  found: readonly { row: Row; place: unknown }[],
  limit: number,
): Pick<Page<Row>, 'rows' | 'next'> {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasNext = found.length > limit && last !== undefined;
  return { rows: page.map(({ row }) => row), next: hasNext ? JSON.stringify(last.place) : null };
}

/** The place that a page told as its `next`. VALIDATION for a text that is none. */
export function readPlace<Place extends z.ZodType>(
  schema: Place,
  cursor: string | null,
): z.output<Place> | null {
  if (cursor === null) return null;
  try {
    return schema.parse(JSON.parse(cursor));
  } catch (error) {
    throw new Failure('VALIDATION', 'Halaman daftar ini tidak dikenal. Muat ulang daftar.', undefined, {
      cause: error,
    });
  }
}

/** A cursor that is none begins at the front. */
function readCursor(text: string): { key: string; id: string } | null {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts)) return null;
    const [key, id]: unknown[] = parts;
    return typeof key === 'string' && typeof id === 'string' ? { key, id } : null;
  } catch {
    return null;
  }
}
