import { parentPort } from 'node:worker_threads';

/* A reading thread that hangs, dies, or answers the name of the file. */

parentPort?.on('message', ({ path }: { path: string }) => {
  while (path === 'hang') Math.sqrt(2);
  if (path === 'die') process.exit(3);
  parentPort?.postMessage({ ok: true, value: { text: path, pages: null, problem: '' } });
});
