import { PaperRenderer } from '../../../electron/documents/paper-renderer.ts';
import { THREADS } from '../../fixtures/threads.ts';

/**
 * One thread for the papers of all tests of a process, started with the first: each of its own would take longer to start
 * than its papers take. It ends with the process.
 */
export const sharedRenderer = new PaperRenderer(THREADS.papers);
