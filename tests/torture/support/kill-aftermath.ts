import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../../../electron/app/open-archive.ts';
import { openReadOnly, readNumber } from '../../../electron/store/connection.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { databaseFile, queryRows } from '../../store/support/raw.ts';
import { archiveComplaints } from './kill-checks.ts';
import { factComplaints } from './kill-fact-checks.ts';
import { hasBackups, type Life } from './kill-life.ts';
import type { KillWork } from './kill-lines.ts';
import { type Ask, type KillShell, openKillShell, wordsOf } from './kill-shell.ts';
import { settledTargetComplaints, targetComplaints } from './kill-target-checks.ts';
import type { Chance } from './random.ts';

/** What a start tidies up, it does beside the work of the clerk. */
const LONGEST_TIDYING = 30_000;
const LONGEST_JOB = 240_000;

export interface Aftermath {
  complaints: string[];
  resumed: number;
  backups: number;
}

interface Wish {
  work: KillWork;
  chance: Chance;
  /** How many of the interrupted jobs are gone on with. */
  resumeShare: number;
  /** How often a backup is made where the work itself made none. */
  backupShare: number;
}

/** Opens an archive after a kill as the application does at its start, and looks whether everything is as it must be. */
export async function lookAfter(life: Life, wish: Wish): Promise<Aftermath> {
  const shell = openKillShell(life.archiveFolder, life.keeperFile);
  const result: Aftermath = { complaints: [], resumed: 0, backups: 0 };
  try {
    const archive = await shell.start();
    if (life.isMarked) life.ledger.settle(markerOf(life));
    result.complaints.push(...(await settledComplaints(life)));
    result.complaints.push(...factComplaints(life.archiveFolder, life.ledger.facts));
    result.complaints.push(...(await trailComplaints(shell.ask)));
    if (wish.work === 'migration') result.complaints.push(...migrationComplaints(life));
    if (hasBackups(life)) await lookAtBackups(life, shell.ask, wish, result);
    result.resumed += await endJobs(life, shell.ask, wish, result.complaints);
    await closeQuickly(archive, shell);
  } catch (error) {
    result.complaints.push(wordsOf(error));
    await shell.close().catch(() => undefined);
  }
  result.complaints.push(...shell.errors, ...life.ledger.complaints.splice(0));
  return result;
}

/** Nothing new is to be backed up at this exit. */
async function closeQuickly({ services }: Archive, shell: KillShell): Promise<void> {
  services.backup.pause();
  await shell.close();
}

function markerOf({ archiveFolder, meetingId }: Life): string {
  const [row] = queryRows(archiveFolder, `SELECT title FROM meeting WHERE id = '${meetingId}'`);
  return String(Object.values(Object(row))[0] ?? '');
}

/** What is still wrong once the start has had its time to tidy up. */
async function settledComplaints({ archiveFolder }: Life): Promise<string[]> {
  const until = performance.now() + LONGEST_TIDYING;
  for (;;) {
    const complaints = archiveComplaints(archiveFolder);
    if (complaints.length === 0 || performance.now() > until) return complaints;
    await sleep(150);
  }
}

/** The application's own check of the chain. */
async function trailComplaints(ask: Ask): Promise<string[]> {
  const job = await ended(ask, await ask('audit.check', {}));
  const { check } = await ask('audit.state', {});
  await ask('jobs.dismiss', { id: job.id });
  return job.state === 'done' && check !== null
    ? check.problems
    : [`the trail was not checked: ${job.message}`];
}

async function ended(ask: Ask, { id }: Pick<Job, 'id'>): Promise<Job> {
  const until = performance.now() + LONGEST_JOB;
  for (;;) {
    const job = (await ask('jobs.list', {})).find((one) => one.id === id);
    if (job === undefined) throw new Error('The job is not listed');
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    if (performance.now() > until) throw new Error(`“${job.title}” does not end`);
    await sleep(15);
  }
}

/** The last good backup can be brought back; after the next one nothing unfinished lies on the target. */
async function lookAtBackups(life: Life, ask: Ask, wish: Wish, result: Aftermath): Promise<void> {
  const { complaints } = result;
  complaints.push(...targetComplaints(life.target, life.ledger.sets.keys()));
  const isItsWork = wish.work === 'backup' || wish.work === 'restore';
  if (!isItsWork && !wish.chance.isHeads(wish.backupShare)) return;
  const { rehearsal } = await ask('backup.rehearse', {});
  if (rehearsal?.isGood !== true) complaints.push(`the last backup is not good: ${rehearsal?.words}`);
  const { lastFile } = await ask('backup.run', {});
  life.ledger.keepSet(lastFile);
  result.backups += 1;
  complaints.push(...(await settledTargetComplaints(life.target, life.isEncrypted)));
  complaints.push(...archiveComplaints(life.archiveFolder));
}

/** Goes on with some of the jobs that the kill broke off, and takes the others off the list; answers how many. */
async function endJobs(life: Life, ask: Ask, wish: Wish, complaints: string[]): Promise<number> {
  let resumed = 0;
  for (const job of await ask('jobs.list', {})) {
    if (job.state === 'interrupted' && wish.chance.isHeads(wish.resumeShare)) {
      const done = await ended(ask, await ask('jobs.resume', { id: job.id }));
      if (done.state !== 'done' || done.failed > 0)
        complaints.push(`“${job.title}” resumed and ended as ${done.state}: ${done.message}`);
      else if (wish.work === 'merging') complaints.push(...letterComplaints(done));
      resumed += 1;
    }
    await ask('jobs.dismiss', { id: job.id });
    life.ledger.forgetJob(job.id);
    if (wish.work === 'merging') rmSync(job.result, { recursive: true, force: true });
  }
  if (resumed > 0) complaints.push(...(await settledComplaints(life)));
  return resumed;
}

const END_OF_ZIP = Buffer.from('PK\u0005\u0006');

/** Every letter of a merge that was gone on with is there once, whole. */
function letterComplaints({ result, total }: Job): string[] {
  const names = existsSync(result) ? readdirSync(result) : [];
  const torn = names.filter((name) => !readFileSync(join(result, name)).subarray(-22).includes(END_OF_ZIP));
  return [
    ...(names.length === total ? [] : [`${names.length} letters of ${total}`]),
    ...torn.map((name) => `half a letter: ${name}`),
  ];
}

/** The old meetings are all there in the layout of today, and each copy of before is whole. */
function migrationComplaints({ archiveFolder }: Life): string[] {
  const [meetings] = queryRows(archiveFolder, 'SELECT count(*) AS count FROM meeting');
  const complaints = Object(meetings).count === 5 ? [] : [`${Object(meetings).count} meetings of 5`];
  const now = openReadOnly(databaseFile(archiveFolder));
  if (readNumber(now, 'user_version') !== MIGRATIONS.at(-1)?.version) complaints.push('not migrated');
  now.close();
  const folder = join(archiveFolder, 'cadangan');
  const copies = readdirSync(folder).filter((name) => /^sebelum-migrasi-.*\.db$/.test(name));
  if (copies.length === 0) complaints.push('no copy of before the migration');
  for (const name of copies) {
    const copy = openReadOnly(join(folder, name));
    const count = Number(copy.prepare('SELECT count(*) FROM meeting').pluck().get());
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok' || count !== 5)
      complaints.push(`the copy ${name} is not whole`);
    copy.close();
  }
  return complaints;
}
