import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { aMeeting, makeTestFolder, newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { databaseFile } from './support/raw.ts';

const DESK_VERSION = 11;

/** An archive of the layout before, with one discussion about floods. */
function makeOldArchive(): { archiveFolder: string; meetingId: string } {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), DESK_VERSION);
  const migrations = MIGRATIONS.filter(({ version }) => version < DESK_VERSION);
  migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
  const [profile, meetingId] = [newTestId(), newTestId()];
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  const insert = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
  insert(
    `INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json)
     VALUES (?, ${stamp}, 'Setda', 1, '{"name":"Setda"}')`,
    profile,
  );
  insert(
    `INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, meeting_date, zone, place,
       chair_json, secretary_json, recorder_json, dress_code, link, contact, search_text)
     VALUES (?, ${stamp}, ?, 'Rapat lama', '', 'planned', '2020-01-01', 'WIB', '', '{}', '{}', '{}', '', '', '', 'x')`,
    meetingId,
    profile,
  );
  insert(
    `INSERT INTO minutes (id, created_at, updated_at, meeting_id, form, state, opening_json, closing_json, signatory_json)
     VALUES (?, ${stamp}, ?, 'A', 'draft', '[]', '[]', '{}')`,
    newTestId(),
    meetingId,
  );
  const text = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pompa banjir rusak.' }] }],
  };
  insert(
    'INSERT INTO discussion (id, ordinal, meeting_id, text_json) VALUES (?, 0, ?, ?)',
    newTestId(),
    meetingId,
    JSON.stringify(text),
  );
  connection.close();
  return { archiveFolder, meetingId };
}

test('minutes of an older archive are found from the first question on; purging a meeting takes its words along', async () => {
  const { archiveFolder, meetingId } = makeOldArchive();
  const { services, store } = openTestServices({ archiveFolder });
  const { id } = await services.meetings.create({ value: aMeeting(), profileId: null });
  const ask = () => services.minutesDesk.earlier({ meetingId: id, words: 'Banjir' });
  expect(await ask()).toMatchObject([{ meetingId, text: 'Pompa banjir rusak.' }]);
  await store.transaction(async (tx) => {
    await tx.db.deleteFrom('minutes').where('meeting_id', '=', meetingId).execute();
    await tx.db.deleteFrom('meeting').where('id', '=', meetingId).execute();
  });
  expect(await ask()).toEqual([]);
  const left = await store.read((db) =>
    db.selectFrom('minutes_memory_entry').selectAll().where('meeting_id', '=', meetingId).execute(),
  );
  expect(left).toEqual([]);
});
