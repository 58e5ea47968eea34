import { z } from 'zod';

/** The steps of the change of the year, in their order. Each can be skipped, and done again. */
export const YEAR_STEPS = [
  'letters',
  'minutes',
  'follow-ups',
  'close',
  'register',
  'records',
  'numbers',
  'backup',
] as const;
export const yearStepSchema = z.enum(YEAR_STEPS);
export type YearStep = (typeof YEAR_STEPS)[number];

export const YEAR_STEP_STATES = ['open', 'done', 'skipped'] as const;
export type YearStepState = (typeof YEAR_STEP_STATES)[number];

/** The year that a day closes: the last one until the end of June, this one after that. */
export function closingYear(today: string): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return month <= 6 ? year - 1 : year;
}

/** December and January, when Beranda speaks of it. */
export function isYearChangeSeason(today: string): boolean {
  return ['12', '01'].includes(today.slice(5, 7));
}
