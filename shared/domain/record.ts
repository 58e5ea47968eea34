import { z } from 'zod';

/** Identity of every record: UUID text made by the app (version 7, so that ids sort by time). */
export const recordId = z.uuid('Tanda pengenal tidak sah.');

/** What each stored record carries: `version` is the optimistic lock, the times are UTC ISO text. */
export const recordStamp = z.object({
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** For `switch` over a union: a missing case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
