import { expect, test } from 'vitest';
import { newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { openLayoutBefore } from './support/old-layout.ts';
import { queryRows } from './support/raw.ts';

const FOLLOW_UP_VERSION = 12;

/** An archive of the layout before, with one item that is open and one that is done. */
function makeOldArchive(open: string, done: string): string {
  const { archiveFolder, connection, profileId: profile } = openLayoutBefore(FOLLOW_UP_VERSION);
  const [meeting, discussion] = [newTestId(), newTestId()];
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  const insert = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
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
