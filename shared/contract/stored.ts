import { z } from 'zod';
import { recordId, recordStamp } from '../domain/record.ts';

export const noInput = z.strictObject({});
export const nothing = z.null();
export const byId = z.strictObject({ id: recordId });
export const byMeeting = z.strictObject({ meetingId: recordId });
/** Names one state of a record: a change of any other state is refused with CONFLICT. */
export const byIdAndVersion = z.strictObject({ id: recordId, version: z.int().min(1) });

/** A record with its identity and optimistic lock. */
export function stored<Value extends z.ZodType>(value: Value) {
  return recordStamp.extend({ id: recordId, value });
}

/** What a save answers: the new version to send with the next save, and the time for "Tersimpan 09.14". */
export const savedState = z.object({ version: z.int().min(1), updatedAt: z.iso.datetime() });
export type SavedState = z.infer<typeof savedState>;

/** A new record (`id` and `version` null) or the next state of a known one. */
export function saveOf<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ id: recordId.nullable(), version: z.int().min(1).nullable(), value });
}
