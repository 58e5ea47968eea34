import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { makeTestFolder, newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { databaseFile, queryRows } from './support/raw.ts';

const FOLLOW_UP_VERSION = 12;

/** An archive of the layout before, with one item that is open and one that is done. */
function makeOldArchive(open: string, done: string): string {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), FOLLOW_UP_VERSION);
  const migrations = MIGRATIONS.filter(({ version }) => version < FOLLOW_UP_VERSION);
  migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
  const [profile, meeting, discussion] = [newTestId(), newTestId(), newTestId()];
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
    `INSERT INTO minutes (id, created_at, updated_at, meeting_id, form, state, opening_json, closing_json, signatory_json)
     VALUES (?, ${stamp}, ?, 'A', 'final', '[]', '[]', '{}')`,
    newTestId(),
    meeting,
  );
  insert(
    "INSERT INTO discussion (id, ordinal, meeting_id, text_json) VALUES (?, 0, ?, '[]')",
    discussion,
    meeting,
  );
  const addItem = (id: string, ordinal: number, state: string) =>
    insert(
      `INSERT INTO action_item (id, ordinal, meeting_id, discussion_id, text, owner, due, note, state)
       VALUES (?, ?, ?, ?, 'Menyusun jadwal.', 'Dinas Contoh', '2025-08-25', '', ?)`,
      id,
      ordinal,
      meeting,
      discussion,
      state,
    );
  addItem(open, 0, 'open');
  addItem(done, 1, 'done');
  connection.close();
  return archiveFolder;
}

test('the items of an older archive are followed from the first start on', async () => {
  const [open, done] = [newTestId(), newTestId()];
  const archiveFolder = makeOldArchive(open, done);
  const { services } = openTestServices({ archiveFolder });
  expect(await services.followUps.items.counts()).toEqual({ active: 1, overdue: 0, soon: 1, undated: 0 });
  expect(await services.followUps.items.get(done)).toMatchObject({
    state: 'done',
    owner: 'Dinas Contoh',
    notes: [],
  });
  expect(queryRows(archiveFolder, 'SELECT count(*) AS items FROM action_item')).toEqual([{ items: 2 }]);
});
