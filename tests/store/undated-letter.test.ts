import { expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { issueLetter } from '../../electron/features/letters/issue-letter.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { aDossier, aMeeting, anInvitation, aProfile, openTestStore } from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';

test('rule 5: a letter without any date belongs to the year that it is in the meeting’s zone', async () => {
  const { store, archiveFolder } = openTestStore({ clock: () => new Date('2025-12-31T16:30:00.000Z') });
  const years: unknown[] = [];
  for (const zone of ['WIB', 'WITA'] as const) {
    const id = await store.transaction(async (tx) => {
      const profile = await createProfile(tx, aProfile());
      const { attendance, ...rest } = aDossier();
      const meeting = aMeeting({ date: null, endDate: null, zone });
      const invitation = anInvitation({ letterDate: null, sequence: null, numberText: '' });
      const dossier = { ...rest, meeting, invitation, attendance: { ...attendance, attendees: [] } };
      return (await createDossier(tx, dossier, profile.id)).id;
    });
    await store.transaction((tx) => issueLetter(tx, id, 'invitation'));
    years.push(...queryRows(archiveFolder, `SELECT year FROM letter WHERE meeting_id = '${id}'`));
  }
  expect(years).toEqual([{ year: 2025 }, { year: 2026 }]);
});
