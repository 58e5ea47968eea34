import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Job } from '../../shared/contract/jobs.ts';
import { longestGap } from '../bench/measure.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { aDocx, aPdf } from '../fixtures/past-files.ts';
import { INVITATION, MINUTES } from '../fixtures/past-papers.ts';
import { complaintsOf } from '../store/support/disk-office.ts';
import { lastJob, listRecords, readFolder, rowsOf, saveAll } from '../store/support/past.ts';
import { aSmallDisk } from './support/disk-small.ts';

/*
 * `npm run torture -- past`: ten thousand old papers, one of them of 500 MB, and what disks and people do to them in the
 * middle. Measured lengths are told and not judged but for a cancel, which everybody waits for.
 */

const PAPERS = Number(process.env.NOTULA_PAST_PAPERS ?? 10_000);
const FEW = 200;
const LARGE_BYTES = 500 * 1024 * 1024;
const ODD_NAMES = ['baris\nbaru', 'emoji 😀', 'kutip \' "', '  spasi  ', 'e\u0301 terurai', '.tersembunyi'];

function tell(text: string): void {
  process.stdout.write(`past: ${text}\n`);
}

/** Folders of years and offices with so many papers: letters, minutes and scans in turn, each of its own content. */
function aDiskOf(papers: number, folder = makeTestFolder()): string {
  for (let index = 0; index < papers; index += 1) {
    const inner = join(folder, String(1998 + (index % 27)), `Bidang ${index % 9}`, `Bundel ${index % 4}`);
    mkdirSync(inner, { recursive: true });
    const text = `${index % 3 === 0 ? MINUTES : INVITATION}\nNaskah ke-${index} ${'isi naskah '.repeat(200)}`;
    if (index % 2 === 0) writeFileSync(join(inner, `Naskah ${index}.docx`), aDocx(text));
    else writeFileSync(join(inner, `Naskah ${index}.pdf`), index % 5 === 0 ? aScan(index) : aPdf(text));
  }
  return folder;
}

/** A PDF without words that is like no other. */
function aScan(index: number): Uint8Array {
  return Buffer.concat([aPdf(''), Buffer.from(`% ${index}\n`)]);
}

/** A sound PDF with so many megabytes of pictures before its table of contents. */
function putLarge(path: string): void {
  const [body = '', rest = ''] = Buffer.from(aPdf('Laporan tahunan')).toString('latin1').split('xref\n0');
  const table = rest.slice(0, rest.indexOf('startxref'));
  const file = openSync(path, 'w');
  writeSync(file, `${body}6 0 obj\n<< /Length ${LARGE_BYTES} >>\nstream\n`);
  const end = Buffer.byteLength(body) + LARGE_BYTES;
  writeSync(file, `\nendstream\nendobj\n`, end);
  const at = end + '\nendstream\nendobj\n'.length;
  writeSync(file, `xref\n0${table}startxref\n${at}\n%%EOF\n`, at);
  closeSync(file);
}

/** Looking counts thousands of items: seldom, so that it is not what is measured. */
const LOOK_EVERY_MS = 100;

/** Waits for the end of the newest job. */
async function ended(archive: TestServices): Promise<Job> {
  for (;;) {
    const [job] = await archive.services.jobs.list();
    if (job !== undefined && !['waiting', 'running'].includes(job.state)) return job;
    await sleep(LOOK_EVERY_MS);
  }
}

async function jobThat(archive: TestServices, isReached: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const [job] = await archive.services.jobs.list();
    if (job !== undefined && (isReached(job) || !['waiting', 'running'].includes(job.state))) return job;
    await sleep(10);
  }
}

/** Cancels the job as soon as it is so far; answers the milliseconds until it had stopped. */
async function cancelAt(archive: TestServices, isReached: (job: Job) => boolean): Promise<number> {
  const { id } = await jobThat(archive, isReached);
  const begun = performance.now();
  await archive.services.jobs.cancel(id);
  return performance.now() - begun;
}

