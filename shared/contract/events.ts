import { z } from 'zod';
import { jobSchema } from './jobs.ts';

export const ENTITIES = [
  'meeting',
  'invitation',
  'attendance',
  'minutes',
  'paper',
  'directory',
  'profile',
  'supplement',
  'job',
  'classification',
] as const;
export type Entity = (typeof ENTITIES)[number];

export const MENU_COMMANDS = ['new-meeting', 'go-meetings', 'go-directory', 'go-settings', 'about'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What main tells the page without being asked. `data:changed` comes after a commit. */
export const events = {
  'data:changed': z.object({ entities: z.array(z.enum(ENTITIES)), ids: z.array(z.string()) }),
  /** The state of a job: at most ten times a second, its last always. */
  'job:changed': jobSchema,
  'menu:chosen': z.object({ command: z.enum(MENU_COMMANDS) }),
};
export type EventName = keyof typeof events;
export type EventOf<E extends EventName> = z.output<(typeof events)[E]>;

/** The one bridge: `window.notula`. `call` answers a Result; `on` answers the function that stops listening. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  on(event: string, listener: (payload: unknown) => void): () => void;
}
