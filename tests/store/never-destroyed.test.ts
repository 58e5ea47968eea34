import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aMeeting, openTestServices } from '../fixtures/builders.ts';
import { errorOf, openRaw, queryRows } from './support/raw.ts';
import { keepMeeting, keepOldPaper } from './support/records.ts';

/* Rule 58: the app lists what is due and never destroys a record. */

const ELECTRON = join(import.meta.dirname, '../../electron');
/** Tables that hold records, their proof, or the trail of what was done with them. */
const RECORDS = [
  'meeting',
  'invitation',
  'attendance',
  'minutes',
  'minutes_version',
  'paper',
  'dossier',
  'archive_record',
  'meeting_file',
  'attachment',
  'follow_up',
  'audit_event',
  'retention_rule',
  'classification_code',
];

/** Sources of the app; migrations have landed and move rows between tables. */
function sources(): { path: string; text: string }[] {
  return readdirSync(ELECTRON, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('migrations'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Names of the record tables that a source deletes rows of. */
function deletedTables(text: string): string[] {
  const found = [...text.matchAll(/deleteFrom\(\s*'(\w+)'|delete\s+from\s+"?(\w+)"?/gi)];
  return found.flatMap(([, one, other]) => [one ?? other ?? '']).filter((table) => RECORDS.includes(table));
}

test('no path of the code deletes a row of a record: only the trash is known', () => {
  expect(deletedTables("tx.db.deleteFrom('meeting')")).toEqual(['meeting']);
  expect(deletedTables('sql`DELETE FROM archive_record`')).toEqual(['archive_record']);
  const all = sources();
  expect(all.length).toBeGreaterThan(150);
  const found = all.flatMap(({ path, text }) => deletedTables(text).map((table) => `${path}: ${table}`));
  expect(found).toEqual([]);
});

describe('what is due stays', () => {
  test('lists, rules and exports of records that are long due leave every row where it is', async () => {
    const archive = openTestServices();
    const { services, archiveFolder } = archive;
    await services.retention.saveRule({
      id: null,
      version: null,
      value: { code: '000', activeYears: 0, inactiveYears: 0, finalFate: 'musnah', note: '' },
    });
    await keepMeeting(archive, { title: 'Lama', date: '2001-01-02', closedOn: '2001-02-03' });
    await keepOldPaper(archive, { title: 'Surat', date: '2001-01-02', code: '000.1' });
    const count = () =>
      queryRows(
        archiveFolder,
        `SELECT (SELECT count(*) FROM meeting WHERE deleted_at IS NULL) AS meetings,
          (SELECT count(*) FROM archive_record WHERE deleted_at IS NULL) AS papers`,
      );
    const filter = {
      list: 'destruction',
      year: null,
      code: '',
      unit: '',
      dueFrom: null,
      dueUntil: null,
      hasGuarded: true,
    } as const;
    const { total } = await services.retention.list({ filter, limit: 10, cursor: null });
    expect(total).toBe(2);
    expect(count()).toEqual([{ meetings: 1, papers: 1 }]);
  });

  test('a finished meeting goes to the trash only with a reason, which stays in the trail', async () => {
    const archive = openTestServices();
    const { services, archiveFolder } = archive;
    const { id, version } = await services.meetings.create({
      value: aMeeting({ state: 'final', isStateChosen: true }),
      profileId: null,
    });
    expect(await errorOf(() => services.meetings.remove({ id, version }))).toMatchObject({
      code: 'RULE',
      fields: { reason: expect.stringContaining('notula final') },
    });
    await services.meetings.remove({ id, version, reason: 'Tercatat dua kali' });
    const [row] = queryRows(
      archiveFolder,
      `SELECT after_json AS after FROM audit_event WHERE entity = 'meeting' AND action = 'delete'`,
    );
    expect(JSON.stringify(row)).toContain('Tercatat dua kali');
    expect(openRaw(archiveFolder).prepare('SELECT title FROM meeting WHERE id = ?').get(id)).toBeDefined();
  });
});
