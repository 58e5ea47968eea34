import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { newId } from '../../electron/store/records.ts';
import { openStore } from '../../electron/store/store.ts';
import { EMPTY_SUPPLEMENT, supplementSchema } from '../../shared/domain/supplement.ts';
import { makeTestFolder, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { openRaw, queryRows } from './support/raw.ts';
import { hits } from './support/search-archive.ts';

/* Layout 23: texts of further papers are found, a supplement without content takes no room, one index fewer and one smaller. */

const STAMP = [TEST_NOW, TEST_NOW] as const;
const before = MIGRATIONS.filter(({ version }) => version < 23);

/** An archive of layout 22 with one meeting whose supplement holds `value`. */
async function makeOld(value: string) {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder, migrations: before }).close();
  const raw = openRaw(archiveFolder);
  const [profile, meeting, letter, cancelled] = [newId(), newId(), newId(), newId()];
  raw.pragma('foreign_keys = ON');
  raw
    .prepare(
      "INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json) VALUES (?, ?, ?, 'K', 1, ?)",
    )
    .run(profile, ...STAMP, '{"name":"K"}');
  raw
    .prepare(
      `INSERT INTO meeting (id, created_at, updated_at, profile_id, title, purpose, state, meeting_date, zone, place,
        chair_json, secretary_json, recorder_json, dress_code, link, contact, search_text)
      VALUES (?, ?, ?, ?, 'Rapat Lama', '', 'planned', '2025-01-01', 'WIB', '', '{}', '{}', '{}', '', '', '', 'rapat lama')`,
    )
    .run(meeting, ...STAMP, profile);
  raw
    .prepare(
      `INSERT INTO invitation (id, created_at, updated_at, meeting_id, code, number_text, urgency, subject, address_place,
        opening, closing, notes_json, letterhead, signatory_json)
      VALUES (?, ?, ?, ?, '', '', '', '', '', '', '', '[]', 'by-signer', '{}')`,
    )
    .run(newId(), ...STAMP, meeting);
  raw
    .prepare('INSERT INTO attendance (id, created_at, updated_at, meeting_id) VALUES (?, ?, ?, ?)')
    .run(newId(), ...STAMP, meeting);
  raw
    .prepare(
      "INSERT INTO minutes (id, created_at, updated_at, meeting_id, form, state, opening_json, closing_json, signatory_json) VALUES (?, ?, ?, ?, 'A', 'draft', ?, ?, '{}')",
    )
    .run(newId(), ...STAMP, meeting, '""', '""');
  raw
    .prepare(
      'INSERT INTO supplement (id, created_at, updated_at, meeting_id, value_json) VALUES (?, ?, ?, ?, ?)',
    )
    .run(newId(), ...STAMP, meeting, value);
  const addLetter = raw.prepare(
    `INSERT INTO letter (id, created_at, updated_at, meeting_id, paper, register, year, sequence, number_text, subject, state, void_reason)
    VALUES (?, ?, ?, ?, 'report', 'laporan', 2025, ?, ?, 'Laporan', ?, ?)`,
  );
  addLetter.run(letter, ...STAMP, meeting, 1, '1/LAP', 'final', '');
  addLetter.run(cancelled, ...STAMP, meeting, 2, '2/LAP', 'void', 'salah');
  const people = ['Bupati', 'Camat'].map((title, ordinal) => ({ id: newId(), row: newId(), title, ordinal }));
  for (const { id, row, title, ordinal } of people) {
    raw
      .prepare(
        "INSERT INTO addressee (id, ordinal, meeting_id, group_name, title, organisation, note) VALUES (?, ?, ?, '', ?, '', '')",
      )
      .run(id, ordinal, meeting, title);
    raw
      .prepare(
        `INSERT INTO attendee (id, ordinal, meeting_id, addressee_id, name, title, organisation, state, mode, arrived_at,
          representative_name, representative_title, representative_letter, number_kind, number_digits, rank, gender, phone, note)
        VALUES (?, ?, ?, ?, '', ?, '', 'present', 'online', '08:05', '', '', 'ST/1', 'none', '', 'IV/b', 'L', '081', 'catatan')`,
      )
      .run(row, ordinal, meeting, id, title);
  }
  raw.close();
  return { archiveFolder, meeting, letter, cancelled };
}

