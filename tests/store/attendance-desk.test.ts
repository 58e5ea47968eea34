import { describe, expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { COPY_ALL } from '../../shared/domain/meeting-copy.ts';
import {
  aMeeting,
  anAttendance,
  anAttendee,
  makeTestFolder,
  newTestId,
  openTestServices,
  TEST_NOW,
} from '../fixtures/builders.ts';
import { databaseFile, openRaw, queryRows } from './support/raw.ts';

const DESK_VERSION = 9;

test('arrival, leaving, the letter of duty and the quorum are kept and read back', async () => {
  const { services } = openTestServices();
  const { id: meetingId } = await services.meetings.create({ value: aMeeting(), profileId: null });
  const { version } = await services.attendance.get(meetingId);
  const value = anAttendance({
    attendees: [
      anAttendee({ arrivedAt: '08:57', leftAt: '10:30' }),
      anAttendee({
        state: 'represented',
        representative: { name: 'Wakil', title: 'Sekretaris Dinas', letter: '094/12/Dinsos' },
      }),
    ],
    quorum: { rule: 'number', number: 12, countsRepresented: false },
  });
  await services.attendance.save({ meetingId, version, value });
  expect((await services.attendance.get(meetingId)).value).toEqual(value);
});

test('a copied meeting has its quorum and nothing of who came', async () => {
  const { services } = openTestServices();
  const source = await services.meetings.create({ value: aMeeting(), profileId: null });
  const { version } = await services.attendance.get(source.id);
  const value = anAttendance({
    attendees: [anAttendee({ arrivedAt: '08:57', leftAt: '10:30' })],
    quorum: { rule: 'half', number: 1, countsRepresented: true },
  });
  await services.attendance.save({ meetingId: source.id, version, value });
  const { id } = await services.meetings.duplicate({
    id: source.id,
    title: 'Rapat berikutnya',
    date: '2025-09-30',
    take: COPY_ALL,
  });
  const copy = (await services.attendance.get(id)).value;
  expect(copy.quorum.rule).toBe('half');
  expect(copy.attendees).toMatchObject([{ state: 'invited', arrivedAt: null, leftAt: null }]);
});

/** An archive of the layout before, with one row on its attendance list. */
function makeOldArchive(): string {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), DESK_VERSION);
  const older = MIGRATIONS.filter(({ version }) => version < DESK_VERSION);
  migrate(connection, { migrations: older, archiveFolder, now: TEST_NOW });
  const [profile, meeting] = [newTestId(), newTestId()];
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  connection.exec(`
    INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json)
      VALUES ('${profile}', ${stamp}, 'Setda', 1, '{"name":"Setda"}');
    INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, zone, place, chair_json,
        secretary_json, recorder_json, dress_code, link, contact, search_text)
      VALUES ('${meeting}', ${stamp}, '${profile}', 'Rapat', '', 'planned', 'WIB', '', '{}', '{}', '{}', '', '', '', 'rapat');
    INSERT INTO attendance (id, created_at, updated_at, meeting_id) VALUES ('${newTestId()}', ${stamp}, '${meeting}');
    INSERT INTO attendee (id, ordinal, meeting_id, name, title, organisation, state, representative_name,
        representative_title, number_kind, number_digits, rank, gender, phone, note)
      VALUES ('${newTestId()}', 0, '${meeting}', 'Nama Lama', '', '', 'represented', 'Wakil', '', 'none', '', '', '', '', '');
  `);
  migrate(connection, { migrations: MIGRATIONS, archiveFolder, now: TEST_NOW });
  connection.close();
  return archiveFolder;
}

describe('migration from the version before', () => {
  test('rows keep what they have and know no times; no quorum is asked for', () => {
    const archiveFolder = makeOldArchive();
    expect(
      queryRows(
        archiveFolder,
        'SELECT name, representative_name, representative_letter, arrived_at, left_at FROM attendee',
      ),
    ).toEqual([
      {
        name: 'Nama Lama',
        representative_name: 'Wakil',
        representative_letter: '',
        arrived_at: null,
        left_at: null,
      },
    ]);
    expect(queryRows(archiveFolder, 'SELECT quorum_rule, quorum_counts_represented FROM attendance')).toEqual(
      [{ quorum_rule: 'none', quorum_counts_represented: 1 }],
    );
  });

  test.each([
    "UPDATE attendee SET arrived_at = '9.30'",
    "UPDATE attendee SET left_at = 'siang'",
    "UPDATE attendance SET quorum_rule = 'semua'",
    'UPDATE attendance SET quorum_number = 0',
  ])('%s is refused', (statement) => {
    expect(() => openRaw(makeOldArchive()).exec(statement)).toThrow(/CHECK/);
  });
});
