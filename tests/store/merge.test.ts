import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isTemporaryName } from '../../electron/files/atomic-write.ts';
import type { Job, MergeRequest } from '../../shared/contract/jobs.ts';
import { openTestServices, type TestServices } from '../fixtures/builders.ts';
import { HeldMerge } from './support/held-merge.ts';
import { lettersIn, lettersInFolder, makeInvitedMeeting, titleOf, upTo } from './support/merges.ts';
import { errorOf, openRaw, queryRows } from './support/raw.ts';

/** An archive whose job events are kept; its first merge rests after so many letters. */
function openArchive(restAfter: number | null = null) {
  const events: Job[] = [];
  const errors: unknown[] = [];
  const held = new HeldMerge(restAfter ?? 0);
  if (restAfter === null) held.letGo();
  const archive = openTestServices({
    merge: held,
    onJobChange: (job) => events.push(job),
    onError: (error) => errors.push(error),
  });
  return { ...archive, held, events, errors };
}

function request(meetingId: string, changes: Partial<MergeRequest> = {}): MergeRequest {
  return {
    meetingId,
    output: 'one-file-each',
    from: 1,
    isChangedOnly: false,
    isCollated: false,
    onlyAddresseeId: null,
    ...changes,
  };
}

async function jobOf({ services }: TestServices, id: string): Promise<Job> {
  const job = (await services.jobs.list()).find((one) => one.id === id);
  if (job === undefined) throw new Error('The job is not listed');
  return job;
}

async function ended(archive: TestServices, id: string): Promise<Job> {
  for (;;) {
    const job = await jobOf(archive, id);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(20);
  }
}

/** The engine flushes so many files at the same time. */
const WRITTEN_AT_ONCE = 8;

describe('800 letters', () => {
  test('one file each: a cancel at a random letter is heard soon, and resuming makes exactly the missing ones', async () => {
    const begun = 1 + Math.floor(Math.random() * 300);
    const archive = openArchive(begun);
    const { services, store, held, events, errors } = archive;
    const meetingId = await makeInvitedMeeting(store, 800);
    const job = await services.merge.merge(request(meetingId));
    expect(job).toMatchObject({ total: 800, done: 0, title: 'Undangan untuk 800 penerima' });
    await held.whenResting;
    expect(await jobOf(archive, job.id)).toMatchObject({ state: 'running', done: begun });
    await services.jobs.cancel(job.id);
    const cancelled = await jobOf(archive, job.id);
    expect(cancelled.state).toBe('cancelled');
    // Not more than was under way when the cancel came.
    expect(cancelled.done).toBeLessThanOrEqual(begun + WRITTEN_AT_ONCE);
    expect(lettersInFolder(cancelled.result)).toHaveLength(cancelled.done);
    await services.jobs.resume(job.id);
    expect(await ended(archive, job.id)).toMatchObject({ state: 'done', done: 800, failed: 0 });
    expect(lettersInFolder(cancelled.result)).toEqual(upTo(800));
    expect(readdirSync(cancelled.result).filter(isTemporaryName)).toEqual([]);
    expect(errors).toEqual([]);
    // Progress: numbers that only grow, and the end always.
    await services.jobs.close();
    const numbers = events.map(({ done }) => done);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(events.at(-1)?.state).toBe('done');
  });

  test('one file: every letter once and in order; a cancel leaves nothing, resuming makes the whole', async () => {
    const archive = openArchive();
    const { services, store } = archive;
    const meetingId = await makeInvitedMeeting(store, 800);
    const job = await services.merge.merge(request(meetingId, { output: 'one-file' }));
    await services.jobs.cancel(job.id);
    const cancelled = await jobOf(archive, job.id);
    expect(cancelled).toMatchObject({ state: 'cancelled', done: 0, result: '' });
    await services.jobs.resume(job.id);
    const done = await ended(archive, job.id);
    expect(done).toMatchObject({ state: 'done', done: 800, failed: 0 });
    expect(lettersIn(done.result)).toEqual(upTo(800));
    expect(readdirSync(dirname(done.result))).toHaveLength(1);
    await services.jobs.openResult(job.id);
    expect(archive.desktop.opened).toEqual([done.result]);
  });
});

