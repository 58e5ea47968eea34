import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sortInTurns } from '../../electron/features/past/sort-in-turns.ts';
import { walkFolder } from '../../electron/features/past/walk-folder.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import { skippedWords } from '../../shared/domain/past-row.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { lastJob, rowsOf } from './support/past.ts';

/** A folder of folders with so many papers, each of a few bytes. */
function aWideFolder(papers: number): string {
  const folder = makeTestFolder();
  for (let index = 0; index < papers; index += 1) {
    const inner = join(folder, String(2000 + (index % 25)), `Bidang ${index % 7}`);
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `IMG_${index}.pdf`), `%PDF-1.4 ${index}`);
  }
  return folder;
}

const never = new AbortController().signal;

/** Longer than the pause between two events of a job. */
const SLOW_LISTENER_MS = 150;

/**
 * Begins an import whose job is cancelled as soon as it has said something. The listener is slow, so that however fast
 * the disk is, the next thing that the job says is heard.
 */
async function cancelledAt(
  saying: RegExp,
  folder: string,
): Promise<{ archive: TestServices; id: string; told: Job[] }> {
  const told: Job[] = [];
  let stopped: Promise<unknown> | null = null;
  const archive: TestServices = openTestServices({
    onJobChange: (job) => {
      told.push(job);
      if (stopped === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_LISTENER_MS);
      if (stopped === null && saying.test(job.message)) stopped = archive.services.jobs.cancel(job.id);
    },
  });
  const { batchId: id } = await archive.services.past.imports.beginFolder(folder);
  await lastJob(archive);
  await stopped;
  return { archive, id, told };
}

describe('going through a folder', () => {
  test('is a part of the job: it tells what it finds, is cancelled, and resumed whole', async () => {
    const folder = aWideFolder(900);
    const { archive, id, told } = await cancelledAt(/berkas ditemukan/, folder);
    expect(told.some(({ message }) => /^Menelusuri folder: [\d.]+ berkas ditemukan$/.test(message))).toBe(
      true,
    );
    const job = await lastJob(archive);
    expect(job.state).toBe('cancelled');
    const { imports } = archive.services.past;
    expect((await imports.batch(id)).counts.proposed).toBe(0);
    await archive.services.jobs.resume(job.id);
    expect(await lastJob(archive)).toMatchObject({ state: 'done', total: 900, failed: 0 });
    expect(await imports.batch(id)).toMatchObject({ isWalked: true, counts: { total: 900, proposed: 900 } });
    const paths = (await rowsOf(archive, id)).map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted(new Intl.Collator('id', { numeric: true }).compare));
  });

  test('papers beyond the limit, and folders too deep or closed, are counted and said', async () => {
    const folder = aWideFolder(30);
    const deep = join(folder, ...Array.from({ length: 42 }, (_, level) => `t${level}`));
    writeFiles(deep, { 'dalam.docx': aDocx(INVITATION) });
    mkdirSync(join(folder, 'terkunci'));
    chmodSync(join(folder, 'terkunci'), 0);
    const { paths, skipped } = await walkFolder(folder, {
      archiveFolder: makeTestFolder(),
      hasLegacyReader: false,
      signal: never,
      mostFiles: 12,
    });
    expect(paths).toHaveLength(12);
    expect(skipped).toMatchObject({ overLimit: 18, deepFolders: 1 });
    expect(skippedWords(skipped)).toContain('18 naskah di luar batas sekali impor');
    // root may open what is closed to others
    expect(skipped.closedFolders).toBe(process.getuid?.() === 0 ? 0 : 1);
  });

  test('rings of links end, and names of all letters are found', async () => {
    const folder = makeTestFolder();
    const names = [
      'baris\nbaru.pdf',
      'tab\t.docx',
      'emoji 😀.pdf',
      'kutip \' " `.docx',
      '  spasi .pdf',
      '% #?&.pdf',
    ];
    for (const name of names) writeFileSync(join(folder, name), 'x');
    symlinkSync(folder, join(folder, 'diri sendiri'));
    symlinkSync(join(folder, 'b'), join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    const walked = await walkFolder(folder, {
      archiveFolder: makeTestFolder(),
      hasLegacyReader: false,
      signal: never,
    });
    expect(walked.paths.toSorted()).toEqual(names.toSorted());
    expect(walked.skipped.links).toBe(3);
  });

  test('a folder that is pulled out in the middle is told as gone, not as closed', async () => {
    const folder = aWideFolder(200);
    let isPulled = false;
    const walk = walkFolder(folder, {
      archiveFolder: makeTestFolder(),
      hasLegacyReader: false,
      signal: never,
      onFound: (papers) => {
        if (papers === 0 || isPulled) return;
        isPulled = true;
        renameSync(folder, `${folder}-dicabut`);
      },
    });
    await expect(walk).rejects.toMatchObject({ code: 'FILE' });
    renameSync(`${folder}-dicabut`, folder);
  });

  test('others have their turn all the time: at least one for each hundred papers', async () => {
    const folder = makeTestFolder();
    for (let index = 0; index < 3000; index += 1) writeFileSync(join(folder, `${index}.pdf`), '');
    let [turns, isDone] = [0, false];
    const walk = walkFolder(folder, {
      archiveFolder: makeTestFolder(),
      hasLegacyReader: false,
      signal: never,
    });
    const counting = (async () => {
      for (; !isDone; turns += 1) await turn();
    })();
    const { paths } = await walk;
    const walkTurns = turns;
    await sortInTurns(paths, (one, other) => one.length - other.length);
    isDone = true;
    await counting;
    expect(walkTurns).toBeGreaterThan(30);
    expect(turns - walkTurns).toBeGreaterThan(10);
  });
});

test('many texts are sorted as at once', async () => {
  const texts = Array.from({ length: 2345 }, (_, index) => `Berkas ${(index * 7919) % 1000}`);
  const { compare } = new Intl.Collator('id', { numeric: true });
  expect(await sortInTurns(texts, compare)).toEqual(texts.toSorted(compare));
  expect(await sortInTurns([], compare)).toEqual([]);
});
