import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PaperService } from '../../electron/features/archive/paper.service.ts';
import { AttendanceService } from '../../electron/features/attendance/attendance.service.ts';
import { NO_DESKTOP } from '../../electron/features/desktop.ts';
import { InvitationsService } from '../../electron/features/invitations/invitations.service.ts';
import { MeetingsService } from '../../electron/features/meetings/meetings.service.ts';
import { MinutesService } from '../../electron/features/minutes/minutes.service.ts';
import { SearchService } from '../../electron/features/search/search.service.ts';
import { Marker } from '../../electron/features/search/search-marks.ts';
import { matchOf, WEIGHTS } from '../../electron/store/search-match.ts';
import { openStore } from '../../electron/store/store.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { meetingsContract } from '../../shared/contract/meetings.ts';
import { searchContract } from '../../shared/contract/search.ts';
import { readQuery, type SearchTerm } from '../../shared/domain/search-query.ts';
import { bareOpen } from './bare-open.ts';

/* What is timed on one archive: through the services, and as the same prepared statements on bare better-sqlite3. */

export interface Line {
  name: string;
  /** Through the service, as the window asks. */
  ours: () => Promise<number>;
  /** The statements alone; `null` where there is nothing to compare. Both answer how many rows they had. */
  bare: (() => number) | null;
}

export interface Bench {
  lines: readonly Line[];
  /** Statements that only the targets need. */
  extra: Readonly<Record<'snippet' | 'wholeBm25' | 'newestBm25' | 'like' | 'trigram', () => number>>;
  /** Megabytes of the file, and of the index of parts of words. */
  sizes: { file: number; parts: number };
  close(): Promise<void>;
}

/** Meetings that are opened in turn, in steps that lead from page to page of the file. */
const OPENED = 200;
const STRIDE = 37;
/** Rows of a meeting that are no list: itself, letter, attendance, minutes. */
const HEADS = 4;
const PAGE = 50;
const COMMON = 'triwulan ';
const BM25 = `bm25(search_index, ${WEIGHTS.join(', ')})`;
const ENTRY =
  'entry, kind, record_id, meeting_id, on_day, level, number, title, context, chair, people, organisations, body';

/** Opens an archive that `seedArchive` has made; its last but some hundred meetings are held. */
export function openBench(archiveFolder: string): Bench {
  const store = openStore({ archiveFolder });
  const file = new Database(join(archiveFolder, 'notula.db'), bindingOptions());
  file.pragma('cache_size = -65536');
  const clock = () => new Date();
  const search = new SearchService(store, clock);
  const find = async (input: InputOf<'search.find'>) =>
    (await search.find(searchContract['search.find'].input.parse(input))).hits.length;
  const word = (name: string, text: string, more: InputOf<'search.find'> = {}): Line => ({
    name,
    ours: () => find({ text, sort: 'date', ...more }),
    bare: bareNewest(file, text),
  });
  return {
    lines: [
      word('word in one of twelve', 'banjir '),
      word('beginning of a word', 'ban'),
      word('two words', 'banjir triwulan '),
      word('phrase', '"triwulan sebelumnya"'),
      word('short form', 'rakor '),
      word('common word, newest', COMMON),
      {
        name: 'common word, by relevance',
        ours: () => find({ text: COMMON }),
        bare: bareNewestBm25(file, COMMON),
      },
      { name: 'rare word', ours: () => find({ text: '777 ', sort: 'date' }), bare: bareNewest(file, '777 ') },
      { name: 'part of a word', ours: () => find({ text: 'flasi' }), bare: bareParts(file, 'flasi') },
      {
        name: 'exact number',
        ours: () => find({ text: '005/777/Setda', sort: 'date' }),
        bare: bareNumber(file),
      },
      {
        name: 'common word with filters',
        ours: () =>
          find({ text: COMMON, sort: 'date', filter: { kinds: ['minutes'], organisation: 'dinas sosial' } }),
        bare: null,
      },
      { name: 'count, common word', ours: () => count(search, COMMON), bare: null },
      ...deskLines(store, archiveFolder, file, clock),
    ],
    extra: {
      snippet: bareSnippet(file, COMMON),
      wholeBm25: bareBm25(file, COMMON),
      newestBm25: bareNewestRanked(file, COMMON),
      like: bareLike(file, rarePart(file)),
      trigram: bareTrigram(file, rarePart(file)),
    },
    sizes: sizesOf(file),
    async close() {
      file.close();
      await store.close();
    },
  };
}

