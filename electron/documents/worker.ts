import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { isMergeRole, serveMerges } from './merge/serve-merges.ts';
import { drawForPrint, previewPaper } from './preview/preview.ts';
import { renderPaper } from './render.ts';
import type { WorkerAnswer, WorkerRequest, WorkerResult, WorkerTask } from './worker-messages.ts';

async function run(task: WorkerTask): Promise<WorkerResult> {
  switch (task.kind) {
    case 'render':
      return { kind: 'render', value: await renderPaper(task.job) };
    case 'preview':
      return { kind: 'preview', value: await previewPaper(task.job) };
    case 'draw':
      return { kind: 'draw', value: drawForPrint(task.bytes, task.title, task.range) };
  }
}

async function answer({ id, ...task }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { id, ok: true, result: await run(task) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** The bytes of a paper, which are handed over instead of copied. */
function handedOver(reply: WorkerAnswer): ArrayBuffer[] {
  if (!reply.ok || reply.result.kind !== 'render') return [];
  const { buffer, byteLength } = reply.result.value.bytes;
  // A small file may lie in a part of the runtime's own memory, which cannot be given away.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function servePapers(port: MessagePort): void {
  port.on('message', async (request: WorkerRequest) => {
    const reply = await answer(request);
    port.postMessage(reply, handedOver(reply));
  });
}

if (parentPort !== null) {
  if (isMergeRole(workerData)) serveMerges(parentPort);
  else servePapers(parentPort);
}
