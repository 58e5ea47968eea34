import { existsSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type StatisticsQuestion, statisticsQuestion } from '../../shared/contract/attendance.ts';
import type { Attendee } from '../../shared/domain/attendance.ts';
import {
  aMeeting,
  anAddressee,
  anAttendance,
  anAttendee,
  anInvitation,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { openRaw } from './support/raw.ts';

const ask = (changes: Partial<StatisticsQuestion> = {}) => statisticsQuestion.parse(changes);

async function addMeeting(
  { services }: TestServices,
  meeting: Parameters<typeof aMeeting>[0],
  attendees: Attendee[],
  positionIds: string[] = [],
): Promise<string> {
  const { id: meetingId } = await services.meetings.create({ value: aMeeting(meeting), profileId: null });
  const addressees = positionIds.map((positionId) => anAddressee({ positionId }));
  const invitation = await services.invitations.get(meetingId);
  await services.invitations.save({
    meetingId,
    version: invitation.version,
    value: anInvitation({ addressees }),
  });
  const { version } = await services.attendance.get(meetingId);
  const linked = attendees.map((row, index) => ({ ...row, addresseeId: addressees[index]?.id ?? null }));
  await services.attendance.save({ meetingId, version, value: anAttendance({ attendees: linked }) });
  return meetingId;
}

async function aFilledArchive() {
  const test = openTestServices();
  const saved = { id: null, version: null };
  const { id: organisationId } = await test.services.directory.saveOrganisation({
    ...saved,
    value: { name: 'Dinas Sosial', shortName: 'Dinsos', kind: '', address: '' },
  });
  const { id: positionId } = await test.services.directory.savePosition({
    ...saved,
    value: { title: 'Kepala Dinas Sosial', role: 'other', organisationId },
  });
  const first = await addMeeting(
    test,
    { date: '2025-03-10', title: 'Rapat Maret' },
    [
      anAttendee({ name: 'Kepala', organisation: 'Dinas Sosial Kabupaten', state: 'present' }),
      anAttendee({ name: 'Bidan', organisation: 'Dinas Kesehatan', state: 'absent' }),
      anAttendee({ name: 'Tamu', organisation: 'Dinas Kesehatan', isWalkIn: true }),
    ],
    [positionId],
  );
  await addMeeting(test, { date: '2025-06-30', title: 'Rapat Juni' }, [
    anAttendee({
      name: 'Kepala',
      organisation: 'DINSOS',
      state: 'represented',
      representative: { name: 'W', title: 'Sekretaris Dinas Sosial', letter: '' },
    }),
    anAttendee({ name: '', organisation: '', title: 'Camat Sukaraja', state: 'excused' }),
  ]);
  await addMeeting(test, { date: '2025-07-01', title: 'Rapat Juli' }, [
    anAttendee({ name: 'Kepala', organisation: 'Dinas  Sosial', state: 'invited' }),
  ]);
  await addMeeting(test, { date: '2025-03-11', isSpecimen: true }, [anAttendee({ organisation: 'Contoh' })]);
  return { ...test, organisationId, first };
}

describe('level of representation', () => {
  test('per agency in a period: spellings and links of one organisation are one, guests and specimens are none', async () => {
    const { services, organisationId } = await aFilledArchive();
    const semester = await services.statistics.statistics(ask({ from: '2025-01-01', until: '2025-06-30' }));
    expect(semester.meetings).toBe(2);
    expect(semester.rows.map(({ name, invited }) => [name, invited])).toEqual([
      ['Camat Sukaraja', 1],
      ['Dinas Kesehatan', 1],
      ['Dinas Sosial', 2],
    ]);
    expect(semester.rows[2]).toMatchObject({
      id: organisationId,
      present: 1,
      represented: 1,
      excused: 0,
      absent: 0,
      unrecorded: 0,
    });
    expect(semester.rows[2]?.levels).toMatchObject({ secretary: 1, head: 0, unknown: 0 });
    expect(semester.rows[1]).toMatchObject({ absent: 1, present: 0 });
  });

  test('over all time with the ones not noted; an impossible period has nobody', async () => {
    const { services } = await aFilledArchive();
    const all = await services.statistics.statistics(ask());
    expect(all.rows.find(({ name }) => name === 'Dinas Sosial')).toMatchObject({ invited: 3, unrecorded: 1 });
    const none = await services.statistics.statistics(ask({ from: '2025-12-01', until: '2025-01-01' }));
    expect(none).toEqual({ meetings: 0, rows: [] });
  });

  test('per person; one without a name by the post', async () => {
    const { services } = await aFilledArchive();
    const { rows } = await services.statistics.statistics(ask({ subject: 'person' }));
    expect(rows.map(({ name, invited }) => [name, invited])).toEqual([
      ['Bidan', 1],
      ['Camat Sukaraja', 1],
      ['Kepala', 3],
    ]);
  });

  test('the meetings of an agency, newest first; of an unknown one none', async () => {
    const { services, organisationId, first } = await aFilledArchive();
    const found = await services.statistics.statisticsMeetings({ ...ask(), id: organisationId });
    expect(found.isCut).toBe(false);
    expect(found.rows.map(({ meetingTitle, state }) => [meetingTitle, state])).toEqual([
      ['Rapat Juli', 'invited'],
      ['Rapat Juni', 'represented'],
      ['Rapat Maret', 'present'],
    ]);
    expect(found.rows[2]).toMatchObject({ meetingId: first, meetingDate: '2025-03-10' });
    const unknown = await services.statistics.statisticsMeetings({ ...ask(), id: "'; drop table meeting" });
    expect(unknown.rows).toEqual([]);
  });

  test('a meeting in the trash does not count', async () => {
    const { services, first } = await aFilledArchive();
    const { version } = await services.meetings.get(first);
    await services.meetings.remove({ id: first, version });
    const { rows } = await services.statistics.statistics(ask({ until: '2025-03-31' }));
    expect(rows).toEqual([]);
  });

  test('the table as Excel; nothing is written when the dialog is cancelled', async () => {
    const { services, desktop, archiveFolder } = await aFilledArchive();
    const question = { ...ask({ from: '2025-01-01', until: '2025-06-30' }), order: 'lowest' as const };
    expect(await services.statistics.exportStatistics(question)).toBeNull();
    desktop.target = join(archiveFolder, 'statistik');
    expect(await services.statistics.exportStatistics(question)).toEqual({ fileName: 'statistik.xlsx' });
    const path = join(archiveFolder, 'statistik.xlsx');
    expect(existsSync(path)).toBe(true);
    const [sheet] = await readXlsxFile(path);
    const rows = sheet?.data ?? [];
    expect(rows[0]?.slice(0, 4)).toEqual(['Instansi', 'Diundang', 'Hadir sendiri', 'Diwakili']);
    expect(rows.find(([name]) => name === 'Dinas Sosial')?.slice(0, 9)).toEqual([
      'Dinas Sosial',
      2,
      1,
      1,
      0,
      0,
      0,
      '50 %',
      '100 %',
    ]);
  });
});

const MEETINGS = 300;
const ROWS = 30;

/** Ten years of meetings, put in behind the services: only the counting is looked at. */
function fillFar(archiveFolder: string, profileId: string): void {
  const raw = openRaw(archiveFolder);
  const at = "'2025-01-01T00:00:00.000Z'";
  const meeting = raw.prepare(
    `INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, meeting_date, zone, place,
       chair_json, secretary_json, recorder_json, dress_code, link, contact, search_text)
     VALUES (?, ${at}, ${at}, ?, ?, '', 'final', ?, 'WIB', '', '{}', '{}', '{}', '', '', '', 'rapat')`,
  );
  const list = raw.prepare(
    `INSERT INTO attendance (id, created_at, updated_at, meeting_id) VALUES (?, ${at}, ${at}, ?)`,
  );
  const row = raw.prepare(
    `INSERT INTO attendee (id, ordinal, meeting_id, name, title, organisation, state, representative_name,
       representative_title, number_kind, number_digits, rank, gender, phone, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, 'none', '', '', '', '', '')`,
  );
  const states = ['present', 'present', 'represented', 'excused', 'absent'];
  raw.transaction(() => {
    for (let number = 0; number < MEETINGS; number += 1) {
      const id = newTestId();
      const month = 1 + (number % 12);
      const year = 2016 + (number % 10);
      meeting.run(
        id,
        profileId,
        `Rapat ${number}`,
        `${year}-${String(month).padStart(2, '0')}-${10 + (number % 18)}`,
      );
      list.run(newTestId(), id);
      for (let place = 0; place < ROWS; place += 1) {
        const agency = (number * 7 + place) % 90;
        const state = states[(number + place) % states.length] ?? 'absent';
        const sent = state === 'represented' ? `Kepala Bidang ${place % 12}` : '';
        row.run(
          newTestId(),
          place,
          id,
          `Nama ${agency}`,
          `Kepala Dinas ${agency}`,
          `Dinas ${agency}`,
          state,
          sent,
        );
      }
    }
  })();
}

test('300 meetings of 30 are counted whole, a semester of them, and those of one body', async () => {
  const { services, archiveFolder } = openTestServices();
  const { profileId } = await services.meetings.get(
    (await services.meetings.create({ value: aMeeting({ date: null }), profileId: null })).id,
  );
  fillFar(archiveFolder, profileId);
  const count = async (question: StatisticsQuestion) => {
    const { rows, meetings } = await services.statistics.statistics(question);
    return { meetings, rows: rows.length, invited: rows.reduce((sum, row) => sum + row.invited, 0) };
  };
  expect(await count(ask())).toEqual({ meetings: MEETINGS, rows: 90, invited: MEETINGS * ROWS });
  const semester = await count(ask({ from: '2025-01-01', until: '2025-06-30' }));
  expect(semester.meetings).toBeGreaterThan(0);
  expect(semester.meetings).toBeLessThan(MEETINGS);
  expect(semester.invited).toBe(semester.meetings * ROWS);
  const { rows } = await services.statistics.statisticsMeetings({ ...ask(), id: 'dinas 7' });
  // The 30 bodies of a meeting follow one another from seven times its number on, around the 90.
  const first = (number: number) => (number * 7) % 90;
  const isInvited = (number: number) => (7 - first(number) + 90) % 90 < ROWS;
  expect(rows).toHaveLength(Array.from({ length: MEETINGS }, (_, number) => number).filter(isInvited).length);
});