describe('which letters', () => {
  test('from the n-th on; a number behind the last is refused beside its field', async () => {
    const archive = openArchive();
    const meetingId = await makeInvitedMeeting(archive.store, 12);
    const { merge, jobs } = archive.services;
    const { id } = await merge.merge(request(meetingId, { from: 9 }));
    const job = await ended(archive, id);
    expect(job).toMatchObject({ state: 'done', total: 4, done: 4 });
    expect(lettersInFolder(job.result)).toEqual([9, 10, 11, 12]);
    expect(readdirSync(job.result)[0]).toBe(`009_${titleOf(9).replaceAll(' ', '-')}.docx`);
    const items = await jobs.items({ id, state: 'all', limit: 20 });
    expect(items.map(({ state }) => state)).toEqual([
      ...Array<string>(8).fill('skipped'),
      ...Array<string>(4).fill('done'),
    ]);
    expect(await errorOf(() => merge.merge(request(meetingId, { from: 13 })))).toMatchObject({
      code: 'VALIDATION',
      fields: { from: 'Surat terakhir adalah yang ke-12.' },
    });
  });

  test('only what changed since the last print; a test print does not count as one', async () => {
    const archive = openArchive();
    const { services, store } = archive;
    const meetingId = await makeInvitedMeeting(store, 6);
    const changedOnly = request(meetingId, { isChangedOnly: true, output: 'one-file' });
    const before = await services.invitations.get(meetingId);
    const fourth = before.value.addressees[3];
    const testPrint = await services.merge.merge(request(meetingId, { onlyAddresseeId: fourth?.id ?? null }));
    const tested = await ended(archive, testPrint.id);
    expect(tested).toMatchObject({
      state: 'done',
      total: 1,
      title: `Cetak uji undangan untuk ${titleOf(4)}`,
    });
    expect(lettersIn(tested.result)).toEqual([4]);
    const first = await ended(archive, (await services.merge.merge(changedOnly)).id);
    expect(lettersIn(first.result)).toEqual(upTo(6));
    expect(await errorOf(() => services.merge.merge(changedOnly))).toMatchObject({
      code: 'RULE',
      message: 'Tidak ada surat yang berubah sejak cetakan terakhir.',
    });
    const addressees = before.value.addressees.map((addressee, index) =>
      index === 1 ? { ...addressee, title: titleOf(99) } : addressee,
    );
    await services.invitations.save({ meetingId, version: 1, value: { ...before.value, addressees } });
    const second = await ended(archive, (await services.merge.merge(changedOnly)).id);
    expect(lettersIn(second.result)).toEqual([99]);
    expect(second.result).not.toBe(first.result);
    expect(lettersIn(first.result)).toEqual(upTo(6));
    // A change of the meeting is a change of all letters.
    const { value, version, profileId } = await services.meetings.get(meetingId);
    await services.meetings.save({
      id: meetingId,
      version,
      profileId,
      value: { ...value, place: 'Pendopo' },
    });
    const all = await ended(archive, (await services.merge.merge(changedOnly)).id);
    expect(lettersIn(all.result)).toEqual([1, 99, 3, 4, 5, 6]);
  });

  test('the attached list stands behind each letter when it is wanted', async () => {
    const archive = openArchive();
    const meetingId = await makeInvitedMeeting(archive.store, 5);
    const { merge } = archive.services;
    const { id } = await merge.merge(request(meetingId, { output: 'one-file', isCollated: true }));
    const { result } = await ended(archive, id);
    expect(lettersIn(result)).toEqual(upTo(5).flatMap((position) => [position, ...upTo(5)]));
  });

  test('nobody invited, an unknown addressee, and a PDF without a way to it are refused in words', async () => {
    const archive = openArchive();
    const { merge } = archive.services;
    const empty = await makeInvitedMeeting(archive.store, 0);
    const meetingId = await makeInvitedMeeting(archive.store, 2, { sequence: 8 });
    expect(await errorOf(() => merge.merge(request(empty)))).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('Belum ada yang diundang'),
    });
    const stranger = request(meetingId, { onlyAddresseeId: meetingId });
    expect(await errorOf(() => merge.merge(stranger))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errorOf(() => merge.merge(request(meetingId, { output: 'pdf' })))).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('PDF belum dapat dibuat'),
    });
    expect(existsSync(join(archive.archiveFolder, 'Naskah'))).toBe(false);
    expect(await archive.services.jobs.list()).toEqual([]);
  });
});

