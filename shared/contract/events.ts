import { z } from 'zod';
import { appearanceSchema } from './app.ts';
import { COMMAND_IDS } from './commands.ts';
import { jobSchema } from './jobs.ts';

export const ENTITIES = [
  'meeting',
  'series',
  'template',
  'invitation',
  'attendance',
  'minutes',
  'minutes-note',
  'phrase',
  'paper',
  'directory',
  'profile',
  'supplement',
  'follow-up',
  'job',
  'backup',
  'classification',
  'retention',
  'year-change',
  'letter',
  'delivery',
  'dossier',
  'attachment',
  'archive-record',
  'search',
  'audit',
  'seal',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** What main tells the page without being asked. `data:changed` comes after a commit. */
export const events = {
  'data:changed': z.object({ entities: z.array(z.enum(ENTITIES)), ids: z.array(z.string()) }),
  /** The state of a job: at most ten times a second, its last always. */
  'job:changed': jobSchema,
  'appearance:changed': appearanceSchema,
  'menu:chosen': z.object({ command: z.enum(COMMAND_IDS) }),
};
export type EventName = keyof typeof events;
export type EventOf<E extends EventName> = z.output<(typeof events)[E]>;

/** The one bridge: `window.notula`. `call` answers a Result; `on` answers the function that stops listening. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  on(event: string, listener: (payload: unknown) => void): () => void;
  /**
   * Offers files that the user dropped on the window; one token for each, for a method that takes tokens. `null` for what is
   * no file of this computer. Their paths never get to the page, and the page cannot name one.
   */
  offerFiles(files: readonly unknown[]): Promise<unknown>;
}
