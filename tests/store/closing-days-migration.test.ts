import { expect, test } from 'vitest';
import { saveMeeting } from '../../electron/features/meetings/meeting-records.service.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { openStore } from '../../electron/store/store.ts';
import { aMeeting, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import { openRaw, queryRows } from './support/raw.ts';
import { ended } from './support/seal.ts';

const THIS_VERSION = 22;
const FILTER = {
  list: 'active',
  year: null,
  code: '',
  unit: '',
  dueFrom: null,
  dueUntil: null,
  hasGuarded: true,
} as const;

test('meetings archived before a berkas could be closed get their day: from the trail, else from the last change', async () => {
  const archive = openTestServices();
  const { services, archiveFolder } = archive;
  const make = (title: string) => services.meetings.create({ value: aMeeting({ title }), profileId: null });
  const [told, untold, final] = [await make('Berjejak'), await make('Tak berjejak'), await make('Final')];
  const { version, profileId, value } = await services.meetings.get(told.id);
  const archived = { ...value, state: 'archived', zone: 'WIT' } as const;
  // As it was possible by hand then; today only closing the berkas gives that state.
  await archive.store.transaction((tx) =>
    saveMeeting(tx, { id: told.id, version, profileId, value: archived }),
  );
  const raw = openRaw(archiveFolder);
  // Saved again after it was archived: the day of the archiving counts. The other was archived on New Year's Eve by UTC.
  raw.exec(`
    UPDATE meeting SET updated_at = '2026-01-05T01:00:00.000Z' WHERE id = '${told.id}';
    UPDATE meeting SET state = 'archived', updated_at = '2024-12-31T20:00:00.000Z' WHERE id = '${untold.id}';
    UPDATE meeting SET state = 'final' WHERE id = '${final.id}'`);
  const step = MIGRATIONS.find((migration) => migration.version === THIS_VERSION);
  if (step === undefined) throw new Error('No such step');
  const days = () =>
    queryRows(archiveFolder, 'SELECT meeting_id, closed_on, version FROM dossier ORDER BY closed_on');
  const events = () => queryRows(archiveFolder, `SELECT 1 FROM audit_event WHERE entity = 'dossier'`).length;
  const expected = [
    { meeting_id: untold.id, closed_on: '2025-01-01', version: 2 },
    { meeting_id: told.id, closed_on: TEST_NOW.slice(0, 10), version: 2 },
  ];
  for (let round = 0; round < 2; round += 1) {
    step.up(raw);
    expect(days()).toEqual(expected);
    expect(events()).toBe(4);
  }

  const { rows } = await services.retention.list({ filter: FILTER, limit: 10, cursor: null });
  expect(rows.map(({ title, closedOn }) => [title, closedOn]).sort()).toEqual([
    ['Berjejak', TEST_NOW.slice(0, 10)],
    ['Final', null],
    ['Tak berjejak', '2025-01-01'],
  ]);
  await ended(archive, await services.audit.check());
  expect((await services.audit.state()).check?.problems).toEqual([]);
  // Such a berkas has no folder of a closing, and is opened like any other.
  await services.seals.reopen({ meetingId: told.id, reason: 'Diperiksa kembali.' });
  expect((await services.meetings.get(told.id)).value.state).toBe('final');
});

test('the step runs when an older database is opened', async () => {
  const { services, store, archiveFolder } = openTestServices();
  const { id } = await services.meetings.create({ value: aMeeting(), profileId: null });
  await store.close();
  const raw = openRaw(archiveFolder);
  raw.exec(`UPDATE meeting SET state = 'archived' WHERE id = '${id}'`);
  raw.pragma(`user_version = ${THIS_VERSION - 1}`);
  raw.close();
  const later = MIGRATIONS.filter(({ version }) => version <= THIS_VERSION);
  await openStore({ archiveFolder, migrations: later }).close();
  expect(queryRows(archiveFolder, 'SELECT meeting_id FROM dossier WHERE closed_on IS NOT NULL')).toEqual([
    { meeting_id: id },
  ]);
});
