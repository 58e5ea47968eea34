import { MergeRenderer } from '../../../electron/documents/merge/merge-renderer.ts';
import { NO_DESKTOP } from '../../../electron/features/desktop.ts';
import { createServices } from '../../../electron/features/services.ts';
import { readDocumentText } from '../../../electron/files/text/read-document-text.ts';
import { openStore } from '../../../electron/store/store.ts';

// Started by past-crash.test.ts: reads a folder, saves its proposals, and prints each step, until it is killed.
const [archiveFolder, folder] = process.argv.slice(2);
if (archiveFolder === undefined || folder === undefined) throw new Error('Give archive and folder');
const { past, jobs } = createServices({
  store: openStore({ archiveFolder }),
  archiveFolder,
  merge: new MergeRenderer(new URL('../../../electron/documents/worker.ts', import.meta.url)),
  renderer: { render: () => Promise.reject(new Error('Only imports here')) },
  runBackupTask: () => Promise.reject(new Error('No backups here')),
  checkIndex: () => Promise.reject(new Error('No index is checked here')),
  readText: readDocumentText,
  desktop: NO_DESKTOP,
  onJobChange: ({ title, state, done }) =>
    process.stdout.write(`${title.startsWith('Membaca') ? 'read' : 'save'} ${state} ${done}\n`),
});
const { batchId } = await past.imports.beginFolder(folder);
while ((await jobs.list()).some(({ state }) => state === 'waiting' || state === 'running')) {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
await past.jobs.save(batchId);
