import { expect, test } from 'vitest';
import { aMeeting, newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { openLayoutBefore } from './support/old-layout.ts';

const DESK_VERSION = 11;

/** An archive of the layout before, with one discussion about floods. */
function makeOldArchive(): { archiveFolder: string; meetingId: string } {
  const { archiveFolder, connection, profileId: profile } = openLayoutBefore(DESK_VERSION);
  const meetingId = newTestId();
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  const insert = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
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
