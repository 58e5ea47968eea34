import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../../shared/contract/failures.ts';
import type { MadePaper } from '../../shared/contract/papers.ts';
import { MAIN_PAPER_KINDS, type PaperKind } from '../../shared/domain/dossier.ts';
import { toAppFailure } from '../ipc/failures.ts';
import { newReference } from '../ipc/reference.ts';
import { type CliRequest, readCliArguments, USAGE } from './arguments.ts';
import { type BackupCommandDeps, backUpOnce, verifyFolder } from './backup-commands.ts';
import { copyToFreeName, makeFreeFolder } from './free-name.ts';
import { paperTable, type WrittenPaper } from './table.ts';

const NOTHING_WRITTEN = 'Tidak ada berkas yang ditulis.';

const EXIT = { ok: 0, unexpected: 1, badInput: 2 } as const;

/** A meeting file as text; `name` is what sentences call it. */
interface MeetingText {
  name: string;
  text: string;
}

interface ReadTexts {
  texts: readonly MeetingText[];
  /** Indonesian, one sentence each with the place in the file; any one stops everything. */
  problems: readonly string[];
}

/** An open archive, as far as the command line needs it. */
interface CliArchive {
  importTexts(texts: readonly MeetingText[]): Promise<readonly ImportedTitle[]>;
  makePaper(kind: PaperKind, meetingId: string): Promise<MadePaper>;
  /** Absolute path of a written paper. */
  pathOf(paper: MadePaper['paper']): Promise<string>;
  /** Makes the index of the search anew; hears how much is done, from 0 to 1. Answers the number of entries. */
  reindex(onShare: (share: number) => void): Promise<number>;
  /** Whether the index of the search is sound. */
  isIndexSound(): Promise<boolean>;
  close(): Promise<void>;
}

interface ImportedTitle {
  meetingId: string;
  title: string;
  warnings: readonly string[];
}

/** What the command line stands on; main passes the real things in, so that nothing here knows Electron. */
export interface CliDeps extends BackupCommandDeps {
  logError(reference: string, error: unknown): void;
  temporaryFolder: string;
  /** Archive of a command that names none (absolute). */
  officeArchive: string;
  /** The sample meetings, in the order to bring them in. */
  listSamples(): Promise<readonly string[]>;
  /** Reads and checks meeting files (absolute paths). */
  readMeetingTexts(files: readonly string[]): Promise<ReadTexts>;
  openArchive(folder: string): Promise<CliArchive>;
}

/** Runs a command without a window; answers the exit code (0 done, 1 unexpected, 2 bad input). */
export async function runCli(words: readonly string[], deps: CliDeps): Promise<number> {
  const read = readCliArguments(words);
  if (!read.ok) {
    deps.printError(`${read.complaint}\n${USAGE}`);
    return EXIT.badInput;
  }
  try {
    return await runRequest(read.request, deps);
  } catch (error) {
    const failure = toAppFailure(error, newReference());
    if (failure.code === 'VALIDATION') {
      deps.printError(`${failure.message}\n${NOTHING_WRITTEN}`);
      return EXIT.badInput;
    }
    deps.logError(failure.reference, error);
    deps.printError(`${failure.message} (Rujukan ${failure.reference})`);
    return EXIT.unexpected;
  }
}

async function runRequest(request: CliRequest, deps: CliDeps): Promise<number> {
  if (request.command === 'reindex') return reindex(archiveOf(request.archive, deps), deps);
  if (request.command === 'backup')
    return backUpOnce({ archive: archiveOf(request.archive, deps), to: request.to }, deps);
  if (request.command === 'verify') return verifyFolder(archiveOf(request.folder, deps), deps);
  return makePapers(request, deps);
}

/** The folder that was named (absolute), else the office's archive, which is said. */
function archiveOf(named: string | null, { cwd, officeArchive, print }: CliDeps): string {
  if (named !== null) return resolve(cwd, named);
  print(`Arsip kantor: ${officeArchive}`);
  return officeArchive;
}

async function makePapers(
  request: Extract<CliRequest, { command: 'demo' | 'export' }>,
  deps: CliDeps,
): Promise<number> {
  const out = resolve(deps.cwd, request.out);
  const files =
    request.command === 'demo'
      ? await deps.listSamples()
      : [...new Set(request.files.map((file) => resolve(deps.cwd, file)))];
  // First of all: a folder that cannot be made shows at once, and after a refusal it is there and empty.
  await makeOutFolder(out);
  const { texts, problems } = await deps.readMeetingTexts(files);
  if (problems.length > 0) {
    deps.printError([...problems, NOTHING_WRITTEN].join('\n'));
    return EXIT.badInput;
  }
  const isKept = request.command === 'demo';
  const archive = isKept
    ? await makeFreeFolder(out, 'arsip')
    : await mkdtemp(join(deps.temporaryFolder, 'notula-'));
  let isDone = false;
  try {
    const written = await writePapers(texts, archive, out, deps);
    deps.print(`${paperTable(written)}\n\nFolder: ${out}`);
    if (isKept) deps.print(`Arsip: ${archive}`);
    isDone = true;
  } finally {
    if (!(isKept && isDone)) await rm(archive, { recursive: true, force: true });
  }
  return EXIT.ok;
}

/** Makes the index of an archive anew, looks whether it is sound, and prints how far it is. */
async function reindex(folder: string, deps: CliDeps): Promise<number> {
  if (!(await deps.isArchive(folder))) {
    deps.printError(`Tidak ada arsip Notula di folder ${folder}. Sebutkan folder yang berisi notula.db.`);
    return EXIT.badInput;
  }
  const archive = await deps.openArchive(folder);
  try {
    let told = 0;
    const entries = await archive.reindex((share) => {
      const tenth = Math.floor(share * 10);
      if (tenth > told) deps.print(`${tenth * 10} %`);
      told = Math.max(told, tenth);
    });
    if (!(await archive.isIndexSound())) {
      deps.printError(
        'Indeks sudah dibangun ulang, tetapi tidak utuh. Periksa apakah cakram penuh atau rusak.',
      );
      return EXIT.unexpected;
    }
    deps.print(`Indeks pencarian dibangun ulang dan utuh: ${entries} catatan.`);
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}

async function makeOutFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    const message = `Folder hasil tidak dapat dibuat: ${out}. Pilih folder lain dengan --out FOLDER.`;
    throw new Failure('FILE', message, undefined, { cause: error });
  }
}

/** Brings the meetings in, makes the three papers of each in the archive, and only then copies all of them to `out`. */
async function writePapers(
  texts: readonly MeetingText[],
  archiveFolder: string,
  out: string,
  deps: CliDeps,
): Promise<WrittenPaper[]> {
  const archive = await deps.openArchive(archiveFolder);
  try {
    const made: { paper: MadePaper['paper']; path: string }[] = [];
    for (const meeting of await archive.importTexts(texts)) {
      for (const warning of meeting.warnings) deps.printError(`Peringatan: ${warning}`);
      for (const kind of MAIN_PAPER_KINDS) {
        const { paper } = await archive.makePaper(kind, meeting.meetingId);
        made.push({ paper, path: await archive.pathOf(paper) });
      }
    }
    const written: WrittenPaper[] = [];
    for (const { paper, path } of made) {
      const fileName = await copyToFreeName(path, out);
      written.push({ fileName, pages: paper.pages, bytes: paper.bytes, isDraft: paper.isDraft });
    }
    return written;
  } finally {
    await archive.close();
  }
}
