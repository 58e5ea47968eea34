import { z } from 'zod';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { StoredRule } from '../../../shared/contract/retention.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { sortByCode } from '../../../shared/domain/classification.ts';
import { findRule } from '../../../shared/domain/retention.ts';
import type { ReadDb } from '../../store/handles.ts';
import { placedPage, readPlace } from '../../store/pages.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { officeToday } from '../followups/office-today.service.ts';
import { setDevelopment } from './development.service.ts';
import { exportRecordList } from './record-list-export.ts';
import {
  type CodeFacts,
  countRecords,
  listRecordGroups,
  listRecords,
  listUsedCodes,
} from './records.repository.ts';
import { removeRule, saveRule } from './rule-records.service.ts';
import { listRules } from './rules.repository.ts';

interface RetentionOptions {
  store: Store;
  desktop: Desktop;
  renderer: Renderer;
  clock: () => Date;
}

const placeSchema = z.strictObject({ rank: z.int(), sortDate: z.string(), id: z.string() });

/** Retention per code and the lists of records that follow from it. Nothing here removes anything (rule 58). */
export class RetentionService {
  readonly #options: RetentionOptions;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  /** Sorted by the number parts of their codes. */
  rules(): Promise<StoredRule[]> {
    return this.#options.store.read(async (db) => sortByCode(await listRules(db), ({ value }) => value.code));
  }

  saveRule(input: CheckedInputOf<'retention.saveRule'>): Promise<StoredRule> {
    return this.#options.store.transaction((tx) => saveRule(tx, input));
  }

  removeRule({ id, version }: CheckedInputOf<'retention.removeRule'>): Promise<SavedState> {
    return this.#options.store.transaction((tx) => removeRule(tx, id, version));
  }

  list({ filter, limit, cursor }: CheckedInputOf<'retention.list'>): Promise<OutputOf<'retention.list'>> {
    const after = readPlace(placeSchema, cursor);
    return this.#options.store.read(async (db) => {
      const question = { filter, ...(await this.#counting(db)) };
      // One more than asked for tells whether there is a next page.
      const found = await listRecords(db, question, limit + 1, after);
      return { ...placedPage(found, limit), total: await countRecords(db, question) };
    });
  }

  /** NOT_FOUND for a meeting or old paper that is not there. */
  async setDevelopment(input: CheckedInputOf<'retention.setDevelopment'>): Promise<null> {
    await this.#options.store.transaction((tx) => setDevelopment(tx, input));
    return null;
  }

  overview(): Promise<OutputOf<'retention.overview'>> {
    return this.#options.store.read(async (db) => {
      const rules = await rulesByCode(db);
      const groups = await listRecordGroups(db);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      const unruled = groups.filter(({ code }) => findRule(rules, code) === null);
      const years = groups.flatMap(({ year }) => (year === null ? [] : [Number(year)]));
      return {
        today: await officeToday(db, this.#options.clock),
        years: [...new Set(years)].sort((a, b) => b - a),
        units: [...new Set(groups.map(({ unit }) => unit))].filter((unit) => unit !== '').sort(),
        withoutRule: sum(unruled.map(({ closed }) => closed)),
        guarded: sum(groups.map(({ guarded }) => guarded)),
      };
    });
  }

  /** Asks where the list goes and writes it whole; `null` when the dialog is cancelled. RULE, FILE. */
  export(input: CheckedInputOf<'retention.export'>): Promise<ExportedFileName> {
    const { store, desktop, renderer } = this.#options;
    const read = () =>
      store.read(async (db) => {
        const question = { filter: input.filter, ...(await this.#counting(db)) };
        const found = await listRecords(db, question, ALL, null);
        return { today: question.today, rows: found.map(({ row }) => row) };
      });
    return exportRecordList({ store, desktop, renderer }, input, read);
  }

  async #counting(db: ReadDb): Promise<{ codes: CodeFacts[]; today: string }> {
    return { codes: await codeFacts(db), today: await officeToday(db, this.#options.clock) };
  }
}

const ALL = 1_000_000;

async function codeFacts(db: ReadDb): Promise<CodeFacts[]> {
  const rules = await rulesByCode(db);
  const used = sortByCode(await listUsedCodes(db), (code) => code);
  return used.map((code, rank) => {
    const rule = findRule(rules, code)?.rule ?? null;
    return {
      code,
      rank,
      active: rule?.activeYears ?? null,
      inactive: rule?.inactiveYears ?? null,
      fate: rule?.finalFate ?? null,
    };
  });
}

async function rulesByCode(db: ReadDb) {
  return new Map((await listRules(db)).map(({ value }) => [value.code, value]));
}
