import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadRunner } from '../../../electron/features/backup/backup-thread.ts';
import { makeTestFolder } from '../../fixtures/builders.ts';
import { THREADS } from '../../fixtures/threads.ts';

/**
 * The backup's own threads, which can be held in the middle of their work, however fast the computer is: what a held thread
 * says is heard, and then it does nothing, hears nothing and can only be ended, until it is let go.
 */
export function heldThreads(words: string) {
  const folder = makeTestFolder();
  const [workerFile, gate] = [join(folder, 'held.mjs'), join(folder, 'hold')];
  const text = `
    import { existsSync, readFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    // Each word is said, not only ten in a second.
    let now = 0;
    performance.now = () => (now += 1000);
    const cell = new Int32Array(new SharedArrayBuffer(4));
    const isHeld = ({ words, done }) =>
      words === ${JSON.stringify(words)} && existsSync(${JSON.stringify(gate)}) &&
      done >= Number(readFileSync(${JSON.stringify(gate)}, 'utf8'));
    const say = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (message) => {
      say(message);
      if (message.kind !== 'progress' || !isHeld(message.progress)) return;
      while (existsSync(${JSON.stringify(gate)})) Atomics.wait(cell, 0, 0, 5);
    };
    await import(${JSON.stringify(pathToFileURL(THREADS.backup).href)});
  `;
  writeFileSync(workerFile, text);
  return {
    workerFile,
    runTask: threadRunner(workerFile),
    /** From now on a thread rests when it says `words` with so many bytes done. */
    hold: (bytes = 0) => writeFileSync(gate, String(bytes)),
    letGo: () => rmSync(gate, { force: true }),
  };
}

/** How many bytes are done of the work that is called so; 0 while other work is under way. */
export function doneOf(words: string, progress: { words: string; done: number } | null): number {
  return progress?.words === words ? progress.done : 0;
}
