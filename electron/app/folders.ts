import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

const ARCHIVE_ARGUMENT = '--archive=';

/**
 * Folder of the archive (absolute): `--archive=DIR`, else NOTULA_ARCHIVE_DIR, else `Notula` in the home folder.
 * Relative names count from `cwd`.
 */
export function chooseArchiveFolder(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  cwd: string,
): string {
  const argument = argv.find((text) => text.startsWith(ARCHIVE_ARGUMENT))?.slice(ARCHIVE_ARGUMENT.length);
  const wanted = [argument, env.NOTULA_ARCHIVE_DIR].find((text) => text !== undefined && text !== '');
  return wanted === undefined ? defaultArchiveFolder(home) : resolve(cwd, wanted);
}

/** `Notula` in the home folder. */
function defaultArchiveFolder(home: string): string {
  return join(home, 'Notula');
}

/**
 * Electron's own folder for an archive (window place, log, single-instance lock): the usual one for the default
 * archive, a folder of its own for every other, so that each archive has one running Notula.
 */
export function userDataFolderFor(archive: string, home: string, usual: string): string {
  if (archive === defaultArchiveFolder(home)) return usual;
  return join(usual, 'arsip-lain', createHash('sha256').update(archive).digest('hex').slice(0, 12));
}
