import { expect, test } from 'vitest';
import type { Connection } from '../../electron/store/connection.ts';
import { BUILT_IN_CODES } from '../../shared/domain/classification.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { openLayoutBefore } from './support/old-layout.ts';
import { errorOf, queryRows } from './support/raw.ts';

const THIS_VERSION = 5;
const FINAL_AT = '2025-08-20T03:00:00.000Z';

interface OldArchive {
  archiveFolder: string;
  finalId: string;
  draftId: string;
}

/** An archive of the layout before, with a meeting whose minutes are final and one whose are not. */
function makeOldArchive(): OldArchive {
  const { archiveFolder, connection, profileId: profile } = openLayoutBefore(THIS_VERSION);
  const finalId = addMeeting(connection, profile, 'final');
  const draftId = addMeeting(connection, profile, 'draft');
  connection.close();
  return { archiveFolder, finalId, draftId };
}

function addMeeting(connection: Connection, profile: string, state: 'draft' | 'final'): string {
  const [meeting, item, discussion] = [newTestId(), newTestId(), newTestId()];
  const stamp = `'${TEST_NOW}', '${TEST_NOW}'`;
  const rich = (text: string) => JSON.stringify(richFromPlain(text));
  const insert = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);
  insert(
    `INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, zone, place, chair_json,
       secretary_json, recorder_json, dress_code, link, contact, search_text)
     VALUES (?, ${stamp}, ?, ?, '', 'planned', 'WIB', '', '{}', '{}', '{}', '', '', '', 'rapat')`,
    meeting,
    profile,
    `Rapat ${state}`,
  );
  insert(
    'INSERT INTO agenda_item (id, ordinal, meeting_id, title) VALUES (?, 0, ?, ?)',
    item,
    meeting,
    'Evaluasi',
  );
  insert(
    `INSERT INTO minutes (id, created_at, updated_at, meeting_id, form, state, opening_json, closing_json, signatory_json)
     VALUES (?, '${TEST_NOW}', ?, ?, 'C', ?, ?, ?, '{}')`,
    newTestId(),
    FINAL_AT,
    meeting,
    state,
    rich('Dibuka – “é” 😀'),
    rich('Ditutup.'),
  );
  const under = 'id, ordinal, meeting_id, discussion_id';
  insert(
    'INSERT INTO discussion (id, ordinal, meeting_id, agenda_item_id, text_json) VALUES (?, 0, ?, ?, ?)',
    discussion,
    meeting,
    item,
    rich('Dibahas.'),
  );
  insert(
    `INSERT INTO statement (${under}, speaker, text_json) VALUES (?, 0, ?, ?, 'Camat', ?)`,
    newTestId(),
    meeting,
    discussion,
    rich('Siap.'),
  );
  for (const [ordinal, text] of ['Diputuskan.', 'Dilaporkan.'].entries())
    insert(
      `INSERT INTO decision (${under}, text) VALUES (?, ?, ?, ?, ?)`,
      newTestId(),
      ordinal,
      meeting,
      discussion,
      text,
    );
  insert(
    `INSERT INTO action_item (${under}, text, owner, due, note, state)
     VALUES (?, 0, ?, ?, 'Menyusun', 'Dinas', '2025-09-05', 'n', 'done')`,
    newTestId(),
    meeting,
    discussion,
  );
  return meeting;
}

test('rule 40: minutes that are final already are kept whole as their first version, drafts are not', async () => {
  const { archiveFolder, finalId, draftId } = makeOldArchive();
  const { services } = openTestServices({ archiveFolder });
  const { minutes } = services;
  const { version, value } = await minutes.get(finalId);
  const [kept, ...others] = await minutes.versions(finalId);
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ number: 1, cause: 'state', state: 'final', reason: '', madeAt: FINAL_AT });
  const read = await minutes.readVersion(String(kept?.id));
  expect(read.value).toEqual(value);
  expect(read.value.discussions[0]).toMatchObject({
    statements: [{ speaker: 'Camat' }],
    decisions: [{ text: 'Diputuskan.' }, { text: 'Dilaporkan.' }],
    actionItems: [{ text: 'Menyusun', due: '2025-09-05', state: 'done' }],
  });
  expect(read.agenda).toEqual([{ id: value.discussions[0]?.agendaItemId, title: 'Evaluasi' }]);
  expect(await minutes.versions(draftId)).toEqual([]);
  const change = { ...value, form: 'A' as const };
  expect(await errorOf(() => minutes.save({ meetingId: finalId, version, value: change }))).toMatchObject({
    code: 'RULE',
  });
  // A draft goes on as before.
  const draft = await minutes.get(draftId);
  await minutes.save({ meetingId: draftId, version: draft.version, value: { ...draft.value, form: 'A' } });
  expect((await minutes.get(draftId)).value.form).toBe('A');
});

test('the list of codes begins with what the regulation has', async () => {
  const { archiveFolder } = makeOldArchive();
  const { services } = openTestServices({ archiveFolder });
  expect(await services.classification.list()).toHaveLength(BUILT_IN_CODES.length);
  expect(queryRows(archiveFolder, 'PRAGMA foreign_key_check')).toEqual([]);
});