describe('a job', () => {
  test('makes the same letters after a pause, whatever was changed meanwhile', async () => {
    const archive = openArchive(8);
    const { services, store, held } = archive;
    const meetingId = await makeInvitedMeeting(store, 40);
    const { id } = await services.merge.merge(request(meetingId));
    await held.whenResting;
    await services.jobs.pause(id);
    const paused = await jobOf(archive, id);
    expect(paused.state).toBe('paused');
    expect(paused.done).toBeLessThan(40);
    const { value } = await services.invitations.get(meetingId);
    await services.invitations.save({ meetingId, version: 1, value: { ...value, addressees: [] } });
    await services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 40 });
    expect(lettersInFolder(paused.result)).toEqual(upTo(40));
  });

  test('one letter that cannot be written is listed, the rest goes on, and resuming tries it again', async () => {
    const archive = openArchive(8);
    const { services, store, archiveFolder, held } = archive;
    const meetingId = await makeInvitedMeeting(store, 40);
    // The first job keeps the second waiting until somebody else has taken every name of one letter.
    const first = await services.merge.merge(request(meetingId));
    const { id } = await services.merge.merge(request(meetingId, { from: 20 }));
    await services.jobs.pause(id);
    const [row] = queryRows(archiveFolder, `SELECT result_path AS path FROM job WHERE id = '${id}'`);
    const folder = join(archiveFolder, String(Object.values(Object(row))[0]));
    const name = `030_${titleOf(30).replaceAll(' ', '-')}`;
    const taken = [`${name}.docx`, ...upTo(99, 2).map((attempt) => `${name} (${attempt}).docx`)];
    for (const one of taken) writeFileSync(join(folder, one), 'milik orang lain');
    held.letGo();
    await services.jobs.resume(id);
    expect(await ended(archive, first.id)).toMatchObject({ state: 'done', done: 40 });
    expect(await ended(archive, id)).toMatchObject({ state: 'done', total: 21, done: 20, failed: 1 });
    const [failure, ...others] = await services.jobs.items({ id, state: 'failed', limit: 10 });
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ position: 30, label: titleOf(30) });
    expect(failure?.message).toContain('terlalu banyak berkas bernama sama');
    for (const one of taken) rmSync(join(folder, one));
    await services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 21, failed: 0 });
    expect(lettersInFolder(folder)).toEqual(upTo(40, 20));
  });

  test('letters that are not in the one file go to a file beside it when the job is resumed, none twice', async () => {
    const archive = openArchive();
    const { services, store, archiveFolder } = archive;
    const meetingId = await makeInvitedMeeting(store, 10);
    const { id } = await services.merge.merge(request(meetingId, { output: 'one-file' }));
    const first = await ended(archive, id);
    // As the archive looks after two letters could not be made.
    const raw = openRaw(archiveFolder);
    raw.exec("UPDATE job_item SET state = 'failed', file_name = '', message = 'x' WHERE position IN (3, 8)");
    await services.jobs.resume(id);
    const second = await ended(archive, id);
    expect(second).toMatchObject({ state: 'done', done: 10, failed: 0 });
    expect(lettersIn(first.result)).toEqual(upTo(10));
    expect(second.result).not.toBe(first.result);
    expect(lettersIn(second.result)).toEqual([3, 8]);
    // A crash between the finished file and its row: the file is found again and not made once more.
    raw.exec("UPDATE job SET state = 'interrupted'");
    raw.exec("UPDATE job_item SET state = 'waiting' WHERE position IN (3, 8)");
    await services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 10, result: second.result });
    expect(readdirSync(dirname(second.result))).toHaveLength(2);
  });

  test('two that begin at the same moment never share a file', async () => {
    const archive = openArchive();
    const meetingId = await makeInvitedMeeting(archive.store, 5);
    const { merge } = archive.services;
    const begun = await Promise.all([
      merge.merge(request(meetingId, { output: 'one-file' })),
      merge.merge(request(meetingId, { output: 'one-file', from: 4 })),
      merge.merge(request(meetingId)),
      merge.merge(request(meetingId, { from: 5 })),
    ]);
    const results: string[] = [];
    for (const { id } of begun) results.push((await ended(archive, id)).result);
    expect(new Set(results).size).toBe(4);
    const [whole = '', end = '', each = '', last = ''] = results;
    expect([lettersIn(whole), lettersIn(end)]).toEqual([upTo(5), [4, 5]]);
    expect([lettersInFolder(each), lettersInFolder(last)]).toEqual([upTo(5), [5]]);
  });

  test('runs one at a time; a waiting one can be cancelled, a running one not dismissed', async () => {
    const archive = openArchive(3);
    const { services, store, held } = archive;
    const meetingId = await makeInvitedMeeting(store, 12);
    const first = await services.merge.merge(request(meetingId));
    const second = await services.merge.merge(request(meetingId, { output: 'one-file' }));
    const third = await services.merge.merge(request(meetingId, { output: 'one-file' }));
    await held.whenResting;
    expect((await jobOf(archive, second.id)).state).toBe('waiting');
    expect(await errorOf(() => services.jobs.dismiss(first.id))).toMatchObject({ code: 'RULE' });
    expect((await jobOf(archive, third.id)).state).toBe('waiting');
    expect(await errorOf(() => services.jobs.dismiss(third.id))).toMatchObject({ code: 'RULE' });
    await services.jobs.cancel(third.id);
    expect((await jobOf(archive, third.id)).state).toBe('cancelled');
    held.letGo();
    const ends = [await ended(archive, first.id), await ended(archive, second.id)];
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(await errorOf(() => services.jobs.cancel(first.id))).toMatchObject({ code: 'RULE' });
    expect(await errorOf(() => services.jobs.resume(first.id))).toMatchObject({ code: 'RULE' });
    await services.jobs.dismiss(third.id);
    expect((await services.jobs.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(existsSync(ends[1]?.result ?? '')).toBe(true);
  });

  test('is interrupted when the app ends, and goes on after the next start', async () => {
    const archive = openArchive(8);
    const { services, store, archiveFolder, held } = archive;
    const meetingId = await makeInvitedMeeting(store, 40);
    const { id } = await services.merge.merge(request(meetingId));
    await held.whenResting;
    await services.jobs.close();
    const again = openTestServices({ store, archiveFolder });
    const interrupted = await jobOf(again, id);
    expect(interrupted.state).toBe('interrupted');
    expect(interrupted.message).toContain('Lanjutkan');
    await again.services.jobs.resume(id);
    const done = await ended(again, id);
    expect(done).toMatchObject({ state: 'done', done: 40, failed: 0 });
    expect(lettersInFolder(done.result)).toEqual(upTo(40));
  });
});
