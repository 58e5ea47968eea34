import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The file behind a stored relative path (parted by `/`), or `null` when it would lie outside the folder. */
export function insideFolder(folder: string, relativePath: string): string | null {
  const path = resolve(folder, ...relativePath.split('/'));
  return isInsideFolder(folder, path) ? path : null;
}

/** Whether a path lies below a folder, which may be the root of a drive; both absolute, links are not followed. */
export function isInsideFolder(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Joins the parts of a stored path; always with `/`, so that an archive can move between systems. */
export function storedPath(...parts: readonly string[]): string {
  return parts.join('/');
}
