import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { EMPTY_ATTENDANCE } from '../../../shared/domain/attendance.ts';
import type { Addressee, Invitation } from '../../../shared/domain/invitation.ts';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { type Meeting, meetingSchema } from '../../../shared/domain/meeting.ts';
import { factsOf, unissued } from '../../../shared/domain/meeting-copy.ts';
import { EMPTY_MINUTES } from '../../../shared/domain/minutes.ts';
import { fillTokens, type RoadshowRow } from '../../../shared/domain/roadshow.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import type { Transaction } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import { createDossier } from '../archive/dossier.service.ts';
import { ensureDefaultProfile, readProfile } from '../settings/profile-records.service.ts';
import { withOfficialsOn } from './copy-meeting.service.ts';
import { assignSeries } from './meeting-records.service.ts';
import { createSeries } from './series-records.service.ts';

/** One meeting for each row, its tokens filled, in a new series; all of them or none. VALIDATION for a text that grew too long. */
export async function makeRoadshow(
  tx: Transaction,
  { name, meeting, invitation, profileId, rows }: CheckedInputOf<'meetings.makeRoadshow'>,
): Promise<OutputOf<'meetings.makeRoadshow'>> {
  const profile = await readProfile(tx.db, profileId ?? (await ensureDefaultProfile(tx)).id);
  const { id: seriesId } = await createSeries(tx, { name, kind: 'roadshow', rule: { kind: 'manual' } });
  const meetingIds: string[] = [];
  for (const row of rows) {
    const filled = {
      meeting: meetingSchema.parse(meetingOfRow(meeting, row)),
      invitation: invitationSchema.parse(invitationOfRow(invitation, row)),
    };
    const current = await withOfficialsOn(tx.db, filled, row.date);
    const made = await createDossier(
      tx,
      {
        ...current,
        attendance: EMPTY_ATTENDANCE,
        minutes: { ...EMPTY_MINUTES, form: profile.value.minutes.form },
        supplement: EMPTY_SUPPLEMENT,
      },
      profile.id,
    );
    await assignSeries(tx, made.id, seriesId);
    meetingIds.push(made.id);
  }
  return { seriesId, meetingIds };
}

function meetingOfRow(template: Meeting, row: RoadshowRow): Meeting {
  const fill = (text: string) => fillTokens(text, row);
  return {
    ...factsOf(template, row.date),
    title: fill(template.title),
    purpose: fill(template.purpose),
    endDate: null,
    startTime: row.startTime,
    endTime: row.endTime,
    place: row.place,
    agenda: template.agenda.map((item) => ({ ...item, id: newId(), title: fill(item.title) })),
    link: fill(template.link),
    contact: fill(template.contact),
  };
}

function invitationOfRow(template: Invitation, row: RoadshowRow): Invitation {
  const fill = (text: string) => fillTokens(text, row);
  return {
    ...unissued(template),
    subject: fill(template.subject),
    addressPlace: fill(template.addressPlace),
    opening: fill(template.opening),
    closing: fill(template.closing),
    notes: template.notes.map(fill),
    copyRecipients: template.copyRecipients.map(fill),
    addressees: template.addressees.map((addressee) => addresseeOfRow(addressee, row)),
  };
}

/** `{camat}` alone is the position of the row itself, with its organisation. */
function addresseeOfRow(addressee: Addressee, row: RoadshowRow): Addressee {
  const fill = (text: string) => fillTokens(text, row);
  const isHead = addressee.title.trim().toLowerCase() === '{camat}';
  return {
    id: newId(),
    group: fill(addressee.group),
    title: fill(addressee.title),
    organisation: isHead && addressee.organisation === '' ? row.organisation : fill(addressee.organisation),
    note: fill(addressee.note),
    positionId: isHead ? row.positionId : addressee.positionId,
  };
}
