import { describe, expect, test } from 'vitest';
import { createMeeting } from '../../electron/features/meetings/meeting-records.service.ts';
import type { Services } from '../../electron/features/services.ts';
import { ensureDefaultProfile } from '../../electron/features/settings/profile-records.service.ts';
import { MEETING_STATES, type Meeting } from '../../shared/domain/meeting.ts';
import {
  aDiscussion,
  aMeeting,
  aMinutes,
  anInvitation,
  newTestId,
  openTestServices,
  TEST_NOW,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const EVERYTHING = {
  search: '',
  state: null,
  seriesId: null,
  from: null,
  until: null,
  limit: 100,
  cursor: null,
};

function create(services: Services, changes: Partial<Meeting> = {}) {
  return services.meetings.create({ value: aMeeting(changes), profileId: null });
}

async function titlesOf(services: Services, search: string): Promise<string[]> {
  const { rows } = await services.meetings.list({ ...EVERYTHING, search });
  return rows.map(({ title }) => title);
}

describe('a meeting', () => {
  test('is read back as it was created, with empty papers and the default profile', async () => {
    const { services } = openTestServices();
    const value = aMeeting({ place: 'Aula\nJalan Contoh 1', endDate: '2025-09-01', isSpecimen: true });
    const created = await services.meetings.create({ value, profileId: null });
    expect(created).toMatchObject({ version: 1, createdAt: TEST_NOW, updatedAt: TEST_NOW });
    expect((await services.meetings.get(created.id)).value).toEqual(value);
    const [profile] = await services.settings.listProfiles();
    expect(profile).toMatchObject({ id: created.profileId, isDefault: true });
    expect(profile?.value.name).toBe('Sekretariat Daerah');
    expect((await services.invitations.get(created.id)).value.addressees).toEqual([]);
    expect((await services.attendance.get(created.id)).value.attendees).toEqual([]);
    expect((await services.minutes.get(created.id)).value.discussions).toEqual([]);
  });

  test('keeps every field and the order of its agenda through a save', async () => {
    const { services } = openTestServices();
    const { id, profileId } = await create(services);
    const value = aMeeting({
      title: 'Rapat “lain” & <penting> – é 😀',
      state: 'awaiting-minutes',
      date: null,
      startTime: null,
      endTime: null,
      actualStart: '09:15',
      actualEnd: '10:00',
      zone: 'WIT',
      agenda: Array.from({ length: 100 }, (_, index) => ({ id: newTestId(), title: `Acara ${99 - index}` })),
      dressCode: 'Batik',
      link: 'https://contoh.invalid/rapat',
      contact: 'Bagian Umum',
    });
    expect(await services.meetings.save({ id, version: 1, value, profileId })).toEqual({
      version: 2,
      updatedAt: TEST_NOW,
    });
    expect((await services.meetings.get(id)).value).toEqual(value);
  });

  test('a save of a stale version is a CONFLICT and changes nothing', async () => {
    const { services, archiveFolder } = openTestServices();
    const { id, profileId } = await create(services);
    const first = aMeeting({ title: 'Pertama' });
    await services.meetings.save({ id, version: 1, value: first, profileId });
    const late = services.meetings.save({ id, version: 1, value: aMeeting({ title: 'Kedua' }), profileId });
    expect(await errorOf(() => late)).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Muat ulang'),
    });
    const removal = services.meetings.remove({ id, version: 1 });
    expect(await errorOf(() => removal)).toMatchObject({ code: 'CONFLICT' });
    expect((await services.meetings.get(id)).value).toEqual(first);
    expect(queryRows(archiveFolder, "SELECT action FROM audit_event WHERE entity = 'meeting'")).toHaveLength(
      2,
    );
  });

  test('of two saves at the same time one wins and the other is a CONFLICT', async () => {
    const { services } = openTestServices();
    const { id, profileId } = await create(services);
    const saves = ['A', 'B'].map((title) =>
      services.meetings.save({ id, version: 1, value: aMeeting({ title }), profileId }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await services.meetings.get(id)).value.title).toBe('A');
  });

  test('a save without a change writes nothing and keeps the version', async () => {
    const { services, store, archiveFolder } = openTestServices();
    const { id, profileId, value } = await create(services);
    const heard: unknown[] = [];
    store.onChange((change) => heard.push(change));
    expect(await services.meetings.save({ id, version: 1, value, profileId })).toMatchObject({ version: 1 });
    expect(heard).toEqual([]);
    expect(queryRows(archiveFolder, "SELECT id FROM audit_event WHERE entity = 'meeting'")).toHaveLength(1);
  });

  test('every change leaves an audit row with before and after', async () => {
    const { services, archiveFolder } = openTestServices();
    const { id, profileId, value } = await create(services);
    const next = { ...value, title: 'Judul baru' };
    await services.meetings.save({ id, version: 1, value: next, profileId });
    await services.meetings.remove({ id, version: 2 });
    await services.meetings.restore(id);
    const rows = queryRows(
      archiveFolder,
      `SELECT action, before_json ->> '$.value.title' AS was, after_json ->> '$.value.title' AS became, at
       FROM audit_event WHERE entity = 'meeting' AND entity_id = '${id}' ORDER BY id`,
    );
    expect(rows).toEqual([
      { action: 'create', was: null, became: value.title, at: TEST_NOW },
      { action: 'update', was: value.title, became: 'Judul baru', at: TEST_NOW },
      { action: 'delete', was: 'Judul baru', became: null, at: TEST_NOW },
      { action: 'restore', was: null, became: 'Judul baru', at: TEST_NOW },
    ]);
  });

  test('goes to the trash with everything that hangs on it, and comes back whole', async () => {
    const { services } = openTestServices();
    const { id, value, profileId } = await create(services);
    await services.invitations.save({ meetingId: id, version: 1, value: anInvitation() });
    const invitation = await services.invitations.get(id);
    expect(await services.meetings.remove({ id, version: 1 })).toMatchObject({ version: 2 });
    for (const gone of [
      () => services.meetings.get(id),
      () => services.invitations.get(id),
      () => services.attendance.get(id),
      () => services.minutes.get(id),
      () => services.papers.checkPaper('minutes', id),
      () => services.papers.makePaper('minutes', id),
      () => services.meetings.save({ id, version: 2, value, profileId }),
      () => services.meetings.remove({ id, version: 2 }),
    ]) {
      expect(await errorOf(gone)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await services.meetings.list(EVERYTHING)).total).toBe(0);
    expect(await services.meetings.restore(id)).toMatchObject({ version: 3 });
    expect((await services.meetings.get(id)).value).toEqual(value);
    expect(await services.invitations.get(id)).toEqual(invitation);
    expect(await services.meetings.restore(id)).toMatchObject({ version: 3 });
    expect(await errorOf(() => services.meetings.restore(newTestId()))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('text of the minutes stays when its agenda item is taken away', async () => {
    const { services, store } = openTestServices();
    const { id, value, profileId } = await create(services);
    const [first, second] = value.agenda;
    if (first === undefined || second === undefined) throw new Error('No agenda');
    const discussions = [aDiscussion({ agendaItemId: first.id }), aDiscussion({ agendaItemId: second.id })];
    await services.minutes.save({ meetingId: id, version: 1, value: aMinutes({ discussions }) });
    const heard: string[] = [];
    store.onChange(({ entities }) => heard.push(...entities));
    await services.meetings.save({ id, version: 1, value: { ...value, agenda: [second] }, profileId });
    const minutes = await services.minutes.get(id);
    expect(minutes.version).toBe(2);
    expect(minutes.value.discussions).toEqual([{ ...discussions[0], agendaItemId: null }, discussions[1]]);
    expect(heard.sort()).toEqual(['meeting', 'minutes']);
  });

  test('an unknown profile, or two agenda items with one id, are refused and nothing is kept', async () => {
    const { services } = openTestServices();
    const value = aMeeting();
    const unknown = services.meetings.create({ value, profileId: newTestId() });
    expect(await errorOf(() => unknown)).toMatchObject({ code: 'NOT_FOUND' });
    const [item] = value.agenda;
    if (item === undefined) throw new Error('No agenda');
    const doubled = services.meetings.create({ value: { ...value, agenda: [item, item] }, profileId: null });
    expect(await errorOf(() => doubled)).toMatchObject({ code: 'RULE' });
    expect((await services.meetings.list(EVERYTHING)).total).toBe(0);
  });
});

describe('the list', () => {
  test('shows undated meetings first, then the newest date', async () => {
    const { services } = openTestServices();
    for (const date of ['2024-01-05', null, '2025-12-31', '2025-01-01']) {
      await create(services, { title: date ?? 'Tanpa tanggal', date });
    }
    expect(await titlesOf(services, '')).toEqual(['Tanpa tanggal', '2025-12-31', '2025-01-01', '2024-01-05']);
  });

  test('finds words of title and place in any order, whatever their capitals and accents', async () => {
    const { services } = openTestServices();
    await create(services, { title: 'Rapat Évaluasi Anggaran', place: 'Aula Pendopo' });
    await create(services, { title: 'Rapat Koordinasi 100% siap', place: 'Ruang Évaluasi' });
    expect(await titlesOf(services, 'evaluasi')).toHaveLength(2);
    expect(await titlesOf(services, 'PENDOPO rapat')).toEqual(['Rapat Évaluasi Anggaran']);
    expect(await titlesOf(services, '100%')).toEqual(['Rapat Koordinasi 100% siap']);
    expect(await titlesOf(services, '%')).toEqual(['Rapat Koordinasi 100% siap']);
    expect(await titlesOf(services, "'; DROP TABLE meeting")).toEqual([]);
    expect(await titlesOf(services, 'tidak ada')).toEqual([]);
  });

  test('filters by state and tells the total', async () => {
    const { services } = openTestServices();
    // "Arsip" comes with the closing of a berkas only.
    const states = MEETING_STATES.filter((state) => state !== 'archived');
    for (const state of [...states, ...states]) await create(services, { state });
    const { rows, total, next } = await services.meetings.list({ ...EVERYTHING, state: 'final', limit: 1 });
    expect({ states: rows.map(({ state }) => state), total }).toEqual({ states: ['final'], total: 2 });
    expect(next).not.toBeNull();
    expect(rows[0]).toMatchObject({ chair: 'Sekretaris Daerah, Dr. Nama Lengkap, S.H., M.Si.' });
  });

  test('1,000 meetings, page by page: each once, in order, also when one is added or removed meanwhile', async () => {
    const { services, store } = openTestServices();
    const ids = await store.transaction(async (tx) => {
      const { id: profileId } = await ensureDefaultProfile(tx);
      const made: string[] = [];
      for (let index = 0; index < 1000; index += 1) {
        const date = index % 10 === 0 ? null : `2025-${String((index % 12) + 1).padStart(2, '0')}-15`;
        const meeting = aMeeting({ title: `Rapat ${index}`, date, agenda: [] });
        made.push((await createMeeting(tx, meeting, profileId)).id);
      }
      return made;
    });
    const seen: { id: string; date: string | null }[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await services.meetings.list({ ...EVERYTHING, limit: 70, cursor });
      seen.push(...page.rows);
      cursor = page.next;
      pages += 1;
      if (pages === 3) await create(services, { title: 'Baru', date: '2099-01-01' });
      if (pages === 4) await services.meetings.remove({ id: String(seen[0]?.id), version: 1 });
    } while (cursor !== null);
    expect(pages).toBe(Math.ceil(1000 / 70));
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    expect(seen).toHaveLength(1000);
    const keys = seen.map(({ date, id }) => `${date ?? '9999'}_${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
  });

  test('a cursor that is none is refused', async () => {
    const { services } = openTestServices();
    for (const cursor of ['x', "2025-01-01_' OR 1=1", '']) {
      const error = await errorOf(async () => services.meetings.list({ ...EVERYTHING, cursor }));
      expect(error).toMatchObject({ code: 'VALIDATION' });
    }
  });
});
