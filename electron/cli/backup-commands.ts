import { resolve } from 'node:path';

/** Exit codes of both: all is well, or something differs or was asked wrongly. */
const SOUND = 0;
const DIFFERENT = 2;

interface Verified {
  /** One Indonesian sentence each. */
  differences: readonly string[];
  meetings: number;
  entries: number;
  files: number;
  bytes: number;
}

/** What the two commands stand on; paths are absolute. */
export interface BackupCommandDeps {
  print(text: string): void;
  printError(text: string): void;
  cwd: string;
  isArchive(folder: string): Promise<boolean>;
  /** Makes a backup and compares it; answers its folder. Throws a Failure. */
  backUp(archive: string, to: string): Promise<{ folder: string; copiedBytes: number; verified: Verified }>;
  verifyArchive(folder: string): Promise<Verified>;
  /** Every backup in a folder, each to be compared when it is its turn. */
  findBackups(folder: string): Promise<readonly { path: string; verify(): Promise<Verified> }[]>;
}

/** Backs up once and says what came out; 0 when the backup is sound, 2 for a folder that is none or a difference. */
export async function backUpOnce(
  { archive, to }: { archive: string; to: string },
  deps: BackupCommandDeps,
): Promise<number> {
  const folder = resolve(deps.cwd, archive);
  if (!(await deps.isArchive(folder))) {
    deps.printError(`Tidak ada arsip Notula di folder ${folder}. Sebutkan folder yang berisi notula.db.`);
    return DIFFERENT;
  }
  const made = await deps.backUp(folder, resolve(deps.cwd, to));
  deps.print(`Cadangan: ${made.folder}`);
  deps.print(`Disalin: ${megabytes(made.copiedBytes)}`);
  return tell(made.folder, made.verified, deps);
}

/** Verifies an archive, a backup, or every backup in a folder; 0 when nothing differs, 2 when something does or is not there. */
export async function verifyFolder(folder: string, deps: BackupCommandDeps): Promise<number> {
  const path = resolve(deps.cwd, folder);
  if (await deps.isArchive(path)) return tell(path, await deps.verifyArchive(path), deps);
  const backups = await deps.findBackups(path);
  if (backups.length === 0) {
    deps.printError(`Tidak ada arsip atau cadangan Notula di folder ${path}.`);
    return DIFFERENT;
  }
  let code = SOUND;
  for (const backup of backups) code = Math.max(code, tell(backup.path, await backup.verify(), deps));
  return code;
}

function tell(path: string, { differences, ...counts }: Verified, deps: BackupCommandDeps): number {
  const { meetings, entries, files, bytes } = counts;
  const content = `${meetings} rapat, ${files} berkas, ${entries} entri jejak, ${megabytes(bytes)}`;
  if (differences.length === 0) {
    deps.print(`Utuh: ${path} (${content}).`);
    return SOUND;
  }
  deps.printError(`Tidak utuh: ${path} (${content}).`);
  for (const sentence of differences) deps.printError(sentence);
  return DIFFERENT;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}
