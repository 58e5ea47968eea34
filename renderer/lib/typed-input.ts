import { MONTH_NAMES, parseIsoDate } from '../../shared/domain/dates.ts';

/**
 * ISO date of what a clerk types: `31/8/2025`, `31-08-25`, `31 Agustus 2025`, `31 agu 2025`, `2025-08-31`.
 * `null` when it is no date, or a day that does not exist (31 Februari).
 */
export function readTypedDate(text: string): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s./,-]+/);
  if (parts.length !== 3) return null;
  const [first = '', second = '', third = ''] = parts;
  const [day, year] = /^\d{4}$/.test(first) ? [third, first] : [first, third];
  const month = readMonth(second);
  if (month === null || !/^\d{1,2}$/.test(day) || !/^(\d{2}|\d{4})$/.test(year)) return null;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const iso = `${fullYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDate(iso) === null ? null : iso;
}

function readMonth(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text.length < 3) return null;
  const index = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(text));
  return index === -1 ? null : index + 1;
}

/** `HH:mm` of a typed time: `9`, `930`, `0930`, `9.30`, `09:30`. `null` when it is no time of the day. */
export function readTypedTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
