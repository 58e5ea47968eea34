import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { createAttendance, readAttendance } from '../attendance/attendance-records.service.ts';
import { readProgress } from '../followups/follow-up-records.service.ts';
import { readDeliveries } from '../invitations/delivery-records.service.ts';
import { createInvitation, readInvitation } from '../invitations/invitation-records.service.ts';
import { createMeeting, readMeeting } from '../meetings/meeting-records.service.ts';
import { createMinutes, readMinutes } from '../minutes/minutes-records.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { createSupplement, readSupplement } from './supplement-records.service.ts';

/** One meeting with all that its papers are made from, and the profile of its office. NOT_FOUND for the trash. */
export async function readDossier(
  db: ReadDb,
  meetingId: string,
): Promise<{ dossier: Dossier; profile: OfficeProfile }> {
  const meeting = await readMeeting(db, meetingId);
  const invitation = await readInvitation(db, meetingId);
  const attendance = await readAttendance(db, meetingId);
  const minutes = await readMinutes(db, meetingId);
  const supplement = await readSupplement(db, meetingId);
  const profile = await readProfile(db, meeting.profileId);
  return {
    dossier: {
      meeting: meeting.value,
      invitation: invitation.value,
      attendance: attendance.value,
      minutes: minutes.value,
      supplement: supplement.value,
      followUps: await readProgress(db, meetingId),
      deliveries: await readDeliveries(db, meetingId),
    },
    profile: profile.value,
  };
}

/** Makes a meeting with its invitation, attendance list, minutes and supplement. RULE when the running number is taken. */
export async function createDossier(
  tx: Transaction,
  { meeting, invitation, attendance, minutes, supplement }: Dossier,
  profileId: string,
): Promise<StoredMeeting> {
  await readProfile(tx.db, profileId);
  const created = await createMeeting(tx, meeting, profileId);
  await createInvitation(tx, created.id, invitation);
  await createAttendance(tx, created.id, attendance);
  await createMinutes(tx, created.id, minutes);
  await createSupplement(tx, created.id, supplement);
  return created;
}
