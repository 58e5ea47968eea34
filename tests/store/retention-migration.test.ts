import { expect, test } from 'vitest';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { makeTestFolder, newTestId, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { databaseFile } from './support/raw.ts';

const THIS_VERSION = 20;

test('what profiles said of retention becomes the rules of the archive: the default profile first, a code once', async () => {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), THIS_VERSION);
  const migrations = MIGRATIONS.filter(({ version }) => version < THIS_VERSION);
  migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
  const line = (code: string, activeYears: number) => ({
    code,
    activeYears,
    inactiveYears: 3,
    finalFate: 'musnah',
    note: 'JRA',
  });
  const profile = (name: string, isDefault: number, retention: unknown[]) =>
    connection
      .prepare(
        `INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json)
         VALUES (?, '${TEST_NOW}', '${TEST_NOW}', ?, ?, ?)`,
      )
      .run(newTestId(), name, isDefault, JSON.stringify({ name, retention }));
  profile('Bagian', 0, [line('000.1', 9), line('005', 4)]);
  profile('Setda', 1, [line('000.1', 1), line('000.1', 2)]);
  connection.close();

  const { retention } = openTestServices({ archiveFolder }).services;
  expect((await retention.rules()).map(({ value }) => [value.code, value.activeYears, value.note])).toEqual([
    ['000.1', 1, 'JRA'],
    ['005', 4, 'JRA'],
  ]);
});
