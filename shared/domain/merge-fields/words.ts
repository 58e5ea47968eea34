import { formatDate, parseIsoDate } from '../dates.ts';
import { officialText } from '../meeting-text.ts';
import type { Official, ServiceNumber, Signatory } from '../people.ts';
import { actingTitle } from '../signature.ts';

/* Values as a clerk reads them when two states stand side by side. Empty text is what nobody filled in. */

export function dateWords(iso: string | null): string {
  return iso === null ? '' : formatDate(iso);
}

export function yesNo(value: boolean): string {
  return value ? 'ya' : 'tidak';
}

export function listWords(lines: readonly string[]): string {
  return lines.join('\n');
}

function numberWords({ kind, digits }: ServiceNumber): string {
  return digits === '' ? '' : `${kind === 'none' ? 'Nomor' : kind} ${digits}`;
}

export function serviceWords(number: ServiceNumber): string {
  return numberWords(number);
}

/** `Plt. Sekretaris Daerah, Nama, S.H., Pembina, NIP 19...`. */
export function officialWords(official: Official): string {
  const parts = [officialText(official), official.rank, numberWords(official.number)];
  return parts.filter((part) => part !== '').join(', ');
}

/** With the mandates above: `a.n. Bupati Contoh, u.b. Sekretaris Daerah, ...`. */
export function signatoryWords({ mandate, official }: Signatory): string {
  const above = mandate.map((title, index) => `${index === 0 ? 'a.n.' : 'u.b.'} ${actingTitle(title)}`);
  return [...above, officialWords(official)].filter((part) => part !== '').join(', ');
}

/** Any plain value: texts and numbers one under the other, days as dates; ids and empty values are left out. */
export function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return parseIsoDate(value) === null ? value : formatDate(value);
  if (Array.isArray(value))
    return value
      .map(plainWords)
      .filter((text) => text !== '')
      .join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && !key.endsWith('Id'))
    .map(([, entry]) => plainWords(entry))
    .filter((text) => text !== '')
    .join(', ');
}
