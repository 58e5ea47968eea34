import { z } from 'zod';
import { type Attendance, type Attendee, attendeeSchema, EMPTY_ATTENDANCE } from './attendance.ts';
import { addDays } from './dates.ts';
import { EMPTY_INVITATION, type Invitation } from './invitation.ts';
import { type Meeting, meetingSchema } from './meeting.ts';

/** What of a meeting is taken over into a new one. Numbers, letter dates and minutes never are. */
export const copyChoiceSchema = z.strictObject({
  /** Tujuan, waktu, tempat, pimpinan dan petugas, keterangan. */
  facts: z.boolean().default(true),
  agenda: z.boolean().default(true),
  /** The letter's words and its addressees. */
  invitation: z.boolean().default(true),
  /** The rows of the attendance list, all back to invited. */
  attendees: z.boolean().default(true),
});
export type CopyChoice = z.infer<typeof copyChoiceSchema>;
export const COPY_ALL: CopyChoice = copyChoiceSchema.parse({});

export interface CopySource {
  meeting: Meeting;
  invitation: Invitation;
  attendance: Attendance;
}

/** A new meeting of a known one: another name and day, what was chosen, and nothing of what happened. */
export function copyMeeting(
  { meeting, invitation, attendance }: CopySource,
  choice: CopyChoice,
  { title, date }: Pick<Meeting, 'title' | 'date'>,
  newId: () => string,
): CopySource {
  const addresseeIds = new Map<string, string>();
  const addressees = invitation.addressees.map((row) => {
    const id = newId();
    addresseeIds.set(row.id, id);
    return { ...row, id };
  });
  return {
    meeting: {
      ...(choice.facts ? factsOf(meeting, date) : meetingSchema.parse({ title, zone: meeting.zone })),
      title,
      date,
      agenda: choice.agenda ? meeting.agenda.map((item) => ({ ...item, id: newId() })) : [],
      isSpecimen: meeting.isSpecimen,
    },
    invitation: choice.invitation ? { ...unissued(invitation), addressees } : EMPTY_INVITATION,
    attendance: choice.attendees
      ? {
          ...attendance,
          attendees: attendance.attendees
            .filter(({ isWalkIn }) => !isWalkIn)
            .map((row) => expected(row, newId(), choice.invitation ? addresseeIds : new Map())),
        }
      : EMPTY_ATTENDANCE,
  };
}

/** The facts without what really happened; a meeting of several days stays as long as it was. */
export function factsOf(meeting: Meeting, date: string | null): Meeting {
  return {
    ...meeting,
    date,
    endDate: endDateFor(meeting, date),
    state: 'planned',
    isStateChosen: false,
    actualStart: null,
    actualEnd: null,
  };
}

function endDateFor(former: Meeting, date: string | null): string | null {
  if (former.date === null || former.endDate === null || date === null) return null;
  const days = (Date.parse(former.endDate) - Date.parse(former.date)) / 86_400_000;
  return days === 0 ? null : addDays(date, days);
}

/** The letter before it has a number and a date. */
export function unissued(invitation: Invitation): Invitation {
  const { letterDate, isDayBlank, sequence, sequenceSuffix, numberText } = EMPTY_INVITATION;
  return { ...invitation, letterDate, isDayBlank, sequence, sequenceSuffix, numberText };
}

/** Who he is, and nothing of how he came. */
function expected(row: Attendee, id: string, addresseeIds: ReadonlyMap<string, string>): Attendee {
  const { name, title, organisation, number, rank, gender, phone } = row;
  const addresseeId = row.addresseeId === null ? null : (addresseeIds.get(row.addresseeId) ?? null);
  return attendeeSchema.parse({
    id,
    addresseeId,
    name,
    title,
    organisation,
    number,
    rank,
    gender,
    phone,
  });
}
