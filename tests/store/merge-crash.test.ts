import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Job, MergeRequest } from '../../shared/contract/jobs.ts';
import { makeTestFolder, openTestServices, openTestStore, type TestServices } from '../fixtures/builders.ts';
import { lettersIn, lettersInFolder, makeInvitedMeeting, upTo } from './support/merges.ts';

const CHILD = fileURLToPath(new URL('support/merging-child.ts', import.meta.url));
const LETTERS = 240;

/** An archive with one meeting of that many addressees, closed. */
async function makeArchive(): Promise<{ archiveFolder: string; meetingId: string }> {
  const archiveFolder = makeTestFolder();
  const { store } = openTestStore({ archiveFolder });
  const meetingId = await makeInvitedMeeting(store, LETTERS);
  await store.close();
  return { archiveFolder, meetingId };
}

/** Lets a child merge until it hears that so many letters are through, which kills it before it can keep that. */
async function mergeUntilKilled(
  archiveFolder: string,
  meetingId: string,
  output: MergeRequest['output'],
  least: number,
): Promise<void> {
  const child = spawn(process.execPath, [CHILD, archiveFolder, meetingId, output, String(least)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
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
  const least = 1 + Math.floor(Math.random() * 150);
  await mergeUntilKilled(archiveFolder, meetingId, 'one-file-each', least);
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
  await mergeUntilKilled(archiveFolder, meetingId, 'one-file', 1);
  const archive = openTestServices({ archiveFolder });
  const [job] = await archive.services.jobs.list();
  if (job === undefined) throw new Error('The job is lost');
  expect(job).toMatchObject({ state: 'interrupted', done: 0, result: '' });
  const done = await resumeToEnd(archive, job.id);
  expect(done).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  expect(lettersIn(done.result)).toEqual(upTo(LETTERS));
  expect(readdirSync(dirname(done.result))).toHaveLength(1);
});
