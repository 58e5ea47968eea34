import { parseIsoDate } from './dates.ts';
import type { Invitation } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import type { OfficeProfile } from './office-profile.ts';
import { romanMonth } from './terbilang.ts';

/** The named parts that a number pattern may use (rule 8). */
export const NUMBER_PARTS = ['kode', 'urut', 'unit', 'bulan', 'bulan_romawi', 'tahun', 'sifat'] as const;
type NumberPart = (typeof NUMBER_PARTS)[number];
export type NumberParts = Partial<Record<NumberPart, string>>;

/** What stands for a running number that is written by hand later: no-break spaces keep the gap on paper (rule 10). */
export const NUMBER_GAP = '\u00a0'.repeat(6);

/** The papers of a meeting that carry a running number of their own. */
export const REGISTERED_PAPERS = [
  'invitation',
  'notice',
  'report-memo',
  'report',
  'official-record',
  'press-release',
] as const;
export type RegisteredPaper = (typeof REGISTERED_PAPERS)[number];

function isNumberPart(name: string): name is NumberPart {
  return NUMBER_PARTS.some((part) => part === name);
}

/** Complaint about a number pattern in Indonesian, or `null` when it is sound (rule 8). */
export function checkNumberTemplate(template: string): string | null {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !isNumberPart(name));
  if (unknown !== undefined) {
    return `Bagian {${unknown}} tidak dikenal. Yang dapat dipakai: ${NUMBER_PARTS.map((part) => `{${part}}`).join(', ')}.`;
  }
  if (/[{}]/.test(template.replace(/\{[^{}]*\}/g, '')))
    return 'Kurung kurawal pada pola nomor tidak berpasangan.';
  if (!names.includes('urut')) return 'Pola nomor harus memuat {urut}.';
  return null;
}

/**
 * Fills a pattern; an empty part leaves no double, leading or trailing slash, hyphen or point behind (rule 8).
 * A part that holds only no-break spaces counts as filled: it is the gap for the hand.
 */
export function composeNumber(template: string, parts: NumberParts): string {
  const filled = template.replace(/\{([^{}]*)\}/g, (_, name: string) =>
    isNumberPart(name) ? (parts[name] ?? '') : '',
  );
  return filled
    .replace(/([/\-.])(?:[/\-.])+/g, '$1')
    .replace(/^[/\-. ]+/, '')
    .replace(/[/\-. ]+$/, '');
}

/** What the number of any registered paper is made from; `code` empty takes the one that the office uses for its kind. */
export type NumberedPaper = Pick<Invitation, 'letterDate' | 'code' | 'sequence' | 'numberText'> &
  Partial<Pick<Invitation, 'sequenceSuffix'>>;

/** Year whose register a letter belongs to: that of its date, else of the meeting's; `null` while neither is known. */
export function letterYear(
  paper: Pick<NumberedPaper, 'letterDate'>,
  meeting: Pick<Meeting, 'date'>,
): number | null {
  return letterMonth(paper, meeting)?.year ?? null;
}

function letterMonth({ letterDate }: Pick<NumberedPaper, 'letterDate'>, meeting: Pick<Meeting, 'date'>) {
  const iso = letterDate ?? meeting.date;
  return iso === null ? null : parseIsoDate(iso);
}

/** Running number as printed: filled with zeros to the profile's width, `12.a` for an inserted one, or the gap while it is blank. */
export function printedSequence(sequence: number | null, width: number, suffix = ''): string {
  if (sequence === null) return NUMBER_GAP;
  const digits = String(sequence).padStart(width, '0');
  return suffix === '' ? digits : `${digits}.${suffix}`;
}

/**
 * A paper's number as it prints: the given text, else the profile's pattern, with a gap for a blank running number.
 * `usualCode` stands where the paper has no code of its own; the invitation's without it.
 */
export function printedNumber(
  paper: NumberedPaper,
  meeting: Pick<Meeting, 'date'>,
  profile: Pick<OfficeProfile, 'numbering'>,
  usualCode = profile.numbering.invitationCode,
): string {
  if (paper.numberText !== '') return paper.numberText;
  const { numbering } = profile;
  const date = letterMonth(paper, meeting);
  return composeNumber(numbering.template, {
    kode: paper.code === '' ? usualCode : paper.code,
    urut: printedSequence(paper.sequence, numbering.sequenceWidth, paper.sequenceSuffix),
    unit: numbering.unit,
    sifat: numbering.security,
    ...(date === null
      ? {}
      : {
          bulan: String(date.month).padStart(2, '0'),
          bulan_romawi: romanMonth(date.month),
          tahun: String(date.year),
        }),
  });
}

/** Whether a paper still waits for its number (rule 10). */
export function isNumberBlank({
  numberText,
  sequence,
}: Pick<NumberedPaper, 'numberText' | 'sequence'>): boolean {
  return numberText === '' && sequence === null;
}
