import { expect, test } from 'vitest';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { withSmallFiles } from './support/disk-trouble.ts';
import { lastJob } from './support/past.ts';

const PAPERS = 40;
/** Not even the head of the database's log fits into it. */
const ROOM = 16;

test('a job that finds no room even for its own end says so, ends once there is room, and goes on', async () => {
  const archive = openTestServices();
  const folder = makeTestFolder();
  const words = (index: number) =>
    Array.from({ length: 20_000 }, (_, word) => `kata${(word * index) % 9973}`);
  const files = Array.from({ length: PAPERS }, (_, index): [string, Uint8Array] => [
    `Undangan ${index}.docx`,
    aDocx(`${INVITATION}\n${words(index + 1).join(' ')}`),
  ]);
  writeFiles(folder, Object.fromEntries(files));
  const jobOf = async () => (await archive.services.jobs.list())[0];
  await archive.services.past.imports.beginFolder(folder);
  await expect.poll(async () => (await jobOf())?.done, { interval: 5, timeout: 20_000 }).toBeGreaterThan(2);
  await withSmallFiles(ROOM, async () => {
    await expect
      .poll(async () => (await jobOf())?.message, { timeout: 20_000 })
      .toMatch(/^(Ruang penyimpanan penuh|Diska arsip tidak dapat ditulis)/);
    expect((await jobOf())?.state).toBe('running');
  });
  const job = await lastJob(archive);
  expect(job).toMatchObject({ state: 'failed', total: PAPERS });
  expect(job.done).toBeLessThan(PAPERS);
  await archive.services.jobs.resume(job.id);
  expect(await lastJob(archive)).toMatchObject({ state: 'done', done: PAPERS, failed: 0 });
});