test('ten thousand papers and one of 500 MB are read, cancelled, resumed, saved, and are all there', async () => {
  const folder = aDiskOf(PAPERS);
  putLarge(join(folder, '2001', 'Laporan besar.pdf'));
  for (const name of ODD_NAMES) writeFileSync(join(folder, `${name}.docx`), aDocx(`${INVITATION}\n${name}`));
  symlinkSync(folder, join(folder, 'lingkar'));
  // One is hidden, which is litter, and one is a link.
  const expected = PAPERS + 1 + ODD_NAMES.length - 1;
  const archive = openTestServices();
  const { imports, jobs } = archive.services.past;
  const stops: number[] = [];
  let batchId = '';
  const walking = await longestGap(async () => {
    ({ batchId } = await imports.beginFolder(folder));
    stops.push(await cancelAt(archive, ({ message }) => /ditemukan/.test(message)));
    await jobs.read(batchId);
    stops.push(await cancelAt(archive, ({ done }) => done > 200));
  });
  const reading = await longestGap(async () => {
    await jobs.read(batchId);
    await ended(archive);
  });
  const batch = await imports.batch(batchId);
  expect(batch).toMatchObject({ isWalked: true, counts: { total: expected, proposed: expected, failed: 0 } });
  expect(batch.skipped).toMatchObject({ links: 1, overLimit: 0, closedFolders: 0 });
  const saving = await longestGap(async () => {
    await jobs.save(batchId);
    stops.push(await cancelAt(archive, ({ done }) => done > 100));
    await jobs.save(batchId);
    await ended(archive);
  });
  expect((await imports.batch(batchId)).counts).toMatchObject({ total: expected, saved: expected });
  expect((await listRecords(archive)).total).toBe(expected);
  const turns = { walking, reading, saving };
  for (const [name, { wall, cpu }] of Object.entries(turns))
    tell(`${name}: longest gap ${wall.toFixed(0)} ms on the clock, ${cpu.toFixed(0)} ms worked`);
  tell(`cancels heard after ${stops.map((stop) => stop.toFixed(0)).join(', ')} ms`);
  expect(Math.max(...stops)).toBeLessThan(1000);
});

test.each([200_000, 3_000_000])(
  'the disk of the archive is full after %d bytes: saving stops whole and goes on',
  async (room) => {
    const disk = aSmallDisk(64);
    const archiveFolder = join(disk.folder, 'arsip');
    mkdirSync(archiveFolder);
    const archive = openTestServices({ archiveFolder });
    const folder = aDiskOf(FEW);
    const id = await readFolder(archive, folder);
    // Where even the end of the job finds no room, it is kept once there is some again.
    const told = await disk.withRoom(room, async () => {
      await archive.services.past.jobs.save(id);
      const job = await jobThat(archive, ({ message }) => /penuh|diska/i.test(message));
      return job.message;
    });
    expect(told).toMatch(/penuh|Diska arsip/);
    expect(await ended(archive)).toMatchObject({ state: 'failed' });
    const { saved } = (await archive.services.past.imports.batch(id)).counts;
    expect((await listRecords(archive)).total).toBe(saved);
    expect(complaintsOf(archiveFolder)).toEqual([]);
    expect(await saveAll(archive, id)).toMatchObject({ state: 'done', failed: 0 });
    expect((await listRecords(archive)).total).toBe(FEW);
    expect(complaintsOf(archiveFolder)).toEqual([]);
    tell(`room for ${room} bytes: ${saved} of ${FEW} were saved before the disk was full`);
  },
);

test('the folder vanishes while it is gone through, read and saved; each time all goes on', async () => {
  const archive = openTestServices();
  const { imports, jobs } = archive.services.past;
  const folder = aDiskOf(FEW);
  const away = `${folder} dicabut`;
  const pullAt = async (isReached: (job: Job) => boolean) => {
    await jobThat(archive, isReached);
    renameSync(folder, away);
    const job = await lastJob(archive);
    renameSync(away, folder);
    return job;
  };
  const { batchId } = await imports.beginFolder(folder);
  expect(await pullAt(({ message }) => /ditemukan/.test(message))).toMatchObject({ state: 'failed' });
  await jobs.read(batchId);
  expect(await pullAt(({ done }) => done > 50)).toMatchObject({ state: 'failed' });
  await jobs.read(batchId);
  expect(await lastJob(archive)).toMatchObject({ state: 'done', failed: 0 });
  await jobs.save(batchId);
  const cut = await pullAt(({ done }) => done > 50);
  expect(cut.done).toBeGreaterThan(50);
  expect(cut.done).toBeLessThan(FEW);
  await saveAll(archive, batchId);
  expect((await listRecords(archive)).total).toBe(FEW);
  expect((await rowsOf(archive, batchId, 'problem')).length).toBe(0);
});

test('people go on with their folder meanwhile: changed, removed and new files are told one by one', async () => {
  const archive = openTestServices();
  const folder = aDiskOf(FEW);
  const id = await readFolder(archive, folder);
  const rows = await rowsOf(archive, id);
  for (const [index, { path }] of rows.entries()) {
    const file = join(folder, path);
    if (index % 10 === 0) writeFileSync(file, aDocx(`${INVITATION}\ndiganti ${index}`));
    if (index % 10 === 5) rmSync(file);
  }
  const job = await saveAll(archive, id);
  expect(job).toMatchObject({ state: 'done', total: FEW, failed: FEW / 5 });
  const left = await rowsOf(archive, id, 'ready');
  expect(left).toHaveLength(FEW / 5);
  expect(left.every(({ message }) => /berubah sejak dibaca|tidak ditemukan lagi/.test(message))).toBe(true);
});
