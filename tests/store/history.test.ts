import { beforeEach, describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { EMPTY_SUPPLEMENT } from '../../shared/domain/supplement.ts';
import {
  aDossier,
  aMeeting,
  anAddressee,
  anInvitation,
  aPerson,
  aProfile,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';

let archive: TestServices;
let id: string;

beforeEach(async () => {
  archive = openTestServices();
  id = await archive.store.transaction(async (tx) => {
    const profile = await createProfile(tx, aProfile());
    return (await createDossier(tx, aDossier({ supplement: EMPTY_SUPPLEMENT }), profile.id)).id;
  });
});

async function undo(): Promise<string> {
  const { undo: step } = await archive.services.history.peek();
  if (step === null) throw new Error('Nothing to take back');
  return (await archive.services.history.undo(step.id)).words;
}

async function redo(): Promise<string> {
  const { redo: step } = await archive.services.history.peek();
  if (step === null) throw new Error('Nothing to bring again');
  return (await archive.services.history.redo(step.id)).words;
}

async function change(place: string): Promise<void> {
  const { version, value, profileId } = await archive.services.meetings.get(id);
  await archive.services.meetings.save({ id, version, profileId, value: { ...value, place } });
}

const meeting = () => archive.services.meetings.get(id);

describe('taking back and bringing again', () => {
  test('a change of the meeting goes back through its own record, with a new version and an audit row', async () => {
    const before = await meeting();
    await change('Aula Baru');
    expect(await undo()).toBe(`Mengubah tempat rapat “${before.value.title}”`);
    const back = await meeting();
    expect(back.value).toEqual(before.value);
    expect(back.version).toBe(before.version + 2);
    const rows = queryRows(
      archive.archiveFolder,
      "select change_id, undoes from audit_event where entity = 'meeting' and action = 'update' order by rowid",
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ undoes: (rows[0] as { change_id: string }).change_id });
    await redo();
    expect((await meeting()).value.place).toBe('Aula Baru');
    await undo();
    expect((await meeting()).value).toEqual(before.value);
  });

  test('typing in one place within half a minute is one step, another place is a step of its own', async () => {
    const before = (await meeting()).value;
    await change('A');
    await change('Aula');
    const { version, value, profileId } = await meeting();
    await archive.services.meetings.save({ id, version, profileId, value: { ...value, link: 'tautan' } });
    await undo();
    expect((await meeting()).value).toMatchObject({ link: before.link, place: 'Aula' });
    await undo();
    expect((await meeting()).value).toEqual(before);
  });

  test('a new meeting goes to the trash, and comes back with redo', async () => {
    const made = await archive.services.meetings.create({
      value: aMeeting({ title: 'Baru' }),
      profileId: null,
    });
    expect(await undo()).toBe('Membuat rapat “Baru”');
    await expect(archive.services.meetings.get(made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await redo();
    expect((await archive.services.meetings.get(made.id)).value.title).toBe('Baru');
  });

  test('a new meeting that was worked on since by something that is no step stays', async () => {
    const made = await archive.services.meetings.create({
      value: aMeeting({ title: 'Baru' }),
      profileId: null,
    });
    const { undo: step } = await archive.services.history.peek();
    // Work of a way of its own, as an import or a paper does it.
    await archive.store.transaction(async (tx) => {
      await tx.db.updateTable('minutes').set({ form: 'C' }).where('meeting_id', '=', made.id).execute();
    });
    await expect(archive.services.history.undo(step?.id ?? '')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await archive.services.meetings.get(made.id)).value.title).toBe('Baru');
  });

  test('a removed meeting and a removed person are restored, the last one first', async () => {
    const person = await archive.services.directory.savePerson({ id: null, version: null, value: aPerson() });
    const { version } = await meeting();
    await archive.services.meetings.remove({ id, version });
    await archive.services.directory.remove({ kind: 'person', id: person.id, version: person.version });
    expect(await undo()).toMatch(/^Menghapus orang “/);
    expect(await archive.services.directory.listPeople({ search: '' })).toHaveLength(1);
    expect(await undo()).toMatch(/^Menghapus rapat “/);
    expect((await meeting()).id).toBe(id);
  });

  test('addressees come back with their ids, and the booked number with them', async () => {
    const { invitations } = archive.services;
    const before = await invitations.get(id);
    await invitations.save({
      meetingId: id,
      version: before.version,
      value: anInvitation({ addressees: [anAddressee({ title: 'Camat Baru' })], sequence: 77 }),
    });
    await undo();
    expect((await invitations.get(id)).value).toEqual(before.value);
    expect(queryRows(archive.archiveFolder, 'select 1 from letter where sequence = 77')).toEqual([]);
  });

  test('a field that changed since keeps its new text: CONFLICT, and the step is not offered again', async () => {
    await change('Aula Baru');
    const { undo: step } = await archive.services.history.peek();
    await archive.store.transaction(async (tx) => {
      await tx.db.updateTable('meeting').set({ place: 'Lain' }).where('id', '=', id).execute();
    });
    await expect(archive.services.history.undo(step?.id ?? '')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await meeting()).value.place).toBe('Lain');
    expect((await archive.services.history.peek()).undo?.id).not.toBe(step?.id);
  });

  test('a step that is not the last one is refused', async () => {
    await change('Aula Baru');
    const { undo: step } = await archive.services.history.peek();
    await archive.services.directory.savePerson({ id: null, version: null, value: aPerson() });
    await expect(archive.services.history.undo(step?.id ?? newTestId())).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await meeting()).value.place).toBe('Aula Baru');
  });

  test('locked minutes are not written: RULE', async () => {
    const { minutes } = archive.services;
    const { version, value } = await minutes.get(id);
    await minutes.save({ meetingId: id, version, value: { ...value, form: 'C' } });
    const { undo: step } = await archive.services.history.peek();
    await archive.store.transaction(async (tx) => {
      await tx.db.updateTable('minutes').set({ state: 'final' }).where('meeting_id', '=', id).execute();
    });
    await expect(archive.services.history.undo(step?.id ?? '')).rejects.toMatchObject({ code: 'RULE' });
    expect((await minutes.get(id)).value.form).toBe('C');
  });

  test('what was done before the application started is no step', async () => {
    const again = openTestServices({ store: archive.store, archiveFolder: archive.archiveFolder });
    expect(await again.services.history.peek()).toEqual({ undo: null, redo: null, blocked: null });
  });
});
