import { z } from 'zod';
import { recordId } from './record.ts';
import { paragraphs } from './text.ts';

/**
 * What the recorder notes for herself about a meeting. It is a record of its own, apart from the minutes: no paper and no
 * file of a meeting is made from it.
 */
export const privateNotesSchema = z.strictObject({
  /** About the meeting as a whole. */
  general: paragraphs(20_000).default(''),
  /** About one part; `partId` is the id of its agenda item, or of a discussion that belongs to none. */
  parts: z
    .array(z.strictObject({ partId: recordId, text: paragraphs(20_000).default('') }))
    .max(400)
    .default([]),
});
export type PrivateNotes = z.infer<typeof privateNotesSchema>;
export const EMPTY_NOTES: PrivateNotes = privateNotesSchema.parse({});

/** What is noted about one part; empty for nothing. */
export function noteOf({ parts }: PrivateNotes, partId: string): string {
  return parts.find((part) => part.partId === partId)?.text ?? '';
}

/** The notes with those about one part changed; an empty text takes them away. */
export function changeNote(notes: PrivateNotes, partId: string, text: string): PrivateNotes {
  const isKnown = notes.parts.some((part) => part.partId === partId);
  const parts = isKnown
    ? notes.parts.map((part) => (part.partId === partId ? { ...part, text } : part))
    : [...notes.parts, { partId, text }];
  return { ...notes, parts: parts.filter((part) => part.text !== '') };
}
