import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { DecisionFilter, DecisionRow } from '../../../shared/contract/decisions.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Zone } from '../../../shared/domain/dates.ts';
import { decisionNumber } from '../../../shared/domain/decisions.ts';
import { SECURITY_LEVELS } from '../../../shared/domain/search-kinds.ts';
import { splitParagraphs } from '../../../shared/domain/text.ts';
import type { ReadDb } from '../../store/handles.ts';
import { placedPage, readPlace } from '../../store/pages.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { officeToday, officeZone } from '../followups/office-today.service.ts';
import { officeDay } from '../office-day.ts';
import { exportRegister } from './decision-export.ts';
import {
  countDecisions,
  type DecisionFound,
  type DecisionPlace,
  endOfPart,
  listDecisions,
  type Part,
} from './decisions.repository.ts';

interface DecisionsOptions {
  store: Store;
  desktop: Desktop;
  renderer: Renderer;
  clock: () => Date;
}

const placeSchema = z.strictObject({
  sortDate: z.string(),
  meetingId: z.string(),
  discussion: z.int(),
  decision: z.int(),
});

/** Meetings that are looked through, and decisions that are read for a file, at once: the window's calls come in between. */
const MEETINGS_AT_ONCE = 500;
const AT_ONCE = 200;
/** Behind all decisions of a meeting. */
const BEHIND_MEETING = { discussion: Number.MAX_SAFE_INTEGER, decision: 0 };

/** The register of the decisions of all meetings. */
export class DecisionsService {
  readonly #options: DecisionsOptions;

  constructor(options: DecisionsOptions) {
    this.#options = options;
  }

  /** VALIDATION for a cursor that is none. */
  async list({
    filter,
    limit,
    cursor,
  }: CheckedInputOf<'decisions.list'>): Promise<OutputOf<'decisions.list'>> {
    const after = readPlace(placeSchema, cursor);
    const page = await this.#page(filter, limit, after);
    return { ...page, total: after === null ? await this.#count(filter) : null };
  }

  /** Asks where the register goes and writes it whole; `null` when the dialog is cancelled. RULE, FILE. */
  export(input: CheckedInputOf<'decisions.export'>): Promise<ExportedFileName> {
    const { store, clock } = this.#options;
    return exportRegister(this.#options, input, async () => ({
      today: await store.read((db) => officeToday(db, clock)),
      rows: await this.#all(input.filter),
    }));
  }

  async #all(filter: DecisionFilter): Promise<DecisionRow[]> {
    const all: DecisionRow[] = [];
    let after: DecisionPlace | null = null;
    do {
      const page: ReadPage = await this.#page(filter, AT_ONCE, after);
      all.push(...page.rows);
      after = readPlace(placeSchema, page.next);
    } while (after !== null);
    return all;
  }

  async #page(filter: DecisionFilter, limit: number, after: DecisionPlace | null): Promise<ReadPage> {
    const { store } = this.#options;
    const zone = await store.read(officeZone);
    const found: DecisionFound[] = [];
    // One more than asked for tells whether there is a next page.
    await walk(store, filter, after, async (db, part) => {
      found.push(...(await listDecisions(db, filter, part, limit + 1 - found.length)));
      return found.length <= limit;
    });
    return placedPage(
      found.map((row) => ({ row: toRow(row, zone), place: placeOf(row) })),
      limit,
    );
  }

  async #count(filter: DecisionFilter): Promise<number> {
    let count = 0;
    await walk(this.#options.store, filter, null, async (db, part) => {
      count += await countDecisions(db, filter, part);
      return true;
    });
    return count;
  }
}

type ReadPage = Pick<OutputOf<'decisions.list'>, 'rows' | 'next'>;

/** Looks through the meetings behind a place part by part, until `look` has enough or all have been seen. */
async function walk(
  store: Store,
  filter: DecisionFilter,
  from: DecisionPlace | null,
  look: (db: ReadDb, part: Part) => Promise<boolean>,
): Promise<void> {
  let after = from;
  for (;;) {
    const next = await store.read(async (db) => {
      const until = await endOfPart(db, filter, after, MEETINGS_AT_ONCE);
      return (await look(db, { after, until })) ? until : null;
    });
    if (next === null) return;
    after = { ...next, ...BEHIND_MEETING };
    await setImmediate();
  }
}

function placeOf({ sort_date, meeting_id, discussion, decision }: DecisionFound): DecisionPlace {
  return { sortDate: sort_date, meetingId: meeting_id, discussion, decision };
}

function toRow(row: DecisionFound, zone: Zone): DecisionRow {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    date: row.meeting_date,
    number: decisionNumber(row.item_place, row.written_before),
    text: splitParagraphs(row.text).join(' '),
    agendaItem: row.item_title ?? '',
    isFinal: row.is_final === 1,
    finalVersion: row.final_version,
    finalOn: row.final_at === null ? null : officeDay(new Date(row.final_at), zone),
    security: SECURITY_LEVELS[row.level] ?? 'top-secret',
    field: `discussions.${row.discussion}.decisions.${row.decision}.text`,
  };
}
