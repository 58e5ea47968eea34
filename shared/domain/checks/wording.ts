import { addresseeName } from '../addressees.ts';
import { DAY_NAMES, formatDate, MONTH_NAMES, parseIsoDate, weekday } from '../dates.ts';
import type { Finding } from '../findings.ts';
import type { Invitation } from '../invitation.ts';
import { missing, type RecordName, warning } from './common.ts';

const WRITTEN_DATE = new RegExp(
  `\\b(${DAY_NAMES.join('|')})\\b[\\s,/]+(?:tanggal\\s+)?(\\d{1,2})\\s+(${MONTH_NAMES.join('|')})\\s+(\\d{4})\\b`,
  'gi',
);

/**
 * Dates that somebody typed with the wrong day of the week, such as `Minggu, 05 Mei 2025` (rule 1). Looks at every text
 * of the given fields, however deep it lies.
 */
export function checkWeekdays<Value extends object>(
  record: RecordName,
  value: Value,
  fields: readonly (keyof Value & string)[],
): Finding[] {
  return fields.flatMap((field) => {
    const wrong = new Set(textsIn(value[field]).flatMap(wrongDates));
    return [...wrong].map((message) => warning(record, field, message));
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function wrongDates(text: string): string[] {
  return [...text.matchAll(WRITTEN_DATE)].flatMap(([written, day = '', date = '', month = '', year = '']) => {
    const iso = isoOf(Number(date), month, year);
    if (iso === null) return [`Tertulis “${written}”, tetapi tanggal itu tidak ada dalam kalender.`];
    const right = weekday(iso);
    return right.toLowerCase() === day.toLowerCase()
      ? []
      : [`Tertulis “${written}”, padahal ${formatDate(iso)} jatuh pada hari ${right}.`];
  });
}

function isoOf(date: number, monthName: string, year: string): string | null {
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase() === monthName.toLowerCase()) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return parseIsoDate(iso) === null ? null : iso;
}

/** Addressees of whom nothing is left once `Yth.` is taken off: the letter would print it alone (rule 15). */
export function checkAddresseeTitles({ addressees }: Pick<Invitation, 'addressees'>): Finding[] {
  return addressees.flatMap((addressee, index) =>
    addresseeName(addressee) === ''
      ? [
          missing(
            'invitation',
            `addressees.${index}.title`,
            `Undangan ke-${index + 1} belum menyebut jabatan atau nama.`,
          ),
        ]
      : [],
  );
}
