import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countPdfPages, findOfficeEngine } from '../../electron/app/page-engine.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import {
  aMeeting,
  anAddressee,
  anInvitation,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';

async function ended({ services }: TestServices, id: string): Promise<Job> {
  for (;;) {
    const job = (await services.jobs.list()).find((one) => one.id === id);
    if (job === undefined) throw new Error('The job is not listed');
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(50);
  }
}

test('letters as one PDF: cancelled while the office program works, then resumed, a page for each', async ({
  skip,
}) => {
  const engine = await findOfficeEngine();
  if (engine === null) skip('no office program here');
  const started = Promise.withResolvers<void>();
  const archive = openTestServices({
    findPdfMaker: async () => ({
      toPdf: (docxPath, pdfPath, signal) => {
        started.resolve();
        return engine?.toPdf(docxPath, pdfPath, signal) ?? Promise.reject(new Error('no engine'));
      },
    }),
  });
  const { services } = archive;
  const { id: meetingId } = await services.meetings.create({ value: aMeeting(), profileId: null });
  const addressees = Array.from({ length: 12 }, (_, index) => anAddressee({ title: `Camat ${index + 1}` }));
  await services.invitations.save({ meetingId, version: 1, value: anInvitation({ addressees }) });
  const { id } = await services.merge.merge({
    meetingId,
    output: 'pdf',
    from: 1,
    isChangedOnly: false,
    isCollated: false,
    onlyAddresseeId: null,
  });
  await started.promise;
  await services.jobs.cancel(id);
  expect(await ended(archive, id)).toMatchObject({ state: 'cancelled', done: 0, result: '' });
  await services.jobs.resume(id);
  const done = await ended(archive, id);
  expect(done).toMatchObject({ state: 'done', total: 12, done: 12, failed: 0 });
  expect(done.result).toMatch(/_Undangan-per-Penerima_.*\.pdf$/);
  expect(countPdfPages(readFileSync(done.result))).toBe(12);
  expect(existsSync(done.result.replace(/\.pdf$/, '.docx'))).toBe(true);
  await services.jobs.openResult(id);
  expect(archive.desktop.opened).toEqual([done.result]);
});
