import type { PaperChanges } from '../../../shared/contract/papers.ts';
import { attendanceSchema } from '../../../shared/domain/attendance.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { valueAt } from '../../../shared/domain/merge-fields/same.ts';
import { minutesSchema } from '../../../shared/domain/minutes.ts';
import { type OfficeProfile, officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import { supplementSchema } from '../../../shared/domain/supplement.ts';
import { composePaperOf } from '../../documents/models/compose.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { readAttendance } from '../attendance/attendance-records.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readMinutes } from '../minutes/minutes-records.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { readDossier } from './dossier.service.ts';
import { findMakingPlace, valueAtPlace } from './paper-changes.repository.ts';
import { nameOnlyPictures, pictureIds } from './paper-pictures.ts';
import { modelStamp } from './paper-stamp.ts';
import { findPaper, findSnapshot } from './papers.repository.ts';
import { readSupplement } from './supplement-records.service.ts';
import { type PaperState, tellChanges } from './tell-changes.ts';

/** What of the records a paper prints otherwise now than when it was made. */
export class PaperChangesService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** NOT_FOUND for an unknown paper, or one of a meeting in the trash. */
  changesOf(id: string): Promise<PaperChanges> {
    return this.#store.read(async (db) => {
      const paper = await findPaper(db, id);
      if (paper === null) throw notFound('Naskah');
      const now = await readDossier(db, paper.meetingId);
      const stampOf = await stamper(db, paper.kind, now);
      if (paper.stamp !== '' && paper.stamp === stampOf(now)) return { state: 'fresh', parts: [] };
      const snapshot = await findSnapshot(db, id);
      const then =
        snapshot === null
          ? await stateFromAudit(db, id, paper.meetingId, now)
          : fromSnapshot(JSON.parse(snapshot), now);
      if (then === null) return { state: 'unknown', parts: [] };
      const stampOfAny = await stamper(db, paper.kind, now, then);
      return { state: paper.stamp === '' ? 'unknown' : 'changed', parts: tellChanges(then, now, stampOfAny) };
    });
  }
}

/** Stamps of a paper as it would be from one state or a mixture of several: pictures count by their ids. */
export async function stamper(
  db: ReadDb,
  kind: PaperKind,
  ...states: PaperState[]
): Promise<(state: PaperState) => string> {
  const all = states.map(({ dossier, profile }) => pictureIds(dossier, profile, kind));
  const named = await Promise.all(all.map((ids) => nameOnlyPictures(db, ids)));
  const heads = new Map(
    all.flatMap(({ logo, garuda }, index) => [
      [logo, named[index]?.logo ?? null] as const,
      [garuda, named[index]?.garuda ?? null] as const,
    ]),
  );
  const photos = Object.assign({}, ...named.map((pictures) => pictures.photos ?? {}));
  return ({ dossier, profile }) => {
    const ids = pictureIds(dossier, profile, kind);
    const head = (id: string | null) => (id === null ? null : (heads.get(id) ?? null));
    const shown = { logo: head(ids.logo), garuda: head(ids.garuda), photos };
    return modelStamp(composePaperOf(kind, dossier, profile, shown).model);
  };
}

/** Records of a kept state over the present ones; what has another shape than records have now counts as unchanged. */
function overPresent(read: (key: string) => unknown, now: PaperState): PaperState {
  const { dossier, profile } = now;
  const then: Dossier = {
    ...dossier,
    meeting: meetingSchema.safeParse(read('meeting')).data ?? dossier.meeting,
    invitation: invitationSchema.safeParse(read('invitation')).data ?? dossier.invitation,
    attendance: attendanceSchema.safeParse(read('attendance')).data ?? dossier.attendance,
    minutes: minutesSchema.safeParse(withoutReason(read('minutes'))).data ?? dossier.minutes,
    supplement: supplementSchema.safeParse(read('supplement')).data ?? dossier.supplement,
  };
  return { dossier: then, profile: officeProfileSchema.safeParse(read('profile')).data ?? profile };
}

/** The audit writes the reason of a restored version beside the fields. */
function withoutReason(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { reason, ...fields } = { reason: '', ...value };
  return fields;
}

/** The records that a snapshot kept over the present ones. */
export function fromSnapshot(snapshot: unknown, now: PaperState): PaperState {
  const kept = valueAt(snapshot, 'dossier');
  return overPresent((key) => (key === 'profile' ? valueAt(snapshot, 'profile') : valueAt(kept, key)), now);
}

/** The records as the audit says that they were when a paper was made; `null` when it does not tell of its making. */
async function stateFromAudit(
  db: ReadDb,
  paperId: string,
  meetingId: string,
  now: PaperState,
): Promise<PaperState | null> {
  const place = await findMakingPlace(db, paperId);
  if (place === null) return null;
  const { profileId, value: meeting } = await readMeeting(db, meetingId);
  const before = await valueAtPlace(db, 'meeting', meetingId, place, { profileId, value: meeting });
  const formerProfile: string | null = textOrNull(valueAt(before, 'profileId'));
  const read = async (
    table: 'invitation' | 'attendance' | 'minutes' | 'supplement',
    { id, value }: { id: string; value: unknown },
  ) => [table, await valueAtPlace(db, table, id, place, value)] as const;
  const profile = await profileAt(db, formerProfile ?? profileId, place);
  const values = new Map<string, unknown>([
    ['meeting', valueAt(before, 'value')],
    await read('invitation', await readInvitation(db, meetingId)),
    await read('attendance', await readAttendance(db, meetingId)),
    await read('minutes', await readMinutes(db, meetingId)),
    await read('supplement', await readSupplement(db, meetingId)),
    ['profile', profile],
  ]);
  return overPresent((key) => values.get(key), now);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A profile as it was; `undefined` for one that is as it was, or in the trash. */
async function profileAt(db: ReadDb, id: string, place: number): Promise<OfficeProfile | undefined> {
  const present = await readProfile(db, id).catch(() => null);
  const value = await valueAtPlace(db, 'office_profile', id, place, present?.value ?? null);
  return officeProfileSchema.safeParse(value).data;
}
