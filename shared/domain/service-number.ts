import { parseIsoDate } from './dates.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { ServiceNumber } from './people.ts';

/** Digits of a NIP in its groups 8-6-1-3, parted by spaces; anything that is not 18 digits stays as it is (rule 28). */
export function formatServiceNumber(number: ServiceNumber, isGrouped: boolean): string {
  const { kind, digits } = number;
  if (kind !== 'NIP' || !isGrouped || !/^\d{18}$/.test(digits)) return digits;
  return `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14, 15)} ${digits.slice(15)}`;
}

/** The line under a signature, `NIP 19800101 200501 1 001` or `NRP 75010101`; empty without a number. */
export function serviceNumberLine(number: ServiceNumber, profile: OfficeProfile): string {
  if (number.kind === 'none' || number.digits === '') return '';
  const label = number.kind === 'NIP' ? profile.signature.numberLabel : number.kind;
  return `${label} ${formatServiceNumber(number, profile.signature.isNumberGrouped)}`;
}

/**
 * A doubt about a service number, in Indonesian, or `null`. It never blocks (rule 28): PPPK numbers whose 13th and 14th
 * digit are no month pass, the old NIP of 9 digits passes, NRP is only asked to be digits.
 */
export function checkServiceNumber(number: ServiceNumber): string | null {
  const { kind, digits } = number;
  if (kind === 'none') return digits === '' ? null : 'Pilih jenis nomor: NIP atau NRP.';
  if (digits === '') return `${kind} belum diisi.`;
  if (!/^\d+$/.test(digits)) return `${kind} hanya terdiri atas angka.`;
  if (kind === 'NRP' || digits.length === 9) return null;
  if (digits.length !== 18) return `NIP terdiri atas 18 angka, yang tertulis ${digits.length} angka.`;
  const birth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (!isPlausibleBirth(birth)) return 'Delapan angka pertama NIP bukan tanggal lahir yang wajar.';
  return null;
}

function isPlausibleBirth(iso: string): boolean {
  const parts = parseIsoDate(iso);
  return parts !== null && parts.year >= 1930 && parts.year <= 2015;
}
