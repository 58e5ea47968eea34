import { MergeRenderer } from '../../../electron/documents/merge/merge-renderer.ts';
import { NO_DESKTOP } from '../../../electron/features/desktop.ts';
import { createServices } from '../../../electron/features/services.ts';
import { openStore } from '../../../electron/store/store.ts';
import { MERGE_OUTPUTS } from '../../../shared/contract/jobs.ts';

// Started by merge-crash.test.ts: merges until it is killed and prints how many letters are done at each step.
const [archiveFolder, meetingId, wanted] = process.argv.slice(2);
const output = MERGE_OUTPUTS.find((name) => name === wanted);
if (archiveFolder === undefined || meetingId === undefined || output === undefined) {
  throw new Error('Give archive folder, meeting and output');
}
const services = createServices({
  store: openStore({ archiveFolder }),
  archiveFolder,
  merge: new MergeRenderer(new URL('../../../electron/documents/worker.ts', import.meta.url)),
  renderer: { render: () => Promise.reject(new Error('Only merges here')) },
  runBackupTask: () => Promise.reject(new Error('No backups here')),
  checkIndex: () => Promise.reject(new Error('No index is checked here')),
  readText: () => Promise.reject(new Error('No words are read here')),
  desktop: NO_DESKTOP,
  onJobChange: ({ state, done }) => process.stdout.write(`${state} ${done}\n`),
});
await services.merge.merge({
  meetingId,
  output,
  from: 1,
  isChangedOnly: false,
  isCollated: false,
  onlyAddresseeId: null,
});
