import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/features/services.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import {
  aDiscussion,
  aMeeting,
  aMinutes,
  anAddressee,
  anAttendance,
  anAttendee,
  anInvitation,
  anOfficial,
  aPerson,
  newTestId,
  openTestServices,
} from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

function makeMeeting(services: Services, changes: Partial<Meeting> = {}) {
  return services.meetings.create({ value: aMeeting(changes), profileId: null });
}

/** A position in the directory with who held it until the end of 2024 and who holds it since. */
async function makePosition(services: Services, title: string) {
  const { directory } = services;
  const fresh = { id: null, version: null };
  const position = await directory.savePosition({
    ...fresh,
    value: { title, role: 'other', organisationId: null },
  });
  const terms = [
    { name: `Lama ${title}`, from: null, until: '2024-12-31' },
    { name: `Baru ${title}`, from: '2025-01-01', until: null },
  ];
  for (const { name, from, until } of terms) {
    const person = await directory.savePerson({
      ...fresh,
      value: aPerson({ name: { front: 'Drs.', name, back: 'M.M.' } }),
    });
    const value = { positionId: position.id, personId: person.id, acting: '' as const, from, until };
    await directory.saveHolder({ ...fresh, value });
  }
  return position;
}

describe('the attendance list', () => {
  test('5,000 rows are read back as they were saved, in order', async () => {
    const { services } = openTestServices();
    const { id } = await makeMeeting(services);
    const states = ['invited', 'present', 'represented', 'excused', 'absent'] as const;
    const attendees = Array.from({ length: 5000 }, (_, index) =>
      anAttendee({
        name: `Peserta ${5000 - index}`,
        state: states[index % states.length] ?? 'invited',
        isWalkIn: index % 7 === 0,
        representative: { name: index % 3 === 0 ? 'Wakil' : '', title: '', letter: '' },
        number: { kind: 'NRP', digits: '12345678' },
        gender: index % 2 === 0 ? 'L' : 'P',
        phone: '0800',
        note: 'catatan',
      }),
    );
    const value = anAttendance({ attendees, isPrintedBlank: true });
    await services.attendance.save({ meetingId: id, version: 1, value });
    const read = await services.attendance.get(id);
    expect(read.value).toEqual(value);
    expect(await errorOf(() => services.attendance.save({ meetingId: id, version: 1, value }))).toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
  });

  test('rule 63: filling from the invitation takes the holder of the meeting day, and only what is missing', async () => {
    const { services } = openTestServices();
    const { id, value, profileId } = await makeMeeting(services, { date: '2024-06-01' });
    const [camat, lurah] = [await makePosition(services, 'Camat'), await makePosition(services, 'Lurah')];
    const addressees = [
      anAddressee({ title: 'Camat Contoh', positionId: camat.id }),
      anAddressee({ title: 'Tokoh Masyarakat', organisation: '' }),
      anAddressee({ title: 'Lurah Contoh', positionId: lurah.id }),
    ];
    await services.invitations.save({ meetingId: id, version: 1, value: anInvitation({ addressees }) });
    const walkIn = anAttendee({ isWalkIn: true, name: 'Tamu' });
    const own = anAttendee({
      addresseeId: String(addressees[0]?.id),
      name: 'Ditulis sendiri',
      state: 'excused',
    });
    await services.attendance.save({
      meetingId: id,
      version: 1,
      value: anAttendance({ attendees: [walkIn, own] }),
    });
    const filled = await services.attendance.fillFromInvitation({ meetingId: id, version: 2 });
    expect(filled.version).toBe(3);
    expect(filled.value.attendees.slice(0, 2)).toEqual([walkIn, own]);
    expect(filled.value.attendees.slice(2)).toMatchObject([
      { addresseeId: addressees[1]?.id, name: '', title: 'Tokoh Masyarakat', state: 'invited' },
      { addresseeId: addressees[2]?.id, name: 'Drs. Lama Lurah, M.M.', title: 'Lurah Contoh', rank: 'IV/b' },
    ]);
    const again = await services.attendance.fillFromInvitation({ meetingId: id, version: 3 });
    expect(again).toEqual(filled);
    const stale = services.attendance.fillFromInvitation({ meetingId: id, version: 1 });
    expect(await errorOf(() => stale)).toMatchObject({ code: 'CONFLICT' });
    // Without a date, today's holder is meant; rows that are there keep the name of their day (rule 62).
    await services.meetings.save({ id, version: 1, profileId, value: { ...value, date: null } });
    const last = anAddressee({ title: 'Lurah', positionId: lurah.id });
    const invitation = await services.invitations.get(id);
    await services.invitations.save({
      meetingId: id,
      version: invitation.version,
      value: { ...invitation.value, addressees: [...addressees, last] },
    });
    const { value: undated } = await services.attendance.fillFromInvitation({ meetingId: id, version: 3 });
    expect(undated.attendees.map(({ name }) => name).slice(3)).toEqual([
      'Drs. Lama Lurah, M.M.',
      'Drs. Baru Lurah, M.M.',
    ]);
  });
});

