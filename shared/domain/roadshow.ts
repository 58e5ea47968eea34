import { z } from 'zod';
import { clockOf, minutesOf } from './agenda-times.ts';
import { addDays, clockTime, isoDate } from './dates.ts';
import { recordId } from './record.ts';
import { weekdayOf } from './series.ts';
import { line, paragraphs, requiredLine } from './text.ts';

const [SUNDAY, SATURDAY] = [0, 6];
const LAST_MINUTE = 23 * 60 + 59;
export const MOST_ROADSHOW_ROWS = 200;

/** One meeting of a roadshow, as the table shows it before anything is written. */
export const roadshowRowSchema = z
  .strictObject({
    /** `{kecamatan}`: the name without its kind, `Contoh Utara`. */
    district: requiredLine('Nama kecamatan', 160),
    /** `{camat}`: who leads it, by title. */
    head: line(300).default(''),
    organisation: line(300).default(''),
    /** The position of the directory that the row was taken from. */
    positionId: recordId.nullable().default(null),
    date: isoDate,
    startTime: clockTime,
    endTime: clockTime.nullable().default(null),
    /** `{tempat}`, with its own tokens already filled. */
    place: paragraphs(600).default(''),
  })
  .refine(({ startTime, endTime }) => endTime === null || endTime > startTime, {
    error: 'Waktu selesai harus sesudah waktu mulai.',
    path: ['endTime'],
  });
export type RoadshowRow = z.infer<typeof roadshowRowSchema>;

/** Who stands behind one row, before it has a day. */
export type District = Pick<RoadshowRow, 'district' | 'head' | 'organisation' | 'positionId'>;

const KINDS =
  /^(?:(?:kantor\s+)?(?:kecamatan|kec\.|camat|distrik|kepala distrik|kapanewon|panewu|kemantren|mantri pamong praja))\s+/i;

/** The district that a position leads: `Camat Contoh Utara` of `Kecamatan Contoh Utara`. */
export function districtOfPosition(position: { id: string; title: string; organisation: string }): District {
  const source = KINDS.test(position.organisation) ? position.organisation : position.title;
  return {
    district: source.replace(KINDS, '').trim() || position.title,
    head: position.title,
    organisation: position.organisation,
    positionId: position.id,
  };
}

/** The district of a name that was typed: `Contoh Utara`, `Kecamatan Contoh Utara` or `Camat Contoh Utara`. */
export function districtOfName(text: string): District {
  const district = text.trim().replace(KINDS, '').trim();
  return { district, head: `Camat ${district}`, organisation: `Kecamatan ${district}`, positionId: null };
}

/** How the days and times of a roadshow are proposed. */
export interface RoadshowPlan {
  firstDate: string;
  /** Starts of the meetings of one day, first to last: as many meetings a day as there are. */
  startTimes: readonly string[];
  /** Length of each; `null` leaves the end open. */
  minutes: number | null;
  /** Saturday and Sunday stay free. Holidays are not known. */
  isWorkdaysOnly: boolean;
}

export type ProposedTime = Pick<RoadshowRow, 'date' | 'startTime' | 'endTime'>;

/** Days and times for so many meetings, in their order. Empty without a start time. */
export function proposeTimes(count: number, plan: RoadshowPlan): ProposedTime[] {
  const starts = [...plan.startTimes].sort();
  if (starts.length === 0) return [];
  const proposed: ProposedTime[] = [];
  let date = onWorkday(plan.firstDate, plan.isWorkdaysOnly);
  while (proposed.length < count) {
    for (const startTime of starts.slice(0, count - proposed.length)) {
      proposed.push({ date, startTime, endTime: endOf(startTime, plan.minutes) });
    }
    date = onWorkday(addDays(date, 1), plan.isWorkdaysOnly);
  }
  return proposed;
}

function endOf(startTime: string, minutes: number | null): string | null {
  if (minutes === null) return null;
  const end = minutesOf(startTime) + minutes;
  return end > LAST_MINUTE ? null : clockOf(end);
}

function onWorkday(date: string, isWorkdaysOnly: boolean): string {
  const day = weekdayOf(date);
  if (!isWorkdaysOnly || (day !== SATURDAY && day !== SUNDAY)) return date;
  return addDays(date, day === SATURDAY ? 2 : 1);
}

export const ROADSHOW_TOKENS = ['kecamatan', 'camat', 'tempat'] as const;

/** Fills `{kecamatan}`, `{camat}` and `{tempat}`; every other brace stays, because phrases have places of their own. */
export function fillTokens(text: string, row: Pick<RoadshowRow, 'district' | 'head' | 'place'>): string {
  const values = { kecamatan: row.district, camat: row.head, tempat: row.place };
  return text.replace(/\{(kecamatan|camat|tempat)\}/gi, (whole, name: string) => {
    const token = ROADSHOW_TOKENS.find((known) => known === name.toLowerCase());
    return token === undefined ? whole : values[token];
  });
}
