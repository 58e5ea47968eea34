import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The file behind a stored relative path (parted by `/`), or `null` when it would lie outside the folder. */
export function insideFolder(folder: string, relativePath: string): string | null {
  const path = resolve(folder, ...relativePath.split('/'));
  const way = relative(folder, path);
  const isInside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return isInside ? path : null;
}

/** Joins the parts of a stored path; always with `/`, so that an archive can move between systems. */
export function storedPath(...parts: readonly string[]): string {
  return parts.join('/');
}
