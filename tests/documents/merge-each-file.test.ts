import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeEachFile } from '../../electron/documents/merge/each-file.ts';
import type { EachFileRequest, MergeProgress } from '../../electron/documents/merge/merge.types.ts';
import { ProgressTeller } from '../../electron/documents/merge/progress-teller.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { lettersTo, newFolder, removeFolders, someNames } from './support/merges.ts';
import { TIME } from './support/papers.ts';

afterEach(() => {
  vi.useRealTimers();
  removeFolders();
});

function requestFor(names: readonly (readonly string[])[], folder = newFolder()): EachFileRequest {
  const { base, letters } = lettersTo(names);
  return { base, letters, folder, isCollated: true, time: TIME };
}

describe('writeEachFile', () => {
  test('each letter is a file of its own, the same as docx writes', async () => {
    const names = [...someNames(30), ['Kepala & <Dinas> ’Uji’ 😀'], ['Kepala A', 'Kepala B']];
    const request = requestFor(names);
    const { models } = lettersTo(names);
    const result = await writeEachFile(request);
    expect(result).toMatchObject({
      state: 'done',
      path: request.folder,
      written: 32,
      pages: 32,
      failures: [],
    });
    expect(readdirSync(request.folder)).toEqual(request.letters.map(({ fileName }) => fileName));
    for (const [index, { fileName }] of request.letters.entries()) {
      const bytes = readFileSync(join(request.folder, fileName));
      expect(verifyDocx(bytes)).toBeNull();
      const model = models[index];
      if (model === undefined || index % 10 !== 1) continue;
      const plain = await renderPaper({ kind: 'invitation', model, time: TIME });
      const [mine, theirs] = [bytes, plain.bytes].map((file) => unzipSync(file));
      expect(Object.keys(mine ?? {}).sort()).toEqual(Object.keys(theirs ?? {}).sort());
      for (const [path, part] of Object.entries(mine ?? {})) {
        expect(strFromU8(part), path).toBe(strFromU8(theirs?.[path] ?? new Uint8Array()));
      }
    }
  });

  test('what exists keeps its name and content; the new letter takes the next free name', async () => {
    const request = requestFor(someNames(3));
    writeFileSync(join(request.folder, '002 Undangan.docx'), 'lama');
    const paths: string[] = [];
    await writeEachFile(request, {
      onProgress: ({ outcomes }) => {
        for (const outcome of outcomes) paths.push(outcome.isWritten ? outcome.path : outcome.message);
      },
    });
    expect(paths).toEqual(
      ['001 Undangan.docx', '002 Undangan (2).docx', '003 Undangan.docx'].map((name) =>
        join(request.folder, name),
      ),
    );
    expect(readFileSync(join(request.folder, '002 Undangan.docx'), 'utf8')).toBe('lama');
  });

  test('bad letters are told with their reason, the others are written', async () => {
    const request = requestFor([['Kepala A'], ['\uffff'], ['Kepala C'], ['Kepala D']]);
    const letters = request.letters.map((letter) =>
      letter.position === 3 ? { ...letter, fileName: `${'n'.repeat(300)}.docx` } : letter,
    );
    const result = await writeEachFile({ ...request, letters });
    expect(result.written).toBe(2);
    expect(result.failures.map(({ position }) => position)).toEqual([2, 3]);
    expect(result.failures[1]?.message).toMatch(/terlalu panjang/);
    expect(readdirSync(request.folder)).toEqual(['001 Undangan.docx', '004 Undangan.docx']);
  });

  test('a cancel keeps what is written; resuming from the next letter completes it without a double', async () => {
    const request = requestFor(someNames(60));
    const cancel = new AbortController();
    const first = await writeEachFile(request, { signal: cancel.signal, onProgress: () => cancel.abort() });
    expect(first.state).toBe('cancelled');
    expect(first.written).toBeGreaterThan(0);
    expect(first.written).toBeLessThan(60);
    const rest = await writeEachFile({ ...request, from: first.written + 1 });
    expect(first.written + rest.written).toBe(60);
    expect(readdirSync(request.folder)).toEqual(request.letters.map(({ fileName }) => fileName));
  });

  test('progress tells every letter once, the last always', async () => {
    const request = requestFor(someNames(60));
    const calls: MergeProgress[] = [];
    await writeEachFile(request, { onProgress: (progress) => calls.push(progress) });
    expect(calls.flatMap(({ outcomes }) => outcomes.map(({ position }) => position))).toEqual(
      request.letters.map(({ position }) => position),
    );
    expect(calls.at(-1)).toMatchObject({ done: 60, failed: 0, total: 60 });
  });

  test('progress is told ten times a second at most', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const told: number[] = [];
    const teller = new ProgressTeller(9, ({ done }) => told.push(done));
    const add = (position: number) => teller.add({ position, isWritten: true, path: '', pages: 1 });
    vi.advanceTimersByTime(1000);
    for (const position of [1, 2, 3]) add(position);
    vi.advanceTimersByTime(99);
    add(4);
    expect(told).toEqual([1]);
    vi.advanceTimersByTime(1);
    add(5);
    add(6);
    expect(told).toEqual([1, 5]);
    teller.finish();
    expect(told).toEqual([1, 5, 6]);
  });

  test('a folder that refuses stops all, with the error of the system', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'berkas'), '');
    await expect(writeEachFile(requestFor(someNames(2), join(folder, 'berkas')))).rejects.toThrow(
      /EEXIST|ENOTDIR/,
    );
  });
});
