import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { REGISTERS } from '../domain/letter-ledger.ts';
import { recordId } from '../domain/record.ts';
import { YEAR_STEP_STATES, YEAR_STEPS } from '../domain/year-change.ts';
import { command } from './define.ts';

const year = z.int().min(1900).max(2999);

/** How many there are, and the first of them. */
const meetings = z.object({
  total: z.int(),
  rows: z.array(z.object({ id: recordId, title: z.string(), date: isoDate.nullable() })),
});
export type YearMeetings = z.infer<typeof meetings>;

export const yearChangeState = z.object({
  today: isoDate,
  /** The year that is closed. */
  year,
  /** December or January: Beranda says that it is time. */
  isSeason: z.boolean(),
  /** Meetings of that year. */
  meetings: z.int(),
  steps: z.array(
    z.object({ id: z.enum(YEAR_STEPS), state: z.enum(YEAR_STEP_STATES), at: z.string().nullable() }),
  ),
  /** Registers in use: numbers whose letter never went out, letters without a number, gaps without a reason. */
  letters: z.array(
    z.object({ register: z.enum(REGISTERS), waiting: z.int(), blank: z.int(), gaps: z.int(), used: z.int() }),
  ),
  /** Held, without final minutes. */
  awaitingMinutes: meetings,
  /** Planned, invited or undated meetings of the year that never came about, as far as the archive knows. */
  undated: z.int(),
  followUps: z.object({
    open: z.int(),
    overdue: z.int(),
    series: z.array(z.object({ id: recordId, name: z.string(), open: z.int() })),
  }),
  /** Finished, not closed and archived. */
  toClose: meetings,
  /** The first free number of each register in the next year. */
  numbers: z.array(z.object({ register: z.enum(REGISTERS), next: z.int() })),
});
export type YearChangeState = z.infer<typeof yearChangeState>;

/** The change of the year, step by step. It checks and tells; what it leads to is done by the pages themselves. */
export const yearChangeContract = {
  /** `year` `null`: the one that today closes. */
  'yearChange.get': command(z.strictObject({ year: year.nullable().default(null) }), yearChangeState),
  /** Keeps how a step stands; `open` takes it up again. */
  'yearChange.mark': command(
    z.strictObject({ year, step: z.enum(YEAR_STEPS), state: z.enum(YEAR_STEP_STATES) }),
    z.null(),
  ),
};
