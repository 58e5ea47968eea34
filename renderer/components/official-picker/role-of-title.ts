import { roleOfTitle } from '../../../shared/domain/office-role.ts';
import type { Official } from '../../../shared/domain/people.ts';

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
