import type { DecisionFilter } from '../../../shared/contract/decisions.ts';

export const OTHER_PERIOD = 'other';
const PERIODS = ['this-year', 'last-year', 'all', OTHER_PERIOD] as const;
export type PeriodName = (typeof PERIODS)[number];

/** The periods to choose from, in the year of the office's day. */
export function periodsOf(year: number): { value: PeriodName; label: string }[] {
  const labels = {
    'this-year': `Tahun ${year}`,
    'last-year': `Tahun ${year - 1}`,
    all: 'Semua tahun',
    other: 'Periode lain',
  } as const;
  return PERIODS.map((value) => ({ value, label: labels[value] }));
}

type Days = Pick<DecisionFilter, 'from' | 'until'>;

/** First and last day of a period; the days of another period are chosen one by one and begin as they were. */
export function daysOf(period: PeriodName, year: number, before: Days): Days {
  if (period === OTHER_PERIOD) return { from: before.from, until: before.until };
  if (period === 'all') return { from: null, until: null };
  const chosen = period === 'this-year' ? year : year - 1;
  return { from: `${chosen}-01-01`, until: `${chosen}-12-31` };
}