function bindingOptions(): Database.Options {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding };
}

async function count(search: SearchService, text: string): Promise<number> {
  return (await search.count(searchContract['search.count'].input.parse({ text }))).total;
}

interface Row {
  title: string;
  context: string;
  body: string;
}

/** What is asked, with the forms of its words that the archive knows, as the service asks. */
function termsIn(file: Database.Database, text: string): SearchTerm[] {
  const find = file.prepare('SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1');
  const isKnown = (form: string) => find.get(`"${form}"`) !== undefined;
  return readQuery(text).terms.map((term) => ({ ...term, forms: term.forms.filter(isKnown) }));
}

/** The rows of a page, marked as the service marks them. */
function marked(rows: readonly Row[], terms: readonly SearchTerm[]): number {
  const marker = new Marker(terms, false);
  for (const row of rows) {
    marker.markAll(row.title);
    marker.markAll(row.context);
    marker.snippet(row.body);
  }
  return rows.length;
}

function bareNewest(file: Database.Database, text: string): () => number {
  const terms = termsIn(file, text);
  const { wanted } = matchOf({ terms });
  const find = file.prepare<[string | null], Row>(`SELECT ${ENTRY} FROM search_entry WHERE entry IN (
    SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ${PAGE})`);
  return () => marked(find.all(wanted), terms);
}

/** The same answer with the marks and pieces of SQLite instead of ours. */
function bareSnippet(file: Database.Database, text: string): () => number {
  const { wanted } = matchOf({ terms: termsIn(file, text) });
  const find = file.prepare<
    [string | null],
    Row
  >(`SELECT e.entry, e.kind, e.record_id, e.meeting_id, e.on_day, e.level, e.number,
    highlight(search_index, 0, '[', ']') AS title, highlight(search_index, 1, '[', ']') AS context,
    snippet(search_index, 6, '[', ']', '…', 24) AS body
    FROM search_index JOIN search_entry AS e ON e.entry = search_index.rowid
    WHERE search_index MATCH ? ORDER BY search_index.rowid DESC LIMIT ${PAGE}`);
  return () => find.all(wanted).length;
}

function bareBm25(file: Database.Database, text: string): () => number {
  const { wanted } = matchOf({ terms: termsIn(file, text) });
  const find = file.prepare(
    `SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY ${BM25} LIMIT ${PAGE}`,
  );
  return () => find.all(wanted).length;
}

/** Only the keys, as the whole ranking answers them. */
function bareNewestRanked(file: Database.Database, text: string): () => number {
  const { wanted } = matchOf({ terms: termsIn(file, text) });
  const find = file.prepare(`SELECT entry FROM (SELECT rowid AS entry, ${BM25} AS badness FROM search_index
    WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 1000) ORDER BY badness LIMIT ${PAGE}`);
  return () => find.all(wanted).length;
}

function bareNewestBm25(file: Database.Database, text: string): () => number {
  const terms = termsIn(file, text);
  const { wanted } = matchOf({ terms });
  const find = file.prepare<[string | null], Row>(`SELECT ${ENTRY} FROM search_entry WHERE entry IN (
    SELECT entry FROM (SELECT rowid AS entry, ${BM25} AS badness FROM search_index WHERE search_index MATCH ?
      ORDER BY rowid DESC LIMIT 1000) ORDER BY badness LIMIT ${PAGE})`);
  return () => marked(find.all(wanted), terms);
}

function bareParts(file: Database.Database, part: string): () => number {
  const find = file.prepare<[string], Row>(`SELECT ${ENTRY} FROM search_entry WHERE entry IN (
    SELECT rowid FROM search_part WHERE search_part MATCH ? ORDER BY rowid DESC LIMIT ${PAGE})`);
  return () => find.all(`"${part}"`).length;
}

