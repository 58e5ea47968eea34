import type { Preview } from '../../shared/contract/printing.ts';
import type { DrawnFile, PageRange } from './preview/preview.ts';
import type { ListJob, PaperJob, RenderedPaper } from './render.ts';

/** What the main side asks of the worker. */
export type WorkerTask =
  | { kind: 'render'; job: PaperJob | ListJob }
  | { kind: 'preview'; job: PaperJob }
  | { kind: 'draw'; bytes: Uint8Array; title: string; range: PageRange | null };

export type WorkerRequest = WorkerTask & { id: number };

export type WorkerResult =
  | { kind: 'render'; value: RenderedPaper }
  | { kind: 'preview'; value: Preview }
  | { kind: 'draw'; value: DrawnFile };

/** What it answers; the bytes of a paper are handed over, not copied. */
export type WorkerAnswer =
  | { id: number; ok: true; result: WorkerResult }
  | { id: number; ok: false; message: string };
