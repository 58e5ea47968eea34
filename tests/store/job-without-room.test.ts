import { expect, test } from 'vitest';
import { textReaderInThread } from '../../electron/files/text/text-in-thread.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { THREADS } from '../fixtures/threads.ts';
import { withSmallFiles } from './support/disk-trouble.ts';
import { lastJob } from './support/past.ts';

const PAPERS = 40;
/** Not even the head of the database's log fits into it. */
const ROOM = 16;

test('a job that finds no room even for its own end says so, ends once there is room, and goes on', async () => {
  const [reading, room] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let read = 0;
  const readText = textReaderInThread(THREADS.text);
  const archive = openTestServices({
    async readText(path, type) {
      read += 1;
      if (read === 5) reading.resolve();
      if (read >= 5) await room.promise;
      return readText(path, type);
    },
  });
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
  await reading.promise;
  await withSmallFiles(ROOM, async () => {
    room.resolve();
    await expect
      .poll(async () => (await jobOf())?.message)
      .toMatch(/^(Ruang penyimpanan penuh|Diska arsip tidak dapat ditulis)/);
    expect((await jobOf())?.state).toBe('running');
  });
  const job = await lastJob(archive);
  expect(job).toMatchObject({ state: 'failed', total: PAPERS });
  expect(job.done).toBeLessThan(PAPERS);
  await archive.services.jobs.resume(job.id);
  expect(await lastJob(archive)).toMatchObject({ state: 'done', done: PAPERS, failed: 0 });
});
