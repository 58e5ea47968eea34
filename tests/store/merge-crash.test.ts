import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Job, MergeRequest } from '../../shared/contract/jobs.ts';
import { makeTestFolder, openTestServices, openTestStore, type TestServices } from '../fixtures/builders.ts';
import { lettersIn, lettersInFolder, makeInvitedMeeting, upTo } from './support/merges.ts';

const CHILD = fileURLToPath(new URL('support/merging-child.ts', import.meta.url));
const LETTERS = 800;

/** An archive with one meeting of 800 addressees, closed. */
async function makeArchive(): Promise<{ archiveFolder: string; meetingId: string }> {
  const archiveFolder = makeTestFolder();
  const { store } = openTestStore({ archiveFolder });
  const meetingId = await makeInvitedMeeting(store, LETTERS);
  await store.close();
  return { archiveFolder, meetingId };
}

/** Lets a child merge and kills it some random milliseconds after `isReached` says so. */
async function mergeUntilKilled(
  archiveFolder: string,
  meetingId: string,
  output: MergeRequest['output'],
  isReached: (state: string, done: number) => boolean,
): Promise<void> {
  const child = spawn(process.execPath, [CHILD, archiveFolder, meetingId, output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  let isDoomed = false;
  lines.on('line', (line) => {
    const [state = '', done = ''] = line.split(' ');
    if (isDoomed || !isReached(state, Number(done))) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
  });
  await Promise.all([once(lines, 'close'), exited]);
  expect(child.signalCode).toBe('SIGKILL');
}

async function resumeToEnd({ services }: TestServices, id: string): Promise<Job> {
  let job = await services.jobs.resume(id);
  while (job.state === 'waiting' || job.state === 'running') {
    await sleep(20);
    const found = (await services.jobs.list()).find((one) => one.id === id);
    if (found === undefined) throw new Error('The job is not listed');
    job = found;
  }
  return job;
}

test('killed in the middle of separate letters: resuming gives exactly the missing ones, none twice', async () => {
  const { archiveFolder, meetingId } = await makeArchive();
  const least = 1 + Math.floor(Math.random() * 500);
  await mergeUntilKilled(archiveFolder, meetingId, 'one-file-each', (_, done) => done >= least);
  const archive = openTestServices({ archiveFolder });
  const [job, ...others] = await archive.services.jobs.list();
  expect(others).toEqual([]);
  if (job === undefined) throw new Error('The job is lost');
  expect(job.state).toBe('interrupted');
  expect(job.done).toBeLessThan(LETTERS);
  const done = await resumeToEnd(archive, job.id);
  expect(done).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  expect(lettersInFolder(done.result)).toEqual(upTo(LETTERS));
});

test('killed while one file is written: nothing stands under its name, and resuming makes it whole', async () => {
  const { archiveFolder, meetingId } = await makeArchive();
  await mergeUntilKilled(archiveFolder, meetingId, 'one-file', (state) => state === 'running');
  const archive = openTestServices({ archiveFolder });
  const [job] = await archive.services.jobs.list();
  if (job === undefined) throw new Error('The job is lost');
  expect(job).toMatchObject({ state: 'interrupted', done: 0, result: '' });
  const done = await resumeToEnd(archive, job.id);
  expect(done).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  expect(lettersIn(done.result)).toEqual(upTo(LETTERS));
  expect(readdirSync(dirname(done.result))).toHaveLength(1);
});
