import { beforeEach, describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { ensureDefaultProfile } from '../../electron/features/settings/profile-records.service.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { asStoreFailure } from '../../electron/store/store-failures.ts';
import { aDossier, aMeeting, aPerson, openTestServices } from '../fixtures/builders.ts';
import { errorOf, openRaw } from './support/raw.ts';

let raw: Connection;

/** An archive with two whole meetings, a position with its holder, a paper row and a booked letter. */
beforeEach(async () => {
  const { services, store, archiveFolder } = openTestServices();
  await store.transaction(async (tx) => {
    const { id } = await ensureDefaultProfile(tx);
    const dossier = aDossier();
    const numbered = { ...dossier, invitation: { ...dossier.invitation, sequence: 7 } };
    await createDossier(tx, numbered, id);
    await createDossier(tx, aDossier({ meeting: aMeeting({ title: 'Rapat kedua' }) }), id);
  });
  const person = await services.directory.savePerson({ id: null, version: null, value: aPerson() });
  const position = await services.directory.savePosition({
    id: null,
    version: null,
    value: { title: 'Camat Contoh', role: 'other', organisationId: null },
  });
  await services.directory.saveHolder({
    id: null,
    version: null,
    value: {
      positionId: position.id,
      personId: person.id,
      acting: '',
      from: '2024-01-01',
      until: '2025-12-31',
    },
  });
  await services.directory.saveGroup({
    id: null,
    version: null,
    value: { name: 'Camat', positionIds: [position.id] },
  });
  raw = openRaw(archiveFolder);
});

const COPY = (table: string, columns: string, changes: string) =>
  `INSERT INTO ${table} (${columns}) SELECT ${changes} FROM ${table} LIMIT 1`;
const ID = "'01890000-0000-7000-8000-000000000001'";
const HOLDER_COLUMNS =
  'id, version, created_at, updated_at, position_id, person_id, acting, from_date, until_date';
const holderCopy = (acting: string, from: string, until: string) =>
  COPY(
    'position_holder',
    HOLDER_COLUMNS,
    `${ID}, 1, created_at, updated_at, position_id, person_id, ${acting}, ${from}, ${until}`,
  );

describe('the database itself refuses', () => {
  test.each([
    ['a meeting without a title', "UPDATE meeting SET title = ''", 'CHECK'],
    ['a state of a meeting that does not exist', "UPDATE meeting SET state = 'lost'", 'CHECK'],
    ['a zone that does not exist', "UPDATE meeting SET zone = 'GMT'", 'CHECK'],
    ['a date that is none', "UPDATE meeting SET meeting_date = '31 Agustus'", 'CHECK'],
    ['a last day before the first', "UPDATE meeting SET end_date = '2020-01-01'", 'CHECK'],
    [
      'a last day without a first',
      "UPDATE meeting SET meeting_date = NULL, end_date = '2025-01-01'",
      'CHECK',
    ],
    ['a clock time that is none', "UPDATE meeting SET start_time = '9 pagi'", 'CHECK'],
    ['an official that is no JSON', "UPDATE meeting SET chair_json = '{'", 'CHECK'],
    ['a flag that is neither 0 nor 1', 'UPDATE meeting SET is_specimen = 2', 'CHECK'],
    ['a version below 1', 'UPDATE meeting SET version = 0', 'CHECK'],
    ['a time that is not UTC ISO', "UPDATE meeting SET updated_at = 'kemarin'", 'CHECK'],
    ['text in a number column', "UPDATE meeting SET version = 'dua'", 'STRICT'],
    ['a meeting of an unknown profile', "UPDATE meeting SET profile_id = 'x'", 'FOREIGNKEY'],
    ['removing a meeting that has papers and parts', 'DELETE FROM meeting', 'FOREIGNKEY'],
    ['two agenda items in one place', 'UPDATE agenda_item SET ordinal = 0', 'UNIQUE'],
    [
      'a second invitation of a meeting',
      'UPDATE invitation SET meeting_id = (SELECT min(id) FROM meeting)',
      'UNIQUE',
    ],
    ['a running number of 0', 'UPDATE invitation SET sequence = 0', 'CHECK'],
    ['an addressee without a title', "UPDATE addressee SET title = ''", 'CHECK'],
    ['an addressee at an unknown position', "UPDATE addressee SET position_id = 'x'", 'FOREIGNKEY'],
    [
      'two rows of the attendance list for one addressee',
      'UPDATE attendee SET addressee_id = (SELECT min(id) FROM addressee)',
      'UNIQUE',
    ],
    ['a row that says nobody', "UPDATE attendee SET name = '', title = '', organisation = ''", 'CHECK'],
    ['a state of attendance that does not exist', "UPDATE attendee SET state = 'late'", 'CHECK'],
    ['a row of an unknown addressee', 'UPDATE attendee SET addressee_id = id', 'FOREIGNKEY'],
    ['a discussion of an unknown agenda item', 'UPDATE discussion SET agenda_item_id = id', 'FOREIGNKEY'],
    ['a statement of an unknown row', 'UPDATE statement SET attendee_id = id', 'FOREIGNKEY'],
    ['a due date that is none', "UPDATE action_item SET due = 'segera'", 'CHECK'],
    ['a state of a follow-up that does not exist', "UPDATE action_item SET state = 'x'", 'CHECK'],
    [
      'the same running number twice in a year',
      COPY(
        'letter',
        'id, version, created_at, updated_at, meeting_id, register, year, sequence, number_text, state',
        `${ID}, 1, created_at, updated_at, (SELECT max(id) FROM meeting), register, year, sequence, '', 'void'`,
      ),
      'CHECK|UNIQUE',
    ],
    ['a void number without a reason', "UPDATE letter SET state = 'void'", 'CHECK'],
    ['a letter of a state that does not exist', "UPDATE letter SET state = 'lost'", 'CHECK'],
    [
      'two definitive holders whose times overlap by one day',
      holderCopy("''", "'2025-12-31'", 'NULL'),
      'overlap',
    ],
    [
      'a holder whose end is before the start',
      "UPDATE position_holder SET until_date = '2020-01-01'",
      'CHECK',
    ],
    ['a second default profile', 'UPDATE office_profile SET is_default = 1', 'none'],
    [
      'the default profile in the trash',
      "UPDATE office_profile SET deleted_at = '2025-01-01T00:00:00.000Z'",
      'CHECK',
    ],
    [
      'a position twice in a group',
      'INSERT INTO group_member SELECT group_id, position_id, 9 FROM group_member',
      'UNIQUE|PRIMARY',
    ],
    [
      'a paper outside the archive',
      `INSERT INTO paper (id, created_at, updated_at, meeting_id, kind, relative_path, sha256, bytes, pages)
       SELECT ${ID}, created_at, updated_at, id, 'minutes', 'Naskah/../../x.docx', printf('%064d', 1), 1, 1
       FROM meeting LIMIT 1`,
      'CHECK',
    ],
    ['a changed audit event', "UPDATE audit_event SET after_json = '{}'", 'never changed'],
    ['a deleted audit event', 'DELETE FROM audit_event', 'never deleted'],
  ])('%s', (_, statement, reason) => {
    if (reason === 'none') {
      // One profile is there: the rule is that there cannot be two.
      raw.exec(statement);
      const second = COPY(
        'office_profile',
        'id, version, created_at, updated_at, name, is_default, settings_json',
        `${ID}, 1, created_at, updated_at, name, 1, settings_json`,
      );
      expect(() => raw.exec(second)).toThrow(/UNIQUE/);
      return;
    }
    expect(() => raw.exec(statement)).toThrow(new RegExp(words(reason)));
  });

  test('but allows an acting holder beside the definitive one, and one who follows him', () => {
    raw.exec(holderCopy("'Plh.'", "'2025-06-01'", "'2025-06-14'"));
    raw.exec(holderCopy("''", "'2026-01-01'", 'NULL').replace('000001', '000002'));
    expect(raw.prepare('SELECT count(*) FROM position_holder').pluck().get()).toBe(3);
  });
});

function words(reason: string): string {
  return reason
    .replace('STRICT', 'cannot store TEXT value in INTEGER column')
    .replace('FOREIGNKEY', 'FOREIGN KEY constraint failed')
    .replace('CHECK', 'CHECK constraint failed')
    .replace('UNIQUE', 'UNIQUE constraint failed')
    .replace('PRIMARY', 'PRIMARY KEY');
}

test('a refusal of the database reaches the user as a sentence', async () => {
  const refusal = await errorOf(() => raw.exec("UPDATE meeting SET profile_id = 'x'"));
  expect(asStoreFailure(refusal)).toMatchObject({
    code: 'RULE',
    message: expect.stringContaining('dirujuk'),
  });
  const other = new Error('other');
  expect(asStoreFailure(other)).toBe(other);
});
