import type { OfficeRole, Official } from '../../../shared/domain/people.ts';

const ROLES: readonly { role: OfficeRole; pattern: RegExp }[] = [
  { role: 'deputy-head', pattern: /^wakil\s+(?:gubernur|bupati|wali\s?kota)\b/i },
  { role: 'regional-head', pattern: /^(?:gubernur|bupati|wali\s?kota)\b/i },
  { role: 'regional-secretary', pattern: /^(?:sekretaris daerah|sekda)\b/i },
];

/** The office of art. 44 that a typed title names; it is proposed, the user may choose another. */
function roleOfTitle(title: string): OfficeRole {
  return ROLES.find(({ pattern }) => pattern.test(title.trim()))?.role ?? 'other';
}

/**
 * The official after its title was typed anew: it is no longer the directory's position, and the role follows the title
 * unless the user has chosen another one than the old title proposed.
 */
export function retitle<Titled extends Pick<Official, 'title' | 'role'>>(
  official: Titled,
  title: string,
): Titled {
  const isProposed = official.role === roleOfTitle(official.title);
  return { ...official, title, role: isProposed ? roleOfTitle(title) : official.role };
}
