import { z } from 'zod';
import { securitySchema } from '../domain/archive.ts';
import { isoDate } from '../domain/dates.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import { recordId } from '../domain/record.ts';
import { SEARCH_KINDS } from '../domain/search-kinds.ts';
import { LONGEST_QUERY } from '../domain/search-query.ts';
import { line, requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { jobSchema } from './jobs.ts';
import { byIdAndVersion, noInput, nothing, savedState } from './stored.ts';

export const SEARCH_SORTS = ['relevance', 'date'] as const;

const kind = z.enum(SEARCH_KINDS);

/** What narrows the answer; all of the parts must fit. */
export const searchFilter = z.strictObject({
  /** Empty: all kinds. */
  kinds: z.array(kind).max(SEARCH_KINDS.length).default([]),
  /** Dates of the meeting, the letter or the old paper, both days included. */
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  /** A classification code, with all that are under it. */
  code: line(40).default(''),
  organisation: line(200).default(''),
  /** Somebody who was invited, came, or wrote the minutes. */
  person: line(200).default(''),
  chair: line(200).default(''),
  /** Empty: all classes that are shown at all. */
  security: z.array(securitySchema).max(4).default([]),
  /** Sifat of the letter, in part; capitals do not count. */
  urgency: line(60).default(''),
  state: meetingStateSchema.nullable().default(null),
});
export type SearchFilter = z.infer<typeof searchFilter>;

/** What is asked, without how it is shown. */
export const searchQuestion = z.strictObject({
  /** As typed; a space at the end ends the last word. */
  text: z.string().max(LONGEST_QUERY).default(''),
  filter: searchFilter.prefault({}),
  sort: z.enum(SEARCH_SORTS).default('relevance'),
});
export type SearchQuestion = z.infer<typeof searchQuestion>;

const asked = searchQuestion.extend({
  /** "Sertakan Terbatas dan Rahasia": only when asked for (rule 61). */
  hasGuarded: z.boolean().default(false),
});

const marked = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type MarkedText = z.infer<typeof marked>;

export const searchHit = z.object({
  /** Names the hit within one answer. */
  id: z.string(),
  kind,
  /** The paper of the meeting that a text or a letter belongs to; empty where there is none. */
  paper: z.string(),
  recordId,
  meetingId: recordId.nullable(),
  date: isoDate.nullable(),
  security: securitySchema,
  number: marked,
  title: marked,
  /** The meeting that it belongs to; empty for the meeting itself. */
  context: marked,
  snippet: marked,
  /** The text was found under exactly this number. */
  isExactNumber: z.boolean(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const SEARCH_ORDERS = ['date', 'relevance', 'relevance-newest'] as const;

export const searchPage = z.object({
  hits: z.array(searchHit),
  next: z.string().nullable(),
  /** `relevance-newest`: only the newest 1,000 that fit were compared. */
  order: z.enum(SEARCH_ORDERS),
  /** The words stand inside other words of titles and chairs: nothing begins with them. */
  isParts: z.boolean(),
  /** Records that are not in the index yet. */
  waiting: z.int(),
});
export type SearchPage = z.infer<typeof searchPage>;

export const savedSearch = z.object({
  id: recordId,
  version: z.int(),
  name: z.string(),
  question: searchQuestion,
});
export type SavedSearch = z.infer<typeof savedSearch>;

const searchName = requiredLine('Nama pencarian', 80);

export const searchContract = {
  /** An empty question without filters has an empty answer. */
  'search.find': command(
    asked.extend({
      limit: z.int().min(1).max(100).default(50),
      cursor: z.string().max(200).nullable().default(null),
      /** Compares all that fit, not only the newest 1,000. */
      isWhole: z.boolean().default(false),
    }),
    searchPage,
  ),
  /** How many fit; asked after the page itself. `isMore`: that many and more. */
  'search.count': command(asked, z.object({ total: z.int(), isMore: z.boolean() })),
  /** The field of a meeting's minutes with the first searched word; `null` when it stands in none. */
  'search.placeInMinutes': command(
    z.strictObject({ meetingId: recordId, text: z.string().max(LONGEST_QUERY) }),
    z.object({ field: z.string().nullable() }),
  ),
  /** Writes the hits as a table; `null` when the user cancels the dialog. */
  'search.export': command(asked, exportedFile),
  'search.status': command(
    noInput,
    z.object({ entries: z.int(), waiting: z.int(), rebuiltAt: z.iso.datetime().nullable() }),
  ),
  /** Makes the whole index anew, as a job. RULE while one is under way. */
  'search.rebuild': command(noInput, jobSchema),
  /** Looks through the index in a thread of its own. */
  'search.check': command(noInput, z.object({ isSound: z.boolean(), entries: z.int() })),
  'search.listSaved': command(noInput, z.array(savedSearch)),
  'search.save': command(
    z.strictObject({ name: searchName, question: searchQuestion }),
    savedState.extend({ id: recordId }),
  ),
  'search.rename': command(
    z.strictObject({ id: recordId, version: z.int().min(1), name: searchName }),
    savedState,
  ),
  /** Moves one up or down in the list; it stays where it is at the end of it. */
  'search.move': command(z.strictObject({ id: recordId, by: z.literal([-1, 1]) }), nothing),
  'search.removeSaved': command(byIdAndVersion, nothing),
};
