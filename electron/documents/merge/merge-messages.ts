import type { EachFileRequest, MergeProgress, MergeResult, OneFileRequest } from './merge.types.ts';

/** What a worker is started with, so that the one worker file knows what it is for. */
export interface WorkerRole {
  role: 'merge';
}

/** What the main side asks of the merge worker. */
export type MergeCall =
  | { id: number; kind: 'one-file'; request: OneFileRequest }
  | { id: number; kind: 'each'; request: EachFileRequest }
  | { id: number; kind: 'cancel' };

/** What it answers: some `progress`, then one end. `code` is that of a system error, else empty. */
export type MergeAnswer =
  | { id: number; kind: 'progress'; progress: MergeProgress }
  | { id: number; kind: 'end'; result: MergeResult }
  | { id: number; kind: 'failed'; message: string; code: string };
