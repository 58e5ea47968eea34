import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { findGaps, suggestInsertion } from '../../../shared/domain/letter-ledger.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb } from '../../store/handles.ts';
import { placedPage, readPlace } from '../../store/pages.ts';
import { raiseVersion } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { officeDay } from '../office-day.ts';
import { readProfiles } from '../settings/profile-records.service.ts';
import {
  countBefore,
  countLetters,
  countStates,
  findLetterRow,
  listLetters,
  listYears,
  setNote,
} from './ledger.repository.ts';
import { actOnLetter } from './ledger-actions.service.ts';
import { saveEntry } from './ledger-entries.service.ts';
import { exportAgenda } from './ledger-export.ts';
import { requireRow } from './ledger-records.service.ts';
import { deleteExplanation, insertExplanation, listExplanations } from './letter-gaps.repository.ts';
import { listNumbers } from './letters.repository.ts';

/** A register of a year hardly ever has more; a row further on is found by scrolling. */
const MOST_AT_ONCE = 10_000;

const cursorSchema = z.strictObject({ sequence: z.int(), suffix: z.string(), id: z.string() });

/** The agenda of letters: all numbers of a register and year, what became of them, and letters that are not made here. */
export class LedgerService {
  readonly #store: Store;
  readonly #desktop: Desktop;
  readonly #clock: () => Date;
  readonly #renderer: Renderer;

  constructor(store: Store, desktop: Desktop, clock: () => Date, renderer: Renderer) {
    this.#store = store;
    this.#desktop = desktop;
    this.#clock = clock;
    this.#renderer = renderer;
  }

  async list({
    filter,
    sort,
    limit: atOnce,
    cursor,
    through = null,
  }: CheckedInputOf<'letters.list'>): Promise<OutputOf<'letters.list'>> {
    const after = readPlace(cursorSchema, cursor);
    return this.#store.read(async (db) => {
      const before =
        through === null || cursor !== null ? 0 : await countBefore(db, { filter, sort }, through);
      const limit = Math.min(before + atOnce, MOST_AT_ONCE);
      // One more than asked for tells whether there is a next page.
      const found = await listLetters(db, { filter, sort }, limit + 1, after);
      return { ...placedPage(found, limit), total: await countLetters(db, filter) };
    });
  }

  /** `null` when it is not there any more. */
  row(id: string): Promise<LetterRow | null> {
    return this.#store.read((db) => findLetterRow(db, id));
  }

  overview({
    register,
    year: wanted,
  }: CheckedInputOf<'letters.overview'>): Promise<OutputOf<'letters.overview'>> {
    return this.#store.read(async (db) => {
      const today = await this.#today(db);
      const thisYear = Number(today.slice(0, 4));
      const year = wanted ?? thisYear;
      const years = [...new Set([thisYear, year, ...(await listYears(db, register))])].sort((a, b) => b - a);
      const used = (await listNumbers(db, register, year, null)).map(({ sequence }) => sequence);
      const gaps = findGaps(used, await listExplanations(db, register, year));
      return {
        today,
        year,
        years,
        next: used.reduce((highest, sequence) => Math.max(highest, sequence), 0) + 1,
        gaps,
        counts: await countStates(db, register, year),
      };
    });
  }

  suggestInsertion({
    register,
    date,
  }: CheckedInputOf<'letters.suggestInsertion'>): Promise<OutputOf<'letters.suggestInsertion'>> {
    return this.#store.read(async (db) =>
      suggestInsertion(await listNumbers(db, register, Number(date.slice(0, 4)), null), date),
    );
  }

  saveEntry(input: CheckedInputOf<'letters.saveEntry'>): Promise<LetterRow> {
    return this.#store.transaction(async (tx) => saveEntry(tx, input, await this.#today(tx.db)));
  }

  act(input: CheckedInputOf<'letters.act'>): Promise<LetterRow | null> {
    return this.#store.transaction((tx) => actOnLetter(tx, input));
  }

  saveNote({ id, version, note }: CheckedInputOf<'letters.saveNote'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const before = await requireRow(tx.db, id);
      const state = await raiseVersion(tx, 'letter', id, version);
      await setNote(tx, id, note);
      await recordChange(tx, {
        entity: 'letter',
        id,
        ...(before.meetingId === null ? {} : { meetingId: before.meetingId }),
        action: 'update',
        before: { note: before.note },
        after: { note },
      });
      return state;
    });
  }

  explainGap({ register, year, ...gap }: CheckedInputOf<'letters.explainGap'>): Promise<null> {
    const { from, to } = gap;
    if (to < from) throw new Failure('VALIDATION', 'Nomor akhir lebih kecil daripada nomor awal.');
    return this.#store.transaction(async (tx) => {
      for (const old of await listExplanations(tx.db, register, year)) {
        if (old.from < from || old.to > to) continue;
        await deleteExplanation(tx, old.id);
        await recordChange(tx, {
          entity: 'letter_gap',
          id: old.id,
          action: 'delete',
          before: old,
          after: null,
        });
      }
      if (gap.explanation === '') return null;
      const id = await insertExplanation(tx, { register, year, ...gap });
      const after = { register, year, ...gap };
      await recordChange(tx, { entity: 'letter_gap', id, action: 'create', before: null, after });
      return null;
    });
  }

  exportTable(input: CheckedInputOf<'letters.exportTable'>): Promise<OutputOf<'letters.exportTable'>> {
    const today = () => this.#store.read((db) => this.#today(db));
    return exportAgenda(
      { store: this.#store, desktop: this.#desktop, renderer: this.#renderer, today },
      input,
    );
  }

  async #today(db: ReadDb): Promise<string> {
    const [profile] = await readProfiles(db);
    return officeDay(this.#clock(), profile?.value.zone ?? 'WIB');
  }
}
