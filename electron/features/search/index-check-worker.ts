import { parentPort, workerData } from 'node:worker_threads';
import { checkIndex } from './index-check.repository.ts';

/* Entry of the thread that looks through the index of the search: one thread for one look. */

if (typeof workerData !== 'string') throw new Error('The thread of the check was started without a file');
parentPort?.postMessage(checkIndex(workerData));