describe('the minutes', () => {
  test('are read back as they were saved, lists within lists in order', async () => {
    const { services } = openTestServices();
    const { id, value: meeting } = await makeMeeting(services);
    const attendee = anAttendee();
    await services.attendance.save({
      meetingId: id,
      version: 1,
      value: anAttendance({ attendees: [attendee] }),
    });
    const many = (count: number, text: string) =>
      Array.from({ length: count }, (_, index) => ({ id: newTestId(), text: `${text} ${count - index}` }));
    const value = aMinutes({
      form: 'B',
      opening: richFromPlain('Satu.\n\nDua – “é” 😀'),
      discussions: [
        aDiscussion({
          agendaItemId: String(meeting.agenda[1]?.id),
          text: richFromPlain('x'.repeat(100_000)),
          statements: many(500, 'Kata').map(({ id: row, text }) => ({
            id: row,
            speaker: 'Camat',
            attendeeId: attendee.id,
            text: richFromPlain(text),
          })),
          decisions: many(200, 'Putusan'),
        }),
        aDiscussion({ statements: [], decisions: [], actionItems: [] }),
        aDiscussion({
          actionItems: [
            { id: newTestId(), text: 'A', owner: '', due: null, note: 'n', state: 'dropped' },
            { id: newTestId(), text: 'B', owner: 'Dinas', due: '2028-02-29', note: '', state: 'done' },
          ],
        }),
      ],
      signatory: { mandate: [{ acting: 'Plt.', title: 'Bupati' }], official: anOfficial({ acting: 'Plh.' }) },
    });
    await services.minutes.save({ meetingId: id, version: 1, value });
    const read = await services.minutes.get(id);
    expect(read.value).toEqual(value);
    expect(await errorOf(() => services.minutes.save({ meetingId: id, version: 1, value }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('words stay when the row of their speaker, or another meeting’s agenda item, is named', async () => {
    const { services } = openTestServices();
    const [first, second] = [await makeMeeting(services), await makeMeeting(services)];
    const attendee = anAttendee();
    await services.attendance.save({
      meetingId: first.id,
      version: 1,
      value: anAttendance({ attendees: [attendee] }),
    });
    const statement = {
      id: newTestId(),
      speaker: 'Camat',
      attendeeId: attendee.id,
      text: richFromPlain('Setuju.'),
    };
    const discussion = aDiscussion({
      agendaItemId: String(second.value.agenda[0]?.id),
      statements: [statement],
    });
    await services.minutes.save({
      meetingId: first.id,
      version: 1,
      value: aMinutes({ discussions: [discussion] }),
    });
    expect((await services.minutes.get(first.id)).value.discussions).toEqual([
      { ...discussion, agendaItemId: null },
    ]);
    await services.attendance.save({ meetingId: first.id, version: 2, value: anAttendance() });
    const [after] = (await services.minutes.get(first.id)).value.discussions;
    expect(after?.statements).toEqual([{ ...statement, attendeeId: null }]);
  });
});
