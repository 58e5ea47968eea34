import { parentPort } from 'node:worker_threads';
import { type PaperJob, renderPaper } from './render.ts';

/** What the main side asks of the worker. */
export interface RenderRequest {
  id: number;
  job: PaperJob;
}

/** What it answers; the bytes are handed over, not copied. */
export type RenderAnswer =
  | { id: number; ok: true; bytes: Uint8Array; pages: number }
  | { id: number; ok: false; message: string };

async function answer({ id, job }: RenderRequest): Promise<RenderAnswer> {
  try {
    return { id, ok: true, ...(await renderPaper(job)) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.on('message', async (request: RenderRequest) => {
  const result = await answer(request);
  parentPort?.postMessage(
    result,
    result.ok && result.bytes.buffer instanceof ArrayBuffer ? [result.bytes.buffer] : [],
  );
});
