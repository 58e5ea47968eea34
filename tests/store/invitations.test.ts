import { describe, expect, test } from 'vitest';
import type { Services } from '../../electron/features/services.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import {
  aMeeting,
  anAddressee,
  anAttendance,
  anAttendee,
  anInvitation,
  anOfficial,
  newTestId,
  openTestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

async function makeMeeting(services: Services, title = 'Rapat', date: string | null = '2025-08-31') {
  return services.meetings.create({ value: aMeeting({ title, date, endDate: null }), profileId: null });
}

async function saveInvitation(services: Services, meetingId: string, changes: Partial<Invitation>) {
  const { version, value } = await services.invitations.get(meetingId);
  return services.invitations.save({ meetingId, version, value: { ...value, ...changes } });
}

const letters = (archiveFolder: string) =>
  queryRows(
    archiveFolder,
    'SELECT register, year, sequence, number_text, state FROM letter ORDER BY sequence',
  );

describe('an invitation', () => {
  test('is read back as it was saved, with its lists in order and its number as printed', async () => {
    const { services } = openTestServices();
    const { id } = await makeMeeting(services);
    const value = anInvitation({
      addressees: Array.from({ length: 2000 }, (_, index) =>
        anAddressee({ title: `Kepala Desa ${2000 - index}`, group: index < 3 ? 'Forkopimda' : '' }),
      ),
      copyRecipients: ['Bupati', 'Bupati', 'Arsip'],
      notes: ['satu', 'dua'],
      letterhead: 'regional-head',
      signatory: { mandate: [{ acting: '', title: 'Bupati Contoh' }], official: anOfficial() },
      isDayBlank: true,
      sequence: 12,
    });
    const saved = await services.invitations.save({ meetingId: id, version: 1, value });
    expect(saved).toMatchObject({ version: 2, printedNumber: '000.1.5/12' });
    const read = await services.invitations.get(id);
    expect(read.value).toEqual(value);
    expect(read).toMatchObject({ meetingId: id, version: 2, printedNumber: '000.1.5/12' });
  });

  test('a stale version is a CONFLICT; an unknown meeting is NOT_FOUND', async () => {
    const { services } = openTestServices();
    const { id } = await makeMeeting(services);
    await saveInvitation(services, id, { subject: 'Undangan rapat' });
    const stale = services.invitations.save({ meetingId: id, version: 1, value: anInvitation() });
    expect(await errorOf(() => stale)).toMatchObject({ code: 'CONFLICT' });
    const unknown = services.invitations.get(newTestId());
    expect(await errorOf(() => unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a row of the attendance list stays when its addressee goes', async () => {
    const { services, store } = openTestServices();
    const { id } = await makeMeeting(services);
    const [gone, kept] = [anAddressee(), anAddressee()];
    await saveInvitation(services, id, { addressees: [gone, kept] });
    const attendees = [anAttendee({ addresseeId: gone.id }), anAttendee({ addresseeId: kept.id })];
    await services.attendance.save({ meetingId: id, version: 1, value: anAttendance({ attendees }) });
    const heard: string[] = [];
    store.onChange(({ entities }) => heard.push(...entities));
    await saveInvitation(services, id, { addressees: [kept, anAddressee()] });
    const after = await services.attendance.get(id);
    expect(after.version).toBe(2);
    expect(after.value.attendees).toEqual([{ ...attendees[0], addresseeId: null }, attendees[1]]);
    expect(heard.sort()).toEqual(['attendance', 'invitation']);
    // A page that still holds the old rows may save them: the reference that is gone is dropped, the row stays.
    await services.attendance.save({ meetingId: id, version: 2, value: anAttendance({ attendees }) });
    expect((await services.attendance.get(id)).value.attendees[0]?.addresseeId).toBeNull();
  });

  test('an addressee of a position that is not in the archive is refused with a sentence', async () => {
    const { services } = openTestServices();
    const { id } = await makeMeeting(services);
    const save = saveInvitation(services, id, { addressees: [anAddressee({ positionId: newTestId() })] });
    expect(await errorOf(() => save)).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('dirujuk'),
    });
    expect((await services.invitations.get(id)).value.addressees).toEqual([]);
  });
});

