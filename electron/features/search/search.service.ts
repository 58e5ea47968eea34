import { z } from 'zod';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SearchHit, SearchPage } from '../../../shared/contract/search.ts';
import { SECURITY_LEVELS } from '../../../shared/domain/search-kinds.ts';
import { readQuery, type SearchQuery } from '../../../shared/domain/search-query.ts';
import type { ReadDb } from '../../store/handles.ts';
import { matchOf, partMatch } from '../../store/search-match.ts';
import type { Store } from '../../store/store.ts';
import { readMinutes } from '../minutes/minutes-records.service.ts';
import { withKnownForms } from './known-forms.repository.ts';
import { placeInMinutes } from './minutes-place.ts';
import {
  countFound,
  type EntryRow,
  type FoundEntry,
  listBest,
  listByNumber,
  listNewest,
  MOST_COUNTED,
  type Place,
  readEntries,
  type Wanted,
} from './search.repository.ts';
import { Marker } from './search-marks.ts';
import { refreshIndex } from './search-refresh.ts';
import { countStale } from './search-state.repository.ts';

/** A question waits so long for the index to follow the last changes; what is left is told. */
const PATIENCE_MS = 150;

type FindInput = CheckedInputOf<'search.find'>;
type Asked = CheckedInputOf<'search.count'>;

const cursorSchema = z.object({ entry: z.int(), badness: z.number().nullable(), isParts: z.boolean() });
type Cursor = z.infer<typeof cursorSchema>;

interface Found {
  entries: FoundEntry[];
  numbers: readonly number[];
  order: SearchPage['order'];
  isParts: boolean;
}

/** Full text over the whole archive (rule 56). */
export class SearchService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** A page of hits. Whatever is typed has an answer; a cursor that is none begins at the front. */
  async find(input: FindInput): Promise<SearchPage> {
    await refreshIndex(this.#store, { most: PATIENCE_MS });
    return this.#store.read(async (db) => {
      const query = await ask(db, input.text);
      const waiting = await countStale(db);
      if (isEmpty(query, input)) return { hits: [], next: null, order: 'date', isParts: false, waiting };
      const cursor = readCursor(input.cursor);
      const found = await this.#look(db, query, input, cursor);
      const shown = found.entries.slice(0, input.limit);
      // What has exactly the number stands on top of the first page, beside its fifty.
      const onTop = cursor === null ? found.numbers.map((entry) => ({ entry, badness: 0 })) : [];
      const hits = await present(db, query, [...onTop, ...shown], found);
      const last = shown.at(-1);
      const next = found.entries.length > input.limit && last !== undefined ? writeCursor(last, found) : null;
      return { hits, next, order: found.order, isParts: found.isParts, waiting };
    });
  }

  /** How many fit, counted up to ten thousand. */
  async count(input: Asked): Promise<OutputOf<'search.count'>> {
    return this.#store.read(async (db) => {
      const query = await ask(db, input.text);
      if (isEmpty(query, input)) return { total: 0, isMore: false };
      const wanted = this.#wanted(query, input);
      const numbers = query.number === null ? [] : await listByNumber(db, query.number, wanted);
      const words = numbers.length + (await countFound(db, { ...wanted, except: numbers }));
      const part = words === 0 ? partMatch(query) : null;
      const total = part === null ? words : await countFound(db, { ...wanted, part });
      return { total: Math.min(total, MOST_COUNTED), isMore: total > MOST_COUNTED };
    });
  }

  /** Where in the minutes the first searched word stands, for opening them there. NOT_FOUND without the meeting. */
  placeInMinutes({
    meetingId,
    text,
  }: CheckedInputOf<'search.placeInMinutes'>): Promise<{ field: string | null }> {
    const marker = new Marker(readQuery(text).terms, false);
    return this.#store.read(async (db) => ({
      field: placeInMinutes((await readMinutes(db, meetingId)).value, marker),
    }));
  }

  /** One entry more than wanted, so that it is known whether others follow. */
  async #look(db: ReadDb, query: SearchQuery, input: FindInput, cursor: Cursor | null): Promise<Found> {
    const wanted = this.#wanted(query, input);
    if (cursor?.isParts === true) return this.#lookForParts(db, query, wanted, input.limit, cursor);
    const numbers = query.number === null ? [] : await listByNumber(db, query.number, wanted);
    const rest = { ...wanted, except: numbers };
    const room = input.limit + 1;
    const isByDate = input.sort === 'date' || wanted.match.wanted === null;
    const { found, isCut } = isByDate
      ? { found: await listNewest(db, rest, room, cursor), isCut: false }
      : await listBest(db, rest, room, cursor, input.isWhole);
    if (cursor === null && found.length === 0 && numbers.length === 0)
      return this.#lookForParts(db, query, wanted, input.limit, null);
    return {
      entries: found,
      numbers,
      order: isByDate ? 'date' : isCut ? 'relevance-newest' : 'relevance',
      isParts: false,
    };
  }

  async #lookForParts(
    db: ReadDb,
    query: SearchQuery,
    wanted: Wanted,
    limit: number,
    after: Place | null,
  ): Promise<Found> {
    const part = partMatch(query);
    const entries = part === null ? [] : await listNewest(db, { ...wanted, part }, limit + 1, after);
    return { entries, numbers: [], order: 'date', isParts: entries.length > 0 };
  }

  #wanted(query: SearchQuery, { filter, hasGuarded }: Asked): Wanted {
    return { match: matchOf(query), part: null, filter, hasGuarded, now: this.#clock(), except: [] };
  }
}

