import { z } from 'zod';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { noInput } from './stored.ts';

/** One action of the clerk that can be taken back, or brought again. */
export const historyStep = z.object({
  id: recordId,
  /** `Mengubah tempat rapat “Rakor”`. */
  words: z.string(),
});
export type HistoryStep = z.infer<typeof historyStep>;

/** The newest action, when the history cannot take it back: what it was, and how it is done instead. */
const blockedAction = z.object({ id: recordId, words: z.string(), way: z.string() });

const byStep = z.strictObject({ id: recordId });

export const historyContract = {
  /** What Ctrl+Z and Ctrl+Y would do now; only what was done since the application started. */
  'history.peek': command(
    noInput,
    z.object({
      undo: historyStep.nullable(),
      redo: historyStep.nullable(),
      blocked: blockedAction.nullable(),
    }),
  ),
  /** Takes back the action of that id. CONFLICT when it is not the last one, or what it changed has changed since. */
  'history.undo': command(byStep, historyStep),
  /** Brings back what was taken back last. CONFLICT. */
  'history.redo': command(byStep, historyStep),
};