describe('rule 9: two papers never share one running number', () => {
  test('a number that is taken in that year is refused beside its field, and nothing is saved', async () => {
    const { services, archiveFolder } = openTestServices();
    const [first, second] = [
      await makeMeeting(services, 'Rapat Satu'),
      await makeMeeting(services, 'Rapat Dua'),
    ];
    await saveInvitation(services, first.id, { sequence: 5 });
    const taken = saveInvitation(services, second.id, { sequence: 5, subject: 'Lain' });
    expect(await errorOf(() => taken)).toMatchObject({
      code: 'RULE',
      fields: { 'value.sequence': 'Nomor urut 5 tahun 2025 sudah dipakai undangan “Rapat Satu”.' },
    });
    expect((await services.invitations.get(second.id)).value).toMatchObject({ sequence: null, subject: '' });
    expect(letters(archiveFolder)).toEqual([
      { register: 'surat', year: 2025, sequence: 5, number_text: '000.1.5/5', state: 'reserved' },
    ]);
  });

  test('the same number is free in another year, by the date of the letter or else of the meeting', async () => {
    const { services } = openTestServices();
    const [first, second, third] = [
      await makeMeeting(services, 'A', '2025-01-05'),
      await makeMeeting(services, 'B', '2026-01-05'),
      await makeMeeting(services, 'C', '2026-01-06'),
    ];
    await saveInvitation(services, first.id, { sequence: 1 });
    await saveInvitation(services, second.id, { sequence: 1 });
    const inOldYear = saveInvitation(services, third.id, { sequence: 1, letterDate: '2025-12-30' });
    expect(await errorOf(() => inOldYear)).toMatchObject({ code: 'RULE' });
  });

  test('moving the meeting into a year where its number is taken is refused beside the date', async () => {
    const { services } = openTestServices();
    const [first, second] = [
      await makeMeeting(services, 'A', '2025-01-05'),
      await makeMeeting(services, 'B', '2026-01-05'),
    ];
    for (const { id } of [first, second]) await saveInvitation(services, id, { sequence: 3 });
    const { id, profileId, value } = second;
    const move = services.meetings.save({
      id,
      version: 1,
      profileId,
      value: { ...value, date: '2025-02-01' },
    });
    expect(await errorOf(() => move)).toMatchObject({
      code: 'RULE',
      fields: { 'value.date': expect.stringContaining('Nomor urut 3 tahun 2025') },
    });
    expect((await services.meetings.get(id)).value.date).toBe('2026-01-05');
  });

  test('a changed number frees the old one; a blank one and one of another register book nothing', async () => {
    const { services, archiveFolder } = openTestServices();
    const [first, second] = [await makeMeeting(services, 'A'), await makeMeeting(services, 'B')];
    await saveInvitation(services, first.id, { sequence: 1 });
    await saveInvitation(services, first.id, { sequence: 12 });
    await saveInvitation(services, second.id, { sequence: 1 });
    expect(letters(archiveFolder)).toMatchObject([{ sequence: 1 }, { sequence: 12 }]);
    await saveInvitation(services, second.id, { sequence: null });
    await saveInvitation(services, first.id, { numberText: '005/99/UM' });
    expect(letters(archiveFolder)).toEqual([]);
    expect((await services.invitations.get(first.id)).printedNumber).toBe('005/99/UM');
  });

  test('a number waits unbooked while no date is known, and is booked once there is one', async () => {
    const { services, archiveFolder } = openTestServices();
    const { id, value, profileId } = await makeMeeting(services, 'A', null);
    await saveInvitation(services, id, { sequence: 8 });
    expect(letters(archiveFolder)).toEqual([]);
    await services.meetings.save({ id, version: 1, profileId, value: { ...value, date: '2025-03-03' } });
    expect(letters(archiveFolder)).toMatchObject([{ year: 2025, sequence: 8 }]);
  });

  test('a meeting in the trash keeps its number', async () => {
    const { services } = openTestServices();
    const [first, second] = [await makeMeeting(services, 'Lama'), await makeMeeting(services, 'Baru')];
    await saveInvitation(services, first.id, { sequence: 4 });
    await services.meetings.remove({ id: first.id, version: 1 });
    const taken = saveInvitation(services, second.id, { sequence: 4 });
    expect(await errorOf(() => taken)).toMatchObject({
      fields: { 'value.sequence': expect.stringContaining('tempat sampah') },
    });
  });

  test('a void number is never given again', async () => {
    const { services, store } = openTestServices();
    const [first, second] = [await makeMeeting(services, 'Lama'), await makeMeeting(services, 'Baru')];
    await saveInvitation(services, first.id, { sequence: 4 });
    await store.transaction((tx) =>
      tx.db.updateTable('letter').set({ state: 'void', void_reason: 'Salah cetak' }).execute(),
    );
    for (const { id } of [first, second]) {
      const again = saveInvitation(services, id, { sequence: 4, subject: 'x' });
      expect(await errorOf(() => again)).toMatchObject({
        code: 'RULE',
        message: expect.stringContaining('dibatalkan'),
      });
    }
    expect(
      await services.letters.suggestSequence({ meetingId: second.id, paper: 'invitation' }),
    ).toMatchObject({
      sequence: 5,
      year: 2025,
    });
  });

  test('the next free number is above all others of that year', async () => {
    const { services } = openTestServices();
    const [first, second, undated] = [
      await makeMeeting(services, 'A', '2026-05-01'),
      await makeMeeting(services, 'B', '2026-06-01'),
      await makeMeeting(services, 'C', null),
    ];
    expect(
      await services.letters.suggestSequence({ meetingId: first.id, paper: 'invitation' }),
    ).toMatchObject({
      sequence: 1,
      year: 2026,
    });
    await saveInvitation(services, first.id, { sequence: 41 });
    expect(
      await services.letters.suggestSequence({ meetingId: first.id, paper: 'invitation' }),
    ).toMatchObject({
      sequence: 1,
      year: 2026,
    });
    expect(
      await services.letters.suggestSequence({ meetingId: second.id, paper: 'invitation' }),
    ).toMatchObject({
      sequence: 42,
      year: 2026,
    });
    expect(
      await services.letters.suggestSequence({ meetingId: undated.id, paper: 'invitation' }),
    ).toMatchObject({
      sequence: 1,
      year: 2025,
    });
  });
});
