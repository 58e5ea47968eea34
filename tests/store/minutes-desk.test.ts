import { expect, test } from 'vitest';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import { changeNote, EMPTY_NOTES } from '../../shared/domain/minutes-notes.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { aDiscussion, aMeeting, aMinutes, newTestId, openTestServices } from '../fixtures/builders.ts';

type Services = ReturnType<typeof openTestServices>['services'];

/** A meeting with one agenda item, and minutes about it. */
async function held(services: Services, title: string, item: string, text: string, date = '2025-08-01') {
  const itemId = newTestId();
  const meeting = aMeeting({ title, date, agenda: [{ id: itemId, title: item }] });
  const { id } = await services.meetings.create({ value: meeting, profileId: null });
  const discussion = aDiscussion({ agendaItemId: itemId });
  const value = aMinutes({
    discussions: [{ ...discussion, text: richFromPlain(text) }],
  });
  const { version } = await services.minutes.get(id);
  await services.minutes.save({ meetingId: id, version, value });
  return { id, itemId, discussion };
}

const earlier = (services: Services, meetingId: string, words: string) =>
  services.minutesDesk.earlier({ meetingId, words });

test('earlier minutes are found by words of the title, with their decisions and what is still open', async () => {
  const { services } = openTestServices();
  const flood = await held(services, 'Rakor Juli', 'Penanganan banjir', 'Pompa Kécamatan Utara rusak.');
  await held(services, 'Rakor Agustus', 'Hari jadi', 'Panggung disiapkan.');
  const now = await held(services, 'Rakor September', 'Banjir susulan', 'Banjir lagi.', '2025-09-01');
  const [entry, ...others] = await earlier(services, now.id, 'Banjir susulan');
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    meetingId: flood.id,
    meetingTitle: 'Rakor Juli',
    itemTitle: 'Penanganan banjir',
    text: 'Pompa Kécamatan Utara rusak.',
    decisions: ['Kegiatan dilaksanakan sesuai jadwal.'],
    promises: [{ text: 'Menyusun jadwal rinci.', owner: 'Dinas Contoh', due: '2025-09-05', state: 'open' }],
  });
  // Accents do not count; a word may go on.
  expect(await earlier(services, now.id, 'kecamat')).toHaveLength(1);
  expect(await earlier(services, now.id, 'jembatan')).toEqual([]);
  expect(await earlier(services, now.id, '"*() OR -')).toEqual([]);
});

test('what is changed, done or thrown away shows so at the next question', async () => {
  const { services } = openTestServices();
  const flood = await held(services, 'Rakor Juli', 'Penanganan banjir', 'Pompa rusak.');
  const now = await held(services, 'Rakor September', 'Banjir', '', '2025-09-01');
  expect(await earlier(services, now.id, 'pompa')).toHaveLength(1);
  const { version, value } = await services.minutes.get(flood.id);
  const done = value.discussions.map((one) => ({
    ...one,
    decisions: [],
    actionItems: one.actionItems.map((item) => ({
      ...item,
      state: 'done' as const,
      text: 'Membeli genset.',
    })),
  }));
  await services.minutes.save({ meetingId: flood.id, version, value: { ...value, discussions: done } });
  expect(await earlier(services, now.id, 'genset')).toMatchObject([{ decisions: [], promises: [] }]);
  expect(await earlier(services, now.id, 'rinci')).toEqual([]);

  const meeting = await services.meetings.get(flood.id);
  const renamed = { ...meeting.value, title: 'Rakor Kebencanaan' };
  const { profileId } = meeting;
  const saved = await services.meetings.save({
    id: flood.id,
    version: meeting.version,
    profileId,
    value: renamed,
  });
  expect(await earlier(services, now.id, 'kebencanaan')).toHaveLength(1);
  await services.meetings.remove({ id: flood.id, version: saved.version });
  expect(await earlier(services, now.id, 'genset')).toEqual([]);
});

test('a later meeting is no memory of an earlier one', async () => {
  const { services } = openTestServices();
  const first = await held(services, 'Rakor Juli', 'Banjir', 'Pompa rusak.', '2025-07-01');
  await held(services, 'Rakor Agustus', 'Banjir', 'Pompa baik.', '2025-08-01');
  expect(await earlier(services, first.id, 'banjir')).toEqual([]);
});

test('private notes are kept for themselves and stand in no paper', async () => {
  const { services } = openTestServices();
  const { id, itemId } = await held(services, 'Rakor', 'Banjir', 'Pompa rusak.');
  const secret = 'RAHASIA-PENCATAT';
  const value = changeNote({ ...EMPTY_NOTES, general: secret }, itemId, `${secret}-BUTIR`);
  expect(await services.minutesDesk.getNotes(id)).toMatchObject({ version: 0, value: EMPTY_NOTES });
  const first = await services.minutesDesk.saveNotes({ meetingId: id, version: 0, value });
  expect(first.version).toBe(1);
  expect(await services.minutesDesk.getNotes(id)).toMatchObject({ version: 1, value });
  await expect(services.minutesDesk.saveNotes({ meetingId: id, version: 0, value })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  for (const kind of PAPER_KINDS) {
    const { model } = await services.papers.compose(kind, id);
    expect(JSON.stringify(model), kind).not.toContain(secret);
  }
  const { value: minutes } = await services.minutes.get(id);
  expect(JSON.stringify(minutes)).not.toContain(secret);
});

test('the place of the cursor is answered as it was kept last, and changes no record', async () => {
  const { services, store } = openTestServices();
  const { id } = await held(services, 'Rakor', 'Banjir', 'Pompa rusak.');
  const told: string[] = [];
  store.onChange(({ entities }) => told.push(...entities));
  expect(await services.minutesDesk.getPlace(id)).toBeNull();
  const place = { field: 'discussions.0.text', offset: 12, label: '1. Banjir, Pembahasan', isOpen: true };
  await services.minutesDesk.keepPlace({ meetingId: id, place: { ...place, offset: 3 } });
  await services.minutesDesk.keepPlace({ meetingId: id, place });
  expect(await services.minutesDesk.getPlace(id)).toEqual(place);
  expect(told).toEqual([]);
  await expect(services.minutesDesk.keepPlace({ meetingId: newTestId(), place })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the phrase book is the unit’s own: once each, changed, removed', async () => {
  const { services } = openTestServices();
  const { profileId } = await services.meetings.get((await held(services, 'Rakor', 'Banjir', '')).id);
  const added = await services.minutesDesk.addPhrase({ profileId, text: 'Rapat sepakat.' });
  const same = await services.minutesDesk.addPhrase({ profileId, text: 'RAPAT  sepakat' });
  expect(same.id).toBe(added.id);
  await services.minutesDesk.addPhrase({ profileId, text: 'Agar segera ditindaklanjuti.' });
  const listed = await services.minutesDesk.listPhrases(profileId);
  expect(listed.map(({ text }) => text)).toEqual(['Agar segera ditindaklanjuti.', 'Rapat sepakat.']);
  const { id } = added;
  const { version } = await services.minutesDesk.savePhrase({ id, version: 1, text: 'Rapat setuju.' });
  await expect(services.minutesDesk.removePhrase({ id, version: 1 })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await services.minutesDesk.removePhrase({ id, version });
  expect(await services.minutesDesk.listPhrases(profileId)).toHaveLength(1);
  await expect(services.minutesDesk.addPhrase({ profileId: newTestId(), text: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
