import { queryOptions } from '@tanstack/react-query';
import type { StoredNotes } from '../../../../shared/contract/minutes-desk.ts';
import { facts, type Part } from '../../../../shared/domain/merge-fields/parts.ts';
import { plainWords } from '../../../../shared/domain/merge-fields/words.ts';
import { type PrivateNotes, privateNotesSchema } from '../../../../shared/domain/minutes-notes.ts';
import { call } from '../../../lib/api.ts';
import { type Autosave, useAutosave } from '../../../lib/use-autosave.ts';

export const notesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['minutes-note', meetingId],
    queryFn: () => call('minutes.getNotes', { meetingId }),
  });

const NOTE_PARTS: readonly Part<PrivateNotes>[] = [
  facts('Catatan rapat', ['general'], ({ general }) => general),
  facts('Catatan per bagian', ['parts'], ({ parts }) => plainWords(parts)),
];

/** Edits the private notes of a meeting; they save by themselves, apart from the minutes. */
export function usePrivateNotes({
  meetingId,
  value,
  version,
  updatedAt,
}: StoredNotes): Autosave<PrivateNotes> {
  return useAutosave({
    record: `minutes-note:${meetingId}`,
    schema: privateNotesSchema,
    parts: NOTE_PARTS,
    initial: value,
    version,
    updatedAt,
    save: (next, known) => call('minutes.saveNotes', { meetingId, version: known, value: next }),
  });
}
