import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FileStore } from '../../electron/files/file-store.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

const MEGABYTE = 1_000_000;

test('while a file of 20 MB is taken in, no turn of the main process handles more than two megabytes', async () => {
  const source = join(makeTestFolder(), 'besar.dat');
  const file = openSync(source, 'w');
  for (let piece = 0; piece < 20; piece += 1) writeSync(file, Buffer.alloc(MEGABYTE, 150 + piece));
  closeSync(file);
  let [turns, isDone] = [0, false];
  const counting = (async () => {
    for (; !isDone; turns += 1) await turn();
  })();
  const handled = new Map<number, number>();
  let before = 0;
  const stored = await new FileStore(join(makeTestFolder(), 'lampiran')).put(source, {
    onProgress: (done) => {
      handled.set(turns, (handled.get(turns) ?? 0) + done - before);
      before = done;
    },
  });
  isDone = true;
  await counting;
  expect(stored.bytes).toBe(20 * MEGABYTE);
  // Copied and read back.
  expect([...handled.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(40 * MEGABYTE);
  expect(Math.max(...handled.values())).toBeLessThan(2 * MEGABYTE);
});
