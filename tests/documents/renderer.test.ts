import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { PaperRenderer } from '../../electron/documents/paper-renderer.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import { THREADS } from '../fixtures/threads.ts';
import { addressees, exampleDossier } from './support/dossiers.ts';
import { jobOf } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const WORKER = THREADS.papers;
const CRASHING = new URL('./support/crashing-worker.ts', import.meta.url);
const PICTURES = { logo: greyPicture(90, 120), garuda: null };
const open: PaperRenderer[] = [];

function start(file: URL | string): PaperRenderer {
  const renderer = new PaperRenderer(file);
  open.push(renderer);
  return renderer;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((renderer) => renderer.close()));
});

describe('PaperRenderer', () => {
  test('the worker makes the same bytes as a direct call, also for calls at the same time', async () => {
    const renderer = start(WORKER);
    const jobs = PAPER_KINDS.map((kind) => jobOf(kind, { pictures: PICTURES }));
    const made = await Promise.all(jobs.map((job) => renderer.render(job)));
    for (const [index, job] of jobs.entries()) {
      const direct = await renderPaper(job);
      const paper = made[index];
      if (paper === undefined) throw new Error('no paper');
      expect(Buffer.from(paper.bytes).equals(Buffer.from(direct.bytes))).toBe(true);
      expect(paper.pages).toBe(direct.pages);
      expect(verifyDocx(paper.bytes)).toBeNull();
    }
  });

  test('this thread keeps running while a long paper is made', async () => {
    const renderer = start(WORKER);
    await renderer.render(jobOf('attendance'));
    let [turns, isDone] = [0, false];
    const counting = (async () => {
      for (; !isDone; turns += 1) await turn();
    })();
    await renderer.render(
      jobOf('invitation', { dossier: exampleDossier({ invitation: { addressees: addressees(400) } }) }),
    );
    isDone = true;
    await counting;
    // Making it here takes only a few dozen turns, each of them long.
    expect(turns).toBeGreaterThan(300);
  });

  test('a paper that cannot be made rejects its own call only', async () => {
    const renderer = start(WORKER);
    const job = jobOf('minutes');
    await expect(renderer.render({ ...job, time: 'no time' })).rejects.toThrow(/Invalid time/);
    expect((await renderer.render(job)).pages).toBeGreaterThan(0);
  });

  test('a crash rejects the waiting calls, and the next call has a new worker', async () => {
    const renderer = start(CRASHING);
    const job = jobOf('minutes');
    await expect(Promise.all([renderer.render(job), renderer.render(job)])).rejects.toThrow(/code 7/);
    expect(await renderer.render({ ...job, time: 'answer' })).toEqual({
      bytes: new Uint8Array([1]),
      pages: 1,
    });
    await expect(renderer.render(job)).rejects.toThrow(/code 7/);
  });

  test('a worker file that is not there rejects', async () => {
    const renderer = start(new URL('./support/not-there.ts', import.meta.url));
    await expect(renderer.render(jobOf('minutes'))).rejects.toThrow();
  });

  test('close rejects what waits and refuses what comes', async () => {
    const renderer = start(WORKER);
    const waiting = renderer.render(jobOf('minutes'));
    const rejected = expect(waiting).rejects.toThrow(/closed/);
    await renderer.close();
    await rejected;
    await expect(renderer.render(jobOf('minutes'))).rejects.toThrow(/closed/);
  });
});
