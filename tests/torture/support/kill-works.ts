import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { richFromPlain } from '../../../shared/domain/rich-text.ts';
import { aDocx, writeFiles } from '../../fixtures/past-files.ts';
import { INVITATION } from '../../fixtures/past-papers.ts';
import { type KillOrder, type KillWork, openingOf, type Say, titleOf } from './kill-lines.ts';
import type { KillShell } from './kill-shell.ts';
import { chanceOf } from './random.ts';

interface Desk extends Pick<KillShell, 'ask' | 'desktop'> {
  order: KillOrder;
  say: Say;
}
type Cycle = () => Promise<void>;

const SAVES_OF_A_CYCLE = 12;
const LARGE_BYTES = 12 * 1024 * 1024;
const OLD_PAPERS = 30;
const JPEG_HEAD = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const REASON = 'Ditutup untuk menguji ketahanan arsip.';

/** One round of a kind of work, as the page would ask for it. Every answer is told before the next question. */
export function workOf(work: KillWork, desk: Desk): Cycle {
  const works: Record<KillWork, Cycle> = {
    typing: () => typeMinutes(desk),
    saving: () => saveMeeting(desk),
    merging: () => mergeLetters(desk),
    migration: () => sleep(60_000),
    backup: () => backUp(desk),
    restore: restoring(desk),
    seal: () => closeBerkas(desk),
    past: () => importPast(desk),
    intake: () => attach(desk, LARGE_BYTES).then(() => undefined),
    index: () => rebuildIndex(desk),
  };
  return works[work];
}

async function typeMinutes(desk: Desk): Promise<void> {
  const { id } = await createMeeting(desk);
  await writeMinutes(desk, id, SAVES_OF_A_CYCLE);
}

/** `sealed`: closing its berkas will change its version as well. */
async function createMeeting(
  { ask, say }: Desk,
  kind: 'meeting' | 'sealed' = 'meeting',
): Promise<StoredMeeting & { id: string; token: string }> {
  const token = randomUUID().slice(0, 8);
  const value = meetingSchema.parse({ title: titleOf(token, 1), date: '2025-08-31', startTime: '09:00' });
  const stored = await ask('meetings.create', { value, profileId: null });
  say({ say: 'fact', kind, key: stored.id, value: `${token} 1` });
  return { ...stored, token };
}

async function writeMinutes({ ask, say }: Desk, meetingId: string, times: number): Promise<void> {
  let { value, version } = await ask('minutes.get', { meetingId });
  for (let turn = 0; turn < times; turn += 1) {
    value = { ...value, opening: richFromPlain(openingOf(meetingId, version + 1)) };
    ({ version } = await ask('minutes.save', { meetingId, version, value }));
    say({ say: 'fact', kind: 'minutes', key: meetingId, value: String(version) });
  }
}

async function saveMeeting(desk: Desk): Promise<void> {
  const { id, token, profileId, value: first } = await createMeeting(desk);
  for (let version = 1; version <= SAVES_OF_A_CYCLE; ) {
    const value = { ...first, title: titleOf(token, version + 1) };
    ({ version } = await desk.ask('meetings.save', { id, version, value, profileId }));
    desk.say({ say: 'fact', kind: 'meeting', key: id, value: `${token} ${version}` });
  }
}

async function mergeLetters(desk: Desk): Promise<void> {
  const { meetingId } = desk.order;
  const job = await desk.ask('invitations.merge', { meetingId, output: 'one-file-each' });
  await followJob(desk, job.id);
}

/** A title by which the state of an archive is known again. */
async function mark({ ask, say, order: { meetingId: id } }: Desk): Promise<void> {
  const marker = `Penanda ${randomUUID()}`;
  const { value, version, profileId } = await ask('meetings.get', { id });
  say({ say: 'intent', marker });
  await ask('meetings.save', { id, version, value: { ...value, title: marker }, profileId });
  say({ say: 'fact', kind: 'marker', key: id, value: marker });
}

async function backUp(desk: Desk): Promise<void> {
  await mark(desk);
  await attach(desk, 200_000);
  const { lastFile } = await desk.ask('backup.run', {});
  desk.say({ say: 'backup', name: lastFile });
}

