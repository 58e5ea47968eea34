import type {
  EachFileRequest,
  MergeOptions,
  MergeProgress,
  OneFileRequest,
} from '../../../electron/documents/merge/merge.types.ts';
import { MergeRenderer } from '../../../electron/documents/merge/merge-renderer.ts';
import { NO_DESKTOP } from '../../../electron/features/desktop.ts';
import { indexInThread } from '../../../electron/features/search/index-thread.ts';
import { createServices } from '../../../electron/features/services.ts';
import { openStore } from '../../../electron/store/store.ts';
import { MERGE_OUTPUTS } from '../../../shared/contract/jobs.ts';
import { THREADS } from '../../fixtures/threads.ts';

// Started by merge-crash.test.ts: merges and kills itself as soon as it hears that so many letters are through.
const [archiveFolder, meetingId, wanted, least] = process.argv.slice(2);
const output = MERGE_OUTPUTS.find((name) => name === wanted);
if (archiveFolder === undefined || meetingId === undefined || output === undefined) {
  throw new Error('Give archive folder, meeting, output and letters');
}

/** The thread goes on meanwhile, and what it has told is not kept: as after a power cut. */
function killed({ done }: MergeProgress): void {
  if (done >= Number(least)) process.kill(process.pid, 'SIGKILL');
}

function dooming(options: MergeOptions = {}): MergeOptions {
  return {
    ...options,
    onProgress(progress) {
      killed(progress);
      options.onProgress?.(progress);
    },
  };
}

/** The real engine; whoever hears of its progress dies of it. */
class DoomedMerge extends MergeRenderer {
  override mergeEach(request: EachFileRequest, options?: MergeOptions) {
    return super.mergeEach(request, dooming(options));
  }

  override mergeOneFile(request: OneFileRequest, options?: MergeOptions) {
    return super.mergeOneFile(request, dooming(options));
  }
}

const services = createServices({
  store: openStore({ archiveFolder }),
  archiveFolder,
  merge: new DoomedMerge(THREADS.papers),
  renderer: { render: () => Promise.reject(new Error('Only merges here')) },
  runBackupTask: () => Promise.reject(new Error('No backups here')),
  indexThread: indexInThread(THREADS.index),
  readText: () => Promise.reject(new Error('No words are read here')),
  desktop: NO_DESKTOP,
});
await services.merge.merge({
  meetingId,
  output,
  from: 1,
  isChangedOnly: false,
  isCollated: false,
  onlyAddresseeId: null,
});