/** What was typed, with the forms of its words that this archive knows. */
async function ask(db: ReadDb, text: string): Promise<SearchQuery> {
  const query = readQuery(text);
  return { ...query, terms: await withKnownForms(db, query.terms) };
}

/** Nothing was asked at all. */
function isEmpty({ terms }: SearchQuery, { filter }: Asked): boolean {
  return (
    terms.length === 0 &&
    Object.values(filter).every(
      (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
    )
  );
}

async function present(
  db: ReadDb,
  { terms }: SearchQuery,
  shown: readonly FoundEntry[],
  { numbers, isParts }: Found,
): Promise<SearchHit[]> {
  const rows = new Map(
    (
      await readEntries(
        db,
        shown.map(({ entry }) => entry),
      )
    ).map((row) => [row.entry, row]),
  );
  const marker = new Marker(terms, isParts);
  return shown.flatMap(({ entry }) => {
    const row = rows.get(entry);
    return row === undefined ? [] : [toHit(row, marker, isParts, numbers.includes(entry))];
  });
}

function toHit(row: EntryRow, marker: Marker, isParts: boolean, isExactNumber: boolean): SearchHit {
  return {
    id: String(row.entry),
    kind: row.kind,
    paper: row.paper,
    recordId: row.record_id,
    meetingId: row.meeting_id,
    date: row.on_day,
    security: SECURITY_LEVELS[row.level] ?? 'top-secret',
    number:
      isExactNumber && row.number !== '' ? [{ text: row.number, hit: true }] : marker.markAll(row.number),
    title: marker.markAll(row.title),
    context: marker.markAll(row.context),
    snippet: bestSnippet(row, marker, isParts),
    isExactNumber,
  };
}

const UNMARKED = new Marker([], false);

/**
 * The piece with the most searched words, first of all with those that stand in no heading; of the text itself before those
 * of the names. Names are only looked through for words that stand in no heading, and texts never for parts of words, which
 * were looked for in titles and chairs.
 */
function bestSnippet(row: EntryRow, marker: Marker, isParts: boolean): SearchHit['snippet'] {
  const told = marker.wordsIn(`${row.title} · ${row.context} · ${row.number}`);
  const missing = marker.words - told.size;
  if (isParts) return missing === 0 ? UNMARKED.snippet(row.body).pieces : marker.snippet(row.chair).pieces;
  let best = marker.snippet(row.body, told);
  for (const text of [row.chair, row.organisations, row.people]) {
    if (best.fresh === missing) break;
    const one = marker.snippet(text, told);
    if (one.fresh > best.fresh) best = one;
  }
  return best.pieces;
}

function writeCursor({ entry, badness }: FoundEntry, { order, isParts }: Found): string {
  return JSON.stringify({ entry, badness: order === 'date' ? null : badness, isParts } satisfies Cursor);
}

function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
