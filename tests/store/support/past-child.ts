import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { MergeRenderer } from '../../../electron/documents/merge/merge-renderer.ts';
import { NO_DESKTOP } from '../../../electron/features/desktop.ts';
import { indexInThread } from '../../../electron/features/search/index-thread.ts';
import { createServices } from '../../../electron/features/services.ts';
import { readDocumentText } from '../../../electron/files/text/read-document-text.ts';
import { openStore } from '../../../electron/store/store.ts';
import { THREADS } from '../../fixtures/threads.ts';

// Started by past-crash.test.ts: reads a folder, saves its proposals, and kills itself in the middle of the one or the other.
const [archiveFolder, folder, work, least] = process.argv.slice(2);
if (archiveFolder === undefined || folder === undefined) throw new Error('Give archive and folder');

/** As a power cut does it: nothing that is under way is ended first. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

let begun = 0;
const { past, jobs } = createServices({
  store: openStore({ archiveFolder }),
  archiveFolder,
  merge: new MergeRenderer(THREADS.papers),
  renderer: { render: () => Promise.reject(new Error('Only imports here')) },
  runBackupTask: () => Promise.reject(new Error('No backups here')),
  indexThread: indexInThread(THREADS.index),
  async readText(path, type) {
    begun += 1;
    if (work === 'read' && begun >= Number(least)) die();
    return readDocumentText(path, type);
  },
  desktop: NO_DESKTOP,
});
const { batchId } = await past.imports.beginFolder(folder);
while ((await jobs.list()).some(({ state }) => state === 'waiting' || state === 'running')) await turn();
await past.jobs.save(batchId);
// Each file takes several turns: not many more than these are there at the end.
while (copied() < Number(least)) await turn();
die();

/** Files that are in the archive, half ones too. */
function copied(): number {
  const files = join(archiveFolder ?? '', 'lampiran');
  if (!existsSync(files)) return 0;
  const entries = readdirSync(files, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
