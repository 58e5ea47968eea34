import type { MessagePort } from 'node:worker_threads';
import { systemCode } from '../../files/atomic-write.ts';
import { writeEachFile } from './each-file.ts';
import type { MergeOptions, MergeResult } from './merge.types.ts';
import type { MergeAnswer, MergeCall, WorkerRole } from './merge-messages.ts';
import { writeOneFile } from './one-file.ts';

/** Whether this thread was started for merges. */
export function isMergeRole(data: unknown): data is WorkerRole {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'merge';
}

/** The worker's side: carries out merges and hears a cancel in between. */
export function serveMerges(port: MessagePort): void {
  const running = new Map<number, AbortController>();
  port.on('message', async (call: MergeCall) => {
    if (call.kind === 'cancel') {
      running.get(call.id)?.abort();
      return;
    }
    const cancel = new AbortController();
    running.set(call.id, cancel);
    const answer = await endOf(call, {
      signal: cancel.signal,
      onProgress: (progress) => tell(port, { id: call.id, kind: 'progress', progress }),
    });
    running.delete(call.id);
    tell(port, answer);
  });
}

function tell(port: MessagePort, answer: MergeAnswer): void {
  port.postMessage(answer);
}

async function endOf(
  call: Exclude<MergeCall, { kind: 'cancel' }>,
  options: MergeOptions,
): Promise<MergeAnswer> {
  try {
    return { id: call.id, kind: 'end', result: await carryOut(call, options) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id: call.id, kind: 'failed', message, code: systemCode(error) };
  }
}

function carryOut(call: Exclude<MergeCall, { kind: 'cancel' }>, options: MergeOptions): Promise<MergeResult> {
  return call.kind === 'one-file'
    ? writeOneFile(call.request, options)
    : writeEachFile(call.request, options);
}
