import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHandlers } from '../../../electron/features/handlers.ts';
import { isTemporaryName } from '../../../electron/files/atomic-write.ts';
import type { CheckedInputOf, Method } from '../../../shared/contract/index.ts';
import { type Job, jobSchema } from '../../../shared/contract/jobs.ts';
import { richFromPlain } from '../../../shared/domain/rich-text.ts';
import {
  aDossier,
  anInvitation,
  makeTestFolder,
  newTestId,
  openTestServices,
  type TestServices,
} from '../../fixtures/builders.ts';
import { openDoor } from '../../ipc/support/door.ts';
import { addresseeList } from './merges.ts';
import { openRaw } from './raw.ts';
import { addMeeting } from './seal.ts';
import { sharedRenderer } from './shared-renderer.ts';

const REASON = 'Notula disahkan pada rapat berikutnya.';
const LETTERS = 24;
const ATTACHMENTS = 8;

/** An office at work on an archive, asked through the door as the page asks. */
export interface DiskOffice extends TestServices {
  meetingId: string;
  /** The meeting whose berkas is closed. */
  closingId: string;
  call(method: Method, input: unknown): ReturnType<ReturnType<typeof openDoor>['call']>;
  errors: unknown[];
  /** Files that are not attached yet. */
  sources: string[];
}

/** Opens an archive with two meetings, and a folder for backups. */
export async function openDiskOffice(
  archiveFolder = makeTestFolder(),
  backupFolder = makeTestFolder(),
  clock?: () => Date,
): Promise<DiskOffice> {
  const errors: unknown[] = [];
  const archive = openTestServices({
    renderer: sharedRenderer,
    archiveFolder,
    onError: (error) => errors.push(error),
    ...(clock === undefined ? {} : { clock }),
  });
  const invitation = anInvitation({ addressees: addresseeList(LETTERS), sequence: 7 });
  const meetingId = await addMeeting(archive, { ...aDossier(), invitation });
  const closingId = await addMeeting(archive, aDossier());
  archive.desktop.target = backupFolder;
  await archive.services.backup.chooseFolder('first');
  const { call } = openDoor(createHandlers(archive.services));
  return { ...archive, meetingId, closingId, call, errors, sources: sourceFiles() };
}

export const WORKS = ['save', 'paper', 'letters', 'attachment', 'berkas', 'backup'] as const;
type Work = (typeof WORKS)[number];

/** Does a piece of work of a clerk; answers the sentence that says why not, empty when it is done. */
export function doWork(office: DiskOffice, work: Work): Promise<string> {
  const { meetingId, closingId } = office;
  switch (work) {
    case 'save':
      return saveMinutes(office);
    case 'paper':
      return sentenceOf(office, 'invitations.makePaper', { meetingId });
    case 'letters':
      return jobSentence(office, 'invitations.merge', { meetingId, output: 'one-file-each' });
    case 'attachment':
      return attach(office);
    case 'berkas':
      return jobSentence(office, 'seal.close', { meetingId: closingId, reason: REASON });
    case 'backup':
      return sentenceOf(office, 'backup.run', {});
  }
}

async function sentenceOf(office: DiskOffice, method: Method, input: unknown): Promise<string> {
  const answer = await office.call(method, input);
  return answer.ok ? '' : answer.error.message;
}

/** More text than fits into a log that has been there already. */
async function saveMinutes(office: DiskOffice): Promise<string> {
  const { services, meetingId } = office;
  const { version, value } = await services.minutes.get(meetingId);
  const text = richFromPlain(`Pembahasan ${newTestId()} `.repeat(2000));
  const discussions = Array.from({ length: 6 }, () => ({
    id: newTestId(),
    agendaItemId: null,
    text,
    statements: [],
    decisions: [],
    actionItems: [],
  }));
  const input = { meetingId, version, value: { ...value, discussions } } satisfies Partial<
    CheckedInputOf<'minutes.save'>
  >;
  return sentenceOf(office, 'minutes.save', input);
}

async function jobSentence(office: DiskOffice, method: Method, input: unknown): Promise<string> {
  const answer = await office.call(method, input);
  if (!answer.ok) return answer.error.message;
  const job = await jobEnd(office, jobSchema.parse(answer.value).id);
  if (job.state === 'done' && job.failed === 0) return '';
  const items = await office.services.jobs.items({ id: job.id, state: 'all', limit: 200 });
  return (
    job.message || (items.find(({ message }) => message !== '')?.message ?? `${job.state} without a word`)
  );
}

export async function jobEnd({ services }: TestServices, id: string): Promise<Job> {
  for (;;) {
    const job = (await services.jobs.list()).find((one) => one.id === id);
    if (job === undefined) throw new Error('The job is gone');
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(20);
  }
}

async function attach(office: DiskOffice): Promise<string> {
  const { desktop, services, meetingId, sources } = office;
  desktop.chosenFiles = sources.splice(0, 1);
  const refused = await sentenceOf(office, 'attachments.choose', { meetingId });
  if (refused !== '') return refused;
  await services.attachments.intake.whenIdle();
  const taken = services.attachments.intake.state(meetingId)?.files.at(-1);
  return taken?.state === 'done' ? '' : (taken?.message ?? 'nothing was taken');
}

/** Files to be attached, not on the disk that is in trouble and made before it is. */
function sourceFiles(): string[] {
  const folder = makeTestFolder();
  return Array.from({ length: ATTACHMENTS }, (_, index) => {
    const file = join(folder, `Paparan ${index + 1}.txt`);
    writeFileSync(file, randomBytes(200_000).toString('base64'));
    return file;
  });
}

/** Hashes of every file of the archive but its database and what belongs to this computer. */
export function filesOf(archiveFolder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(archiveFolder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(archiveFolder.length + 1);
    if (!entry.isFile() || name.startsWith('notula.db') || name.startsWith('cadangan')) continue;
    found.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

/** What is not whole: pages, references, and what a write left behind; empty when all is well. */
export function complaintsOf(archiveFolder: string): string[] {
  const raw = openRaw(archiveFolder);
  const pages = String(raw.pragma('integrity_check', { simple: true }));
  const references = JSON.stringify(raw.pragma('foreign_key_check'));
  raw.close();
  const left = readdirSync(archiveFolder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => isTemporaryName(path.split('/').at(-1) ?? '') || path.endsWith('.partial'),
  );
  return [
    ...(pages === 'ok' ? [] : [pages]),
    ...(references === '[]' ? [] : [references]),
    ...left.map((path) => `left behind: ${path}`),
  ];
}
