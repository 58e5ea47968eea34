import { countPages } from './count-pages.ts';
import type { ComposedPaper } from './models/compose.ts';
import type { RegisterListModel } from './models/register-list.model.ts';
import { packDocument } from './pack.ts';
import { packBySegments } from './segments/segmented-papers.ts';
import { buildPaper, type KnownCounts } from './templates/build.ts';
import { buildRegisterList } from './templates/register-list.ts';

/** A paper to make; plain data, so that it can go to a worker. */
export interface PaperJob extends ComposedPaper {
  /** ISO time written into the file's properties; now without it. The same job and time give the same bytes (rule 54). */
  time?: string;
}

/** A list to make: of the archive, and not of a meeting, so that it is no kind of paper. */
export interface ListJob {
  kind: 'register-list';
  model: RegisterListModel;
  time?: string;
}

export interface RenderedPaper {
  bytes: Uint8Array;
  /** Pages of the file, attachment included, as Word lays them out. */
  pages: number;
}

/** Makes the Word file of a paper or list. Pure: no file, no store; throws only on a programming error. */
export async function renderPaper(job: PaperJob | ListJob): Promise<RenderedPaper> {
  const bytes = job.kind === 'register-list' ? await packList(job) : await packPaper(job);
  return { bytes, pages: countPages(bytes) };
}

/** The file alone: a long one by segments, any other by `docx` from beginning to end; the same parts either way. */
export async function packPaper(job: PaperJob, known: KnownCounts = {}): Promise<Uint8Array> {
  const { title, author } = job.model;
  const time = job.time ?? new Date().toISOString();
  const bytes = await packBySegments(job, time);
  return bytes ?? packDocument(await buildPaper(job, known), { title, author, time });
}

function packList({ model, time }: ListJob): Promise<Uint8Array> {
  const { title, author } = model;
  return packDocument(buildRegisterList(model), { title, author, time: time ?? new Date().toISOString() });
}
