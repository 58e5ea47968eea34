import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { plainText } from '../../shared/domain/rich-text.ts';
import { makeTestFolder, newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { databaseFile, openRaw } from './support/raw.ts';

const RICH_TEXT_VERSION = 4;

/** Texts as the plain fields kept them: tidied, so without outer space and control characters. */
const TEXTS = {
  opening: 'Rapat dibuka.\n\n\nDua baris kosong – “kutip” ‘é’ 😀 𝄞',
  closing: '',
  discussion: 'a\nb'.repeat(20_000),
  statement: '{"type":"doc"} \\ "tanda" & <b>',
};

/** An archive of the layout before rich text, with one meeting. */
function makeOldArchive(meetingId: string): string {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), RICH_TEXT_VERSION);
  const migrations = MIGRATIONS.filter(({ version }) => version < RICH_TEXT_VERSION);
  migrate(connection, { migrations: migrations.slice(0, 1), archiveFolder, now: TEST_NOW });
  const [profile, discussion] = [newTestId(), newTestId()];
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
    meetingId,
    profile,
  );
  insert(
    `INSERT INTO minutes (id, created_at, updated_at, meeting_id, form, state, opening, closing, signatory_json)
     VALUES (?, ${stamp}, ?, 'A', 'draft', ?, ?, '{}')`,
    newTestId(),
    meetingId,
    TEXTS.opening,
    TEXTS.closing,
  );
  insert(
    'INSERT INTO discussion (id, ordinal, meeting_id, text) VALUES (?, 0, ?, ?)',
    discussion,
    meetingId,
    TEXTS.discussion,
  );
  insert(
    "INSERT INTO statement (id, ordinal, meeting_id, discussion_id, text, speaker) VALUES (?, 0, ?, ?, ?, 'Camat')",
    newTestId(),
    meetingId,
    discussion,
    TEXTS.statement,
  );
  insert(
    "INSERT INTO decision (id, ordinal, meeting_id, discussion_id, text) VALUES (?, 0, ?, ?, 'Tetap polos.')",
    newTestId(),
    meetingId,
    discussion,
  );
  migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
  connection.close();
  return archiveFolder;
}

test('plain texts of the version before become rich text, byte for byte the same', async () => {
  const meetingId = newTestId();
  const archiveFolder = makeOldArchive(meetingId);
  const { services } = openTestServices({ archiveFolder });
  const { value } = await services.minutes.get(meetingId);
  const [discussion] = value.discussions;
  const statement = discussion?.statements[0];
  expect(discussion?.decisions[0]?.text).toBe('Tetap polos.');
  if (discussion === undefined || statement === undefined) throw new Error('The discussion is gone');
  expect({
    opening: plainText(value.opening),
    closing: plainText(value.closing),
    discussion: plainText(discussion.text),
    statement: plainText(statement.text),
  }).toEqual(TEXTS);
  expect(value.opening.content).toHaveLength(4);
});

test('the database refuses a rich text that is no JSON', () => {
  const meetingId = newTestId();
  const archiveFolder = makeOldArchive(meetingId);
  openTestServices({ archiveFolder });
  const raw = openRaw(archiveFolder);
  for (const [table, column] of [
    ['minutes', 'opening_json'],
    ['minutes', 'closing_json'],
    ['discussion', 'text_json'],
    ['statement', 'text_json'],
  ])
    expect(() => raw.prepare(`UPDATE ${table} SET ${column} = 'polos'`).run()).toThrow(/CHECK constraint/);
});
