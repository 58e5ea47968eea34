import { type Connection, openConnection } from '../../../electron/store/connection.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { makeTestFolder, newTestId, TEST_NOW } from '../../fixtures/builders.ts';
import { databaseFile } from './raw.ts';

interface OldLayout {
  archiveFolder: string;
  connection: Connection;
  profileId: string;
}

/** A new archive of the layout before the migration `version`, with a profile. The caller fills it and closes it. */
export function openLayoutBefore(version: number): OldLayout {
  const archiveFolder = makeTestFolder();
  const connection = openConnection(databaseFile(archiveFolder), version);
  const migrations = MIGRATIONS.filter((migration) => migration.version < version);
  migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
  const profileId = newTestId();
  connection
    .prepare(
      `INSERT INTO office_profile (id, created_at, updated_at, name, is_default, settings_json)
       VALUES (?, '${TEST_NOW}', '${TEST_NOW}', 'Setda', 1, '{"name":"Setda"}')`,
    )
    .run(profileId);
  return { archiveFolder, connection, profileId };
}