/** Part of the title of one meeting only, so that looking through all titles cannot stop early. */
function rarePart(file: Database.Database): string {
  return String(Math.round(Number(file.prepare('SELECT count(*) FROM meeting').pluck().get()) * 0.777));
}

/** The newest fifty by a look through all titles. */
function bareLike(file: Database.Database, part: string): () => number {
  const find = file.prepare(
    `SELECT id FROM meeting WHERE title LIKE '%' || ? || '%' ORDER BY sort_date DESC, id DESC LIMIT ${PAGE}`,
  );
  return () => find.all(part).length;
}

/** The same by the index of parts. */
function bareTrigram(file: Database.Database, part: string): () => number {
  const find = file.prepare(
    `SELECT rowid FROM search_part WHERE search_part MATCH ? ORDER BY rowid DESC LIMIT ${PAGE}`,
  );
  return () => find.all(`{title} : "${part}"`).length;
}

function bareNumber(file: Database.Database): () => number {
  const find = file.prepare(`SELECT ${ENTRY} FROM search_entry WHERE number <> '' AND number_key = ?`);
  return () => find.all('005/777/setda').length;
}

/** Open a meeting, the newest fifty, a page deep in the list. */
function deskLines(
  store: ReturnType<typeof openStore>,
  archiveFolder: string,
  file: Database.Database,
  clock: () => Date,
): Line[] {
  const renderer = { render: () => Promise.reject(new Error('No paper is made here')) };
  const papers = new PaperService({ store, renderer, desktop: NO_DESKTOP, archiveFolder });
  const meetings = new MeetingsService(store, clock);
  const invitations = new InvitationsService(store, papers);
  const attendance = new AttendanceService(store, papers, clock);
  const minutes = new MinutesService(store, papers);
  // Another one each time: what was read a moment ago says nothing about opening a meeting.
  const ids = file
    .prepare(
      `SELECT id FROM meeting ORDER BY sort_date LIMIT ${OPENED} OFFSET (SELECT count(*) / 2 FROM meeting)`,
    )
    .pluck()
    .all()
    .map(String);
  const walk = () => {
    let at = 0;
    return () => ids[(at++ * STRIDE) % ids.length] ?? '';
  };
  const [next, nextBare, bareOf] = [walk(), walk(), bareOpen(file)];
  const newest = file.prepare(
    `SELECT * FROM meeting WHERE deleted_at IS NULL ORDER BY sort_date DESC, id DESC LIMIT ${PAGE}`,
  );
  const list = async (cursor: string | null) =>
    meetings.list(meetingsContract['meetings.list'].input.parse({ limit: PAGE, cursor }));
  let deep: string | null = null;
  return [
    {
      name: 'open a meeting',
      ours: async () => {
        const id = next();
        const { agenda } = (await meetings.get(id)).value;
        const { addressees, copyRecipients } = (await invitations.get(id)).value;
        const { attendees } = (await attendance.get(id)).value;
        const { discussions } = (await minutes.get(id)).value;
        const under = discussions.flatMap((one) => [one.statements, one.decisions, one.actionItems]);
        const lists = [agenda, addressees, copyRecipients, attendees, discussions, ...under];
        return lists.reduce((sum, list) => sum + list.length, HEADS);
      },
      bare: () => bareOf(nextBare()).length,
    },
    { name: 'newest 50', ours: async () => (await list(null)).rows.length, bare: () => newest.all().length },
    {
      name: 'a deep page of the list',
      ours: async () => {
        for (let page = 0; deep === null && page < 12; page += 1) deep = (await list(deep)).next;
        return (await list(deep)).rows.length;
      },
      bare: null,
    },
  ];
}

function sizesOf(file: Database.Database) {
  const bytes = (where: string) =>
    Number(file.prepare(`SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE ${where}`).pluck().get()) / 1e6;
  return { file: bytes('true'), parts: bytes("name LIKE 'search_part%'") };
}
