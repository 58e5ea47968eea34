import { z } from 'zod';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { YearChangeState } from '../../../shared/contract/year-change.ts';
import { REGISTERS } from '../../../shared/domain/letter-ledger.ts';
import {
  closingYear,
  isYearChangeSeason,
  YEAR_STEP_STATES,
  YEAR_STEPS,
  yearStepSchema,
} from '../../../shared/domain/year-change.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import { officeToday } from '../followups/office-today.service.ts';
import { nextNumber, readGaps } from '../letters/agenda-lines.ts';
import {
  countLettersOf,
  countMeetingsOf,
  countUndated,
  listAwaitingMinutes,
  listOpenFollowUps,
  listToClose,
} from './year-change.repository.ts';

const progressSchema = z.partialRecord(
  yearStepSchema,
  z.object({ state: z.enum(YEAR_STEP_STATES), at: z.string() }),
);
type Progress = z.infer<typeof progressSchema>;

/** The change of the year: what is left of the old one, and what the new one begins with. */
export class YearChangeService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  get({ year: wanted }: CheckedInputOf<'yearChange.get'>): Promise<YearChangeState> {
    const now = this.#clock();
    return this.#store.read(async (db) => {
      const today = await officeToday(db, this.#clock);
      const year = wanted ?? closingYear(today);
      const progress = await readProgress(db, year);
      return {
        today,
        year,
        isSeason: isYearChangeSeason(today),
        meetings: await countMeetingsOf(db, year),
        steps: YEAR_STEPS.map((id) => ({
          id,
          state: progress[id]?.state ?? 'open',
          at: progress[id]?.at ?? null,
        })),
        letters: await letterChecks(db, year),
        awaitingMinutes: await listAwaitingMinutes(db, year, now),
        undated: await countUndated(db),
        followUps: await listOpenFollowUps(db, year, today),
        toClose: await listToClose(db, year),
        numbers: await nextNumbers(db, year + 1),
      };
    });
  }

  mark({ year, step, state }: CheckedInputOf<'yearChange.mark'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const progress = await readProgress(tx.db, year);
      const next: Progress = { ...progress, [step]: { state, at: tx.now } };
      await writeSetting(tx, keyOf(year), JSON.stringify(next));
      tx.changes.add('year-change', String(year));
      return null;
    });
  }
}

function keyOf(year: number): string {
  return `year-change:${year}`;
}

/** Steps that an older or newer app has called otherwise are begun again. */
async function readProgress(db: ReadDb, year: number): Promise<Progress> {
  const text = await readSetting(db, keyOf(year));
  const read = text === null ? null : progressSchema.safeParse(JSON.parse(text));
  return read?.success === true ? read.data : {};
}

/** Registers in which the year has a number, always the one of letters. */
async function letterChecks(db: ReadDb, year: number): Promise<YearChangeState['letters']> {
  const checks: YearChangeState['letters'] = [];
  for (const register of REGISTERS) {
    const counts = await countLettersOf(db, register, year);
    if (counts.used === 0 && register !== 'surat') continue;
    const gaps = (await readGaps(db, { register, year })).filter(({ explanation }) => explanation === '');
    checks.push({ register, ...counts, gaps: gaps.length });
  }
  return checks;
}

/** Numbers begin again at 1 each year (rule 9); a year that was begun already goes on. */
async function nextNumbers(db: ReadDb, year: number): Promise<YearChangeState['numbers']> {
  const numbers: YearChangeState['numbers'] = [];
  for (const register of REGISTERS) {
    numbers.push({ register, next: await nextNumber(db, { register, year }) });
  }
  return numbers;
}
