import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { type CopyChoice, copyMeeting } from '../../../shared/domain/meeting-copy.ts';
import { EMPTY_MINUTES } from '../../../shared/domain/minutes.ts';
import type { Official } from '../../../shared/domain/people.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import { createDossier, readDossier } from '../archive/dossier.service.ts';
import { officialOn } from '../directory/officials.service.ts';
import { readMeeting } from './meeting-records.service.ts';

export interface CopyOrder {
  id: string;
  title: string;
  date: string | null;
  take: CopyChoice;
}

/**
 * Makes a new meeting from a known one. Officials that were taken from the directory are those who hold the position on
 * the new day (rule 63). `finish` may change the dossier before it is written. NOT_FOUND.
 */
export async function duplicateMeeting(
  tx: Transaction,
  { id, title, date, take }: CopyOrder,
  finish: (dossier: Dossier) => Dossier = (dossier) => dossier,
): Promise<StoredMeeting> {
  const { profileId } = await readMeeting(tx.db, id);
  const { dossier, profile } = await readDossier(tx.db, id);
  const copy = copyMeeting(dossier, take, { title, date }, newId);
  const chair = take.facts ? copy.meeting.chair : profile.defaultChair;
  return createDossier(
    tx,
    finish({
      ...(await withOfficialsOn(tx.db, { ...copy, meeting: { ...copy.meeting, chair } }, date)),
      minutes: { ...EMPTY_MINUTES, form: dossier.minutes.form },
      supplement: EMPTY_SUPPLEMENT,
    }),
    profileId,
  );
}

/** The officials as the directory knows them on a day; without a day they stay as they are. */
export async function withOfficialsOn<Part extends Pick<Dossier, 'meeting' | 'invitation'>>(
  db: ReadDb,
  part: Part,
  date: string | null,
): Promise<Part> {
  if (date === null) return part;
  const { meeting, invitation } = part;
  const current = (official: Official) => holderOn(db, official, date);
  const people: Pick<Meeting, 'chair' | 'secretary' | 'recorder'> = {
    chair: await current(meeting.chair),
    secretary: await current(meeting.secretary),
    recorder: await current(meeting.recorder),
  };
  const { signatory } = invitation;
  return {
    ...part,
    meeting: { ...meeting, ...people },
    invitation: {
      ...invitation,
      signatory: { ...signatory, official: await current(signatory.official) },
    },
  };
}

/** Only who was taken from the directory, and only when it knows a holder: a typed name is the clerk's own. */
async function holderOn(db: ReadDb, official: Official, day: string): Promise<Official> {
  if (official.positionId === null || official.personId === null) return official;
  try {
    const holder = await officialOn(db, official.positionId, day);
    return holder.personId === null ? official : holder;
  } catch (error) {
    // The position was removed from the directory: what the former paper said stays.
    if (error instanceof Failure && error.code === 'NOT_FOUND') return official;
    throw error;
  }
}
