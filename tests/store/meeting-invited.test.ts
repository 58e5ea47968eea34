import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import { aDossier, aMeeting, aProfile, openTestServices } from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';
import { sharedRenderer } from './support/shared-renderer.ts';

/** The state that is stored after a paper was made of a meeting. */
async function stateAfter(changes: Partial<Meeting>, paper: 'invitations' | 'attendance') {
  const { services, store, archiveFolder } = openTestServices({ renderer: sharedRenderer });
  const { id } = await store.transaction(async (tx) =>
    createDossier(tx, aDossier({ meeting: aMeeting(changes) }), (await createProfile(tx, aProfile())).id),
  );
  const made = await services[paper].makePaper(id);
  const { value } = await services.meetings.get(id);
  const audit = queryRows(
    archiveFolder,
    `SELECT action FROM audit_event WHERE entity = 'meeting' AND entity_id = '${id}' ORDER BY id`,
  );
  return { state: value.state, isDraft: made.paper.isDraft, changes: audit.length - 1 };
}

describe('a meeting counts as invited', () => {
  test('when its invitation is made without KONSEP, with an audit row', async () => {
    expect(await stateAfter({}, 'invitations')).toEqual({ state: 'invited', isDraft: false, changes: 1 });
  });

  test('not by a KONSEP, and not by another paper', async () => {
    expect(await stateAfter({ isSpecimen: true }, 'invitations')).toMatchObject({
      state: 'planned',
      isDraft: true,
    });
    expect(await stateAfter({}, 'attendance')).toMatchObject({ state: 'planned' });
  });

  test('not against what the clerk chose, and never back from a later state', async () => {
    expect(await stateAfter({ isStateChosen: true }, 'invitations')).toMatchObject({ state: 'planned' });
    expect(await stateAfter({ state: 'final' }, 'invitations')).toMatchObject({ state: 'final', changes: 0 });
  });
});
