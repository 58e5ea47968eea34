import { expect, test } from 'vitest';
import { insertJob, updateItems, updateJob } from '../../electron/jobs/jobs.repository.ts';
import type { Transaction } from '../../electron/store/handles.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import { openTestServices } from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';

/** A job of two letters that has come to an end, as its work would have left it. */
async function keepEnded(
  tx: Transaction,
  title: string,
  state: Job['state'],
  second: 'done' | 'failed' | 'waiting' = 'done',
): Promise<void> {
  const item = { fileName: 'surat.docx', stamp: '', state: 'waiting' as const };
  const id = await insertJob(tx, {
    kind: 'ended',
    meetingId: null,
    title,
    source: '{}',
    resultPath: 'Hasil/surat.docx',
    items: [1, 2].map((position) => ({
      position,
      subjectId: `surat-${position}`,
      label: `Surat ${position}`,
      ...item,
    })),
  });
  await updateItems(tx, id, [{ position: 1, state: 'done', message: '' }]);
  if (second !== 'waiting')
    await updateItems(tx, id, [{ position: 2, state: second, message: second === 'done' ? '' : 'Rusak' }]);
  await updateJob(tx, id, { state });
}

const STAYING = ['batal', 'dijeda', 'gagal', 'sebagian gagal'];

/** One of each end, in the words of its title. */
async function keepOneOfEach(tx: Transaction): Promise<void> {
  await keepEnded(tx, 'utuh', 'done');
  await keepEnded(tx, 'utuh lagi', 'done');
  await keepEnded(tx, 'sebagian gagal', 'done', 'failed');
  await keepEnded(tx, 'gagal', 'failed', 'failed');
  await keepEnded(tx, 'batal', 'cancelled', 'waiting');
  await keepEnded(tx, 'dijeda', 'paused', 'waiting');
}

test('what ended whole leaves the list when it is cleared; what failed or stopped stays; each is told in the trail', async () => {
  const { services, store, archiveFolder } = openTestServices();
  const titles = async () => (await services.jobs.list()).map(({ title }) => title).toSorted();
  expect(await titles()).toEqual([]);
  await store.transaction(keepOneOfEach);
  expect(await titles()).toEqual([...STAYING, 'utuh', 'utuh lagi']);
  await services.jobs.dismissFinished();
  expect(await titles()).toEqual(STAYING);
  expect(
    queryRows(
      archiveFolder,
      "SELECT json_extract(before_json, '$.title') AS title FROM audit_event WHERE entity = 'job' AND action = 'delete' ORDER BY title",
    ),
  ).toEqual([{ title: 'utuh' }, { title: 'utuh lagi' }]);
});

test('the next start lists only what still needs somebody, also after very many jobs', async () => {
  const { store, archiveFolder } = openTestServices();
  await store.transaction(async (tx) => {
    await keepOneOfEach(tx);
    for (let more = 0; more < 110; more += 1) await keepEnded(tx, `utuh ke-${more}`, 'done');
  });
  const { services } = openTestServices({ store, archiveFolder });
  const jobs = await services.jobs.list();
  expect(jobs.map(({ title }) => title).toSorted()).toEqual(STAYING);
});