/** Brings a known backup back, works on, and now and then takes the restore back. */
function restoring(desk: Desk): Cycle {
  const chance = chanceOf(desk.order.seed);
  const { ask, say, order } = desk;
  return async () => {
    await mark(desk);
    const name = chance.pick(order.sets);
    const found = (await ask('restore.list', {})).find((one) => one.name === name);
    if (found === undefined) return say({ say: 'complaint', words: `the backup ${name} is not listed` });
    say({ say: 'leaving', to: name });
    await ask('restore.start', { id: found.id });
    await arrive(desk);
    await mark(desk);
    if (chance.isHeads()) return;
    say({ say: 'leaving', to: null });
    await ask('restore.undo', {});
    await arrive(desk);
  };
}

async function arrive({ ask, say }: Desk): Promise<void> {
  for (;;) {
    const { running, trouble } = await ask('restore.getState', {});
    if (trouble !== '') throw new Error(`The restore failed: ${trouble}`);
    if (running === null) return say({ say: 'arrived' });
    await sleep(15);
  }
}

async function closeBerkas(desk: Desk): Promise<void> {
  const { ask } = desk;
  const meetingId = await attach(desk, 100_000, 'sealed');
  await writeMinutes(desk, meetingId, 1);
  await keepBerkas(desk, meetingId);
  await ask('seal.reopen', { meetingId, reason: 'Ada yang perlu diperbaiki.' });
  await keepBerkas(desk, meetingId);
}

async function keepBerkas(desk: Desk, meetingId: string): Promise<void> {
  const job = await desk.ask('seal.close', { meetingId, reason: REASON });
  await followJob(desk, job.id);
  const { seals } = await desk.ask('seal.get', { meetingId });
  for (const { id } of seals) desk.say({ say: 'fact', kind: 'seal', key: id, value: meetingId });
}

async function importPast(desk: Desk): Promise<void> {
  const { ask, say, desktop, order } = desk;
  const token = randomUUID();
  const folder = join(order.scratch, token);
  const papers = Array.from({ length: OLD_PAPERS }, (_, index): [string, Uint8Array] => [
    `${2000 + (index % 20)}/Undangan ${index}.docx`,
    aDocx(`${INVITATION}\nNaskah ke-${index} dari ${token}`),
  ]);
  writeFiles(folder, Object.fromEntries(papers));
  desktop.folder = folder;
  const begun = await ask('past.begin', {});
  if (begun === null) throw new Error('The folder was not taken');
  const { job } = await ask('past.batch', { id: begun.batchId });
  if (job !== null) await followJob(desk, job.id);
  await followJob(desk, (await ask('past.save', { id: begun.batchId })).id);
  say({ say: 'fact', kind: 'records', key: begun.batchId, value: String(OLD_PAPERS) });
}

/** A meeting with one attached file; answers the meeting's id. */
async function attach(desk: Desk, bytes: number, kind: 'meeting' | 'sealed' = 'meeting'): Promise<string> {
  const { ask, say, desktop, order } = desk;
  const { id: meetingId } = await createMeeting(desk, kind);
  mkdirSync(order.scratch, { recursive: true });
  const file = join(order.scratch, `pindaian ${meetingId}.jpg`);
  const content = Buffer.concat([JPEG_HEAD, randomBytes(bytes)]);
  writeFileSync(file, content);
  desktop.files = [file];
  await ask('attachments.choose', { meetingId, role: 'material' });
  for (;;) {
    const intake = await ask('attachments.intake', { meetingId });
    if (intake?.isRunning === false) {
      const [taken] = intake.files;
      if (taken?.state !== 'done') throw new Error(`Not attached: ${taken?.message}`);
      break;
    }
    await sleep(5);
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  say({ say: 'fact', kind: 'file', key: meetingId, value: sha256 });
  rmSync(file);
  return meetingId;
}

async function rebuildIndex(desk: Desk): Promise<void> {
  await followJob(desk, (await desk.ask('search.rebuild', {})).id);
}

/** Waits for the end of a job; one that fails is a fault. */
async function followJob({ ask, say }: Desk, id: string): Promise<void> {
  say({ say: 'fact', kind: 'job', key: id, value: '' });
  for (;;) {
    const job = (await ask('jobs.list', {})).find((one) => one.id === id);
    if (job === undefined) throw new Error('The job is not listed');
    if (job.state === 'done') return;
    if (job.state !== 'waiting' && job.state !== 'running')
      throw new Error(`“${job.title}” ended as ${job.state}: ${job.message}`);
    await sleep(10);
  }
}