test('rows of attendance lists stay as they were, under the same rules and with fewer indexes', async () => {
  const { archiveFolder } = await makeOld('{}');
  const rows = () => queryRows(archiveFolder, 'SELECT * FROM attendee ORDER BY ordinal');
  const firstAddressee = 'SELECT addressee_id FROM attendee WHERE ordinal = 0';
  const old = rows();
  expect(old).toHaveLength(2);
  await openStore({ archiveFolder }).close();
  expect(rows()).toEqual(old);
  const raw = openRaw(archiveFolder);
  const indexes = raw.pragma("index_list('attendee')");
  expect(indexes).toHaveLength(3);
  // Two rows of one addressee are refused as before, and a row of a wrong meeting or state.
  expect(() => raw.exec(`UPDATE attendee SET addressee_id = (${firstAddressee})`)).toThrow('UNIQUE');
  expect(() => raw.exec("UPDATE attendee SET state = 'x'")).toThrow('CHECK');
  raw.pragma('foreign_keys = ON');
  raw.exec('DELETE FROM attendance');
  expect(raw.prepare('SELECT count(*) FROM attendee').pluck().get()).toBe(0);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  raw.close();
});

test('an untouched supplement becomes empty and reads the same; what was written stays and is found', async () => {
  const untouched = await makeOld(JSON.stringify(EMPTY_SUPPLEMENT));
  await openStore({ archiveFolder: untouched.archiveFolder }).close();
  expect(queryRows(untouched.archiveFolder, 'SELECT value_json FROM supplement')).toEqual([
    { value_json: '{}' },
  ]);

  const value = supplementSchema.parse({ report: { general: 'Uraian cempaka.' } });
  const written = await makeOld(JSON.stringify(value));
  const { services, archiveFolder } = openTestServices({ archiveFolder: written.archiveFolder });
  expect(queryRows(archiveFolder, 'SELECT value_json FROM supplement')).toEqual([
    { value_json: JSON.stringify(value) },
  ]);
  expect((await services.supplement.get(written.meeting)).value).toEqual(value);
  expect(await hits(services, 'cempaka')).toMatchObject([
    { kind: 'paper', paper: 'report', meetingId: written.meeting },
  ]);
});

test('entries of the index keep their places and words, letters learn their paper', async () => {
  const { archiveFolder, meeting, letter, cancelled } = await makeOld('{}');
  const raw = openRaw(archiveFolder);
  const add = raw.prepare(
    `INSERT INTO search_entry (entry, owner, kind, record_id, meeting_id, level, code, urgency, number, title, context, chair,
      people, organisations, body) VALUES (?, ?, ?, ?, ?, 0, '', '', ?, ?, '', '', '', '', 'isi dahlia')`,
  );
  const base = 739_252 * 2 ** 24;
  add.run(base, meeting, 'meeting', meeting, meeting, '', 'Rapat Lama');
  add.run(base + 2, meeting, 'letter', letter, meeting, '1/LAP', 'Laporan');
  add.run(base + 3, meeting, 'letter', cancelled, meeting, '2/LAP', 'Laporan');
  // As an archive is whose index was up to date.
  raw.exec('DELETE FROM search_stale');
  raw.close();
  const store = openStore({ archiveFolder });
  expect(
    queryRows(archiveFolder, 'SELECT entry, kind, paper, number FROM search_entry ORDER BY entry'),
  ).toEqual([
    { entry: base, kind: 'meeting', paper: '', number: '' },
    { entry: base + 2, kind: 'letter', paper: 'report', number: '1/LAP' },
    { entry: base + 3, kind: 'letter', paper: '', number: '2/LAP' },
  ]);
  const found = "SELECT count(*) AS n FROM search_index WHERE search_index MATCH 'dahlia'";
  expect(queryRows(archiveFolder, found)).toEqual([{ n: 3 }]);
  await store.close();
  const after = openRaw(archiveFolder);
  after.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
  // The triggers came back: what is thrown away is not found.
  after.exec("UPDATE meeting SET deleted_at = '2025-01-02T00:00:00.000Z'");
  after.close();
  expect(queryRows(archiveFolder, found)).toEqual([{ n: 0 }]);
});
