import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { MergeRenderer } from '../../electron/documents/merge/merge-renderer.ts';
import { writeOneFile } from '../../electron/documents/merge/one-file.ts';
import { THREADS } from '../fixtures/threads.ts';
import { lettersTo, newFolder, removeFolders, requestOf, someNames } from './support/merges.ts';
import { TIME } from './support/papers.ts';

const WORKER = THREADS.papers;
const CRASHING = new URL('./support/crashing-worker.ts', import.meta.url);
const open: MergeRenderer[] = [];

function start(file: URL | string = WORKER): MergeRenderer {
  const renderer = new MergeRenderer(file);
  open.push(renderer);
  return renderer;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((renderer) => renderer.close()));
  removeFolders();
});

describe('MergeRenderer', () => {
  test('the thread writes the same file as a direct call, and tells its progress', async () => {
    const folder = newFolder();
    const merge = lettersTo(someNames(120));
    const seen: number[] = [];
    const renderer = start();
    renderer.warm();
    const result = await renderer.mergeOneFile(requestOf(merge, join(folder, 'a.docx')), {
      onProgress: ({ outcomes }) => seen.push(...outcomes.map(({ position }) => position)),
    });
    const direct = await writeOneFile(requestOf(merge, join(folder, 'b.docx')));
    expect(result).toEqual({ ...direct, path: join(folder, 'a.docx') });
    expect(readFileSync(join(folder, 'a.docx')).equals(readFileSync(join(folder, 'b.docx')))).toBe(true);
    expect(seen).toEqual(merge.letters.map(({ position }) => position));
  });

  test('a cancel is heard in the middle of the work, again and again', async () => {
    const renderer = start();
    const merge = lettersTo(someNames(400));
    for (const kind of ['each', 'one-file'] as const) {
      const folder = newFolder();
      const cancel = new AbortController();
      const options = { signal: cancel.signal, onProgress: () => cancel.abort() };
      const result =
        kind === 'each'
          ? await renderer.mergeEach({ ...merge, folder, isCollated: true, time: TIME }, options)
          : await renderer.mergeOneFile(requestOf(merge, join(folder, 'a.docx')), options);
      expect(result.state).toBe('cancelled');
      expect(result.written).toBeLessThan(merge.letters.length);
      expect(readdirSync(folder)).toHaveLength(kind === 'each' ? result.written : 0);
    }
  });

  test('an error of the system comes with its code', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'berkas'), '');
    const request = requestOf(lettersTo(someNames(1)), join(folder, 'berkas', 'a.docx'));
    await expect(start().mergeOneFile(request)).rejects.toMatchObject({
      name: 'MergeError',
      code: expect.stringMatching(/EEXIST|ENOTDIR/),
    });
  });

  test('a crash rejects the merge, a close too, and afterwards nothing starts', async () => {
    const request = requestOf(lettersTo(someNames(1)), join(newFolder(), 'a.docx'));
    await expect(start(CRASHING).mergeOneFile(request)).rejects.toThrow();
    const renderer = start();
    const rejected = expect(renderer.mergeOneFile(request)).rejects.toThrow(/closed/);
    await renderer.close();
    await rejected;
    await expect(renderer.mergeOneFile(request)).rejects.toThrow(/closed/);
  });
});
