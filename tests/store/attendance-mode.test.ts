import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
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

const MODE_VERSION = 3;

test('how somebody takes part is kept in his row and read back', async () => {
  const { services } = openTestServices();
  const { id: meetingId } = await services.meetings.create({ value: aMeeting(), profileId: null });
  const { version } = await services.attendance.get(meetingId);
  const value = anAttendance({
    attendees: [anAttendee({ mode: 'online' }), anAttendee({ name: 'Nama Kedua' })],
  });
  await services.attendance.save({ meetingId, version, value });
  const stored = await services.attendance.get(meetingId);
  expect(stored.value.attendees.map(({ mode }) => mode)).toEqual(['online', 'onsite']);
});

/** An archive of the layout before, with one row on its attendance list. */
function makeOldArchive(): string {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), MODE_VERSION);
  const older = MIGRATIONS.filter(({ version }) => version < MODE_VERSION);
  migrate(connection, { migrations: older, archiveFolder, now: TEST_NOW });
  const [profile, meeting] = [newTestId(), newTestId()];
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  const insert = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
  insert(
    `INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json)
     VALUES (?, ${stamp}, 'Setda', 1, '{"name":"Setda"}')`,
    profile,
  );
  insert(
    `INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, zone, place, chair_json,
       secretary_json, recorder_json, dress_code, link, contact, search_text)
     VALUES (?, ${stamp}, ?, 'Rapat', '', 'planned', 'WIB', '', '{}', '{}', '{}', '', '', '', 'rapat')`,
    meeting,
    profile,
  );
  insert(
    `INSERT INTO attendance (id, created_at, updated_at, meeting_id) VALUES (?, ${stamp}, ?)`,
    newTestId(),
    meeting,
  );
  insert(
    `INSERT INTO attendee (id, ordinal, meeting_id, name, title, organisation, state, representative_name,
       representative_title, number_kind, number_digits, rank, gender, phone, note)
     VALUES (?, 0, ?, 'Nama Lama', '', '', 'present', '', '', 'none', '', '', '', '', '')`,
    newTestId(),
    meeting,
  );
  migrate(connection, { migrations: MIGRATIONS, archiveFolder, now: TEST_NOW });
  connection.close();
  return archiveFolder;
}

test('migration from the version before: everybody was in the room; another word is refused', () => {
  const archiveFolder = makeOldArchive();
  expect(queryRows(archiveFolder, 'SELECT name, state, mode FROM attendee')).toEqual([
    { name: 'Nama Lama', state: 'present', mode: 'onsite' },
  ]);
  expect(() => openRaw(archiveFolder).exec("UPDATE attendee SET mode = 'telepon'")).toThrow(/CHECK/);
});
