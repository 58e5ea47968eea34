import type { OfficeRole } from './people.ts';

const ROLES: readonly { role: OfficeRole; pattern: RegExp }[] = [
  { role: 'deputy-head', pattern: /^wakil\s+(?:gubernur|bupati|wali\s?kota)\b/i },
  { role: 'regional-head', pattern: /^(?:gubernur|bupati|wali\s?kota)\b/i },
  { role: 'regional-secretary', pattern: /^(?:sekretaris daerah|sekda)\b/i },
];

/** The office of art. 44 that a written title names; it is proposed, the user may choose another. */
export function roleOfTitle(title: string): OfficeRole {
  return ROLES.find(({ pattern }) => pattern.test(title.trim()))?.role ?? 'other';
}
