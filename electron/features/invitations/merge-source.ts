import { z } from 'zod';
import { MERGE_OUTPUTS } from '../../../shared/contract/jobs.ts';
import { addressedName } from '../../../shared/domain/addressees.ts';
import { EMPTY_ATTENDANCE } from '../../../shared/domain/attendance.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { EMPTY_MINUTES } from '../../../shared/domain/minutes.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import type { LetterChanges } from '../../documents/merge/merge.types.ts';
import { composePaperOf } from '../../documents/models/compose.ts';
import type { InvitationModel } from '../../documents/models/invitation.model.ts';
import type { Pictures } from '../../documents/models/paper.model.ts';
import { parseColumn } from '../../store/records.ts';

/**
 * Everything that the letters of a merge are made from, as it was when the merge began: one that goes on tomorrow makes
 * the same letters, whatever was changed meanwhile.
 */
export const mergeSourceSchema = z.strictObject({
  output: z.enum(MERGE_OUTPUTS),
  isCollated: z.boolean(),
  /** A test print does not count as the last printed version. */
  isTest: z.boolean(),
  /** ISO time in the properties of the files; it also tells which files are this job's own. */
  time: z.iso.datetime(),
  meeting: meetingSchema,
  invitation: invitationSchema,
  profile: officeProfileSchema,
  pictureIds: z.strictObject({
    logo: z.string().nullable(),
    garuda: z.string().nullable(),
    photos: z.array(z.string()),
  }),
});
export type MergeSource = z.infer<typeof mergeSourceSchema>;

/** The source that was written last: a job that begins at once need not read it again. */
let lastWritten: { text: string; source: MergeSource } | null = null;

/** As a job keeps it. */
export function writeSource(source: MergeSource): string {
  const text = JSON.stringify(source);
  lastWritten = { text, source };
  return text;
}

/** What a job was begun with. Throws when it does not fit. */
export function readSource(text: string): MergeSource {
  if (lastWritten?.text !== text) return parseColumn(mergeSourceSchema, text);
  const { source } = lastWritten;
  lastWritten = null;
  return source;
}

/**
 * The letter as all addressees have it, without their names. Each letter names one addressee, so the list is attached
 * only when it is wanted behind each letter.
 */
export function composeBase(source: MergeSource, pictures: Pictures): InvitationModel {
  const { meeting, invitation, profile, isCollated } = source;
  const dossier = {
    meeting,
    invitation,
    attendance: EMPTY_ATTENDANCE,
    minutes: EMPTY_MINUTES,
    supplement: EMPTY_SUPPLEMENT,
  };
  const attaching = { ...profile, letter: { ...profile.letter, addresseeLimit: 1 } };
  const { model } = composePaperOf('invitation', dossier, attaching, pictures);
  return isCollated ? model : { ...model, attachment: null };
}

/** What one letter has of its own: the addressee (rule 16). */
export function letterChanges(base: InvitationModel, addressee: Addressee): LetterChanges {
  return { address: { ...base.address, names: [addressedName(addressee)], isNumbered: false } };
}
