import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { FOLLOW_UP_STATES } from '../domain/follow-up-progress.ts';
import { privateNotesSchema } from '../domain/minutes-notes.ts';
import { recordId } from '../domain/record.ts';
import { line, paragraphs } from '../domain/text.ts';
import { command } from './define.ts';
import { byIdAndVersion, byMeeting, nothing, savedState } from './stored.ts';

/** Private notes of a meeting; version 0 and no time while nothing was noted. */
export const storedNotes = z.object({
  meetingId: recordId,
  version: z.int().min(0),
  updatedAt: z.union([z.iso.datetime(), z.literal('')]),
  value: privateNotesSchema,
});
export type StoredNotes = z.infer<typeof storedNotes>;

/** What was said under one heading of an earlier meeting. */
export const earlierEntry = z.object({
  discussionId: recordId,
  meetingId: recordId,
  meetingTitle: z.string(),
  date: isoDate.nullable(),
  /** Agenda item; empty for what belonged to none. */
  itemTitle: z.string(),
  isSameSeries: z.boolean(),
  /** Beginning of the discussion as plain text. */
  text: z.string(),
  decisions: z.array(z.string()),
  /** Follow-ups that are not done yet, as the follow-up list knows them today. */
  promises: z.array(
    z.object({
      text: z.string(),
      owner: z.string(),
      due: isoDate.nullable(),
      state: z.enum(FOLLOW_UP_STATES),
    }),
  ),
});
export type EarlierEntry = z.infer<typeof earlierEntry>;

/** Where the cursor stood: the dotted path of the field, and how far into it (a place of the editor, or a character). */
export const minutesPlace = z.object({
  field: line(200),
  offset: z.int().min(0).max(10_000_000),
  /** What the place is called on the screen, e.g. `2. Evaluasi, Pembahasan`. */
  label: line(700),
  /** The screen was never left: the application ended while somebody wrote there. */
  isOpen: z.boolean(),
});
export type MinutesPlace = z.infer<typeof minutesPlace>;

/** A phrase of the unit's own phrase book. */
export const unitPhrase = z.object({ id: recordId, version: z.int().min(1), text: z.string() });
export type UnitPhrase = z.infer<typeof unitPhrase>;

const phraseText = paragraphs(2000).min(1, 'Frasa harus diisi.');
export const phraseWords = z.strictObject({ text: phraseText });

export const minutesDeskContract = {
  /** Earlier discussion, decisions and open promises on these words, same series first, at most twelve. */
  'minutes.earlier': command(
    z.strictObject({ meetingId: recordId, words: line(1300) }),
    z.array(earlierEntry),
  ),
  'minutes.getNotes': command(byMeeting, storedNotes),
  /** Notes for the recorder alone: no paper is made from them. `version` 0 for the first ones. CONFLICT. */
  'minutes.saveNotes': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(0), value: privateNotesSchema }),
    savedState,
  ),
  'minutes.getPlace': command(byMeeting, minutesPlace.nullable()),
  'minutes.keepPlace': command(z.strictObject({ meetingId: recordId, place: minutesPlace }), nothing),
  /** What the last final invitation told otherwise than the meeting is now (rule 35). */
  'minutes.invitationChanges': command(
    byMeeting,
    z.array(z.object({ name: z.string(), printed: z.string(), now: z.string() })),
  ),
  /** The phrase book of the unit that uses a profile, by the alphabet. */
  'minutes.listPhrases': command(z.strictObject({ profileId: recordId }), z.array(unitPhrase)),
  /** A phrase that is already there is answered as it is. RULE when the book is full. */
  'minutes.addPhrase': command(z.strictObject({ profileId: recordId, text: phraseText }), unitPhrase),
  'minutes.savePhrase': command(byIdAndVersion.extend(phraseWords.shape), savedState),
  'minutes.removePhrase': command(byIdAndVersion, savedState),
};
