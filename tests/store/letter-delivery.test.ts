import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { issueLetter } from '../../electron/features/letters/issue-letter.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { letterFilter } from '../../shared/contract/letters.ts';
import {
  aDossier,
  aMeeting,
  anInvitation,
  aProfile,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const AGENDA = letterFilter.parse({ year: 2025 });

async function makeMeeting({ store }: TestServices) {
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    const dossier = aDossier({ meeting: aMeeting(), invitation: anInvitation({ sequence: 14 }) });
    return (await createDossier(tx, { ...dossier, attendance: { ...dossier.attendance, attendees: [] } }, id))
      .id;
  });
}

async function agenda({ services }: TestServices, filter = AGENDA) {
  return (await services.ledger.list({ filter, sort: 'oldest', limit: 200, cursor: null })).rows;
}

const issue = ({ store }: TestServices, id: string, kind = 'invitation') =>
  store.transaction((tx) => issueLetter(tx, id, kind));

describe('delivery marks', () => {
  test('many at once, again without losing the receiver, counted in the agenda, and taken back', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive);
    const { addressees } = (await archive.services.invitations.get(meetingId)).value;
    const ids = addressees.map(({ id }) => id);
    const { deliveries } = archive.services;
    const letter = { meetingId, paper: 'invitation' } as const;
    const mark = { ...letter, channel: 'courier', at: '2025-08-22T10:15', receivedBy: '', note: '' } as const;
    await deliveries.mark({ ...mark, addresseeIds: ids.slice(0, 1), receivedBy: 'Ani' });
    expect(await agenda(archive)).toMatchObject([{ recipients: 2, delivered: 1 }]);
    expect(await agenda(archive, letterFilter.parse({ year: 2025, delivery: 'incomplete' }))).toHaveLength(1);
    expect(await deliveries.mark({ ...mark, addresseeIds: ids, at: '2025-08-22T11:00' })).toEqual({
      marked: 2,
    });
    expect(await deliveries.list(letter)).toMatchObject([
      { addresseeId: ids[0], receivedBy: 'Ani', at: '2025-08-22T11:00' },
      { addresseeId: ids[1], receivedBy: '' },
    ]);
    expect(await agenda(archive, letterFilter.parse({ year: 2025, delivery: 'complete' }))).toHaveLength(1);
    const unknown = deliveries.mark({ ...mark, addresseeIds: [newTestId()] });
    expect(await errorOf(() => unknown)).toMatchObject({ code: 'NOT_FOUND' });
    const marks = await deliveries.list(letter);
    expect(await deliveries.unmark({ ...letter, ids: marks.map(({ id }) => id) })).toEqual({ removed: 2 });
    expect(await deliveries.list(letter)).toEqual([]);
    const audit = queryRows(
      archive.archiveFolder,
      "SELECT action FROM audit_event WHERE entity = 'delivery' ORDER BY id",
    );
    expect(audit.map((row) => Object(row).action)).toEqual([
      'create',
      'update',
      'create',
      'delete',
      'delete',
    ]);
  });
});

describe('an invitation that went out and then moved', () => {
  test('is told beside the meeting as it is, and the notice is filled from both', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive);
    const { noticeStart, supplement, meetings } = archive.services;
    expect(await noticeStart.announced(meetingId)).toBeNull();
    expect(await errorOf(() => noticeStart.prepare({ meetingId, kind: 'postponement' }))).toMatchObject({
      code: 'RULE',
    });
    await issue(archive, meetingId);
    const { version, value, profileId } = await meetings.get(meetingId);
    await meetings.save({ id: meetingId, version, profileId, value: { ...value, date: '2025-09-03' } });
    expect(await noticeStart.announced(meetingId)).toMatchObject({
      announced: { date: '2025-08-31' },
      now: { date: '2025-09-03' },
    });
    await noticeStart.prepare({ meetingId, kind: 'postponement' });
    expect((await supplement.get(meetingId)).value.notice).toMatchObject({
      formerDate: '2025-08-31',
      newDate: '2025-09-03',
    });
    await issue(archive, meetingId, 'notice');
    expect((await noticeStart.announced(meetingId))?.announced.date).toBe('2025-09-03');
  });
});
