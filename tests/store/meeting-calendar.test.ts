import { describe, expect, test } from 'vitest';
import { saveMeeting } from '../../electron/features/meetings/meeting-records.service.ts';
import { MEETING_STATES, type Meeting } from '../../shared/domain/meeting.ts';
import { effectiveState } from '../../shared/domain/meeting-state.ts';
import { aMeeting, anAddressee, anInvitation, anOfficial, openTestServices } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

const ALL = { search: '', state: null, seriesId: null, from: null, until: null, limit: 200, cursor: null };
const OFFICE_CLOCK = { clock: () => new Date('2025-08-31T10:00:00+07:00') };

function makeServices() {
  const { services, store } = openTestServices(OFFICE_CLOCK);
  const create = (changes: Partial<Meeting>) =>
    services.meetings.create({ value: aMeeting(changes), profileId: null });
  return { services, store, create };
}

test('the filter by state shows exactly what the state by the clock is', async () => {
  const { services, store, create } = makeServices();
  const days = [null, '2025-08-30', '2025-08-31', '2025-09-01'];
  const times: Partial<Meeting>[] = [
    { startTime: null, endTime: null },
    { startTime: '09:00', endTime: null },
    { startTime: '09:00', endTime: '10:00' },
    { startTime: '10:00', endTime: '11:00', zone: 'WIT' },
    { startTime: '12:01', endTime: '13:00', zone: 'WIT' },
    { startTime: '08:00', endTime: '09:00', actualStart: '09:30' },
    { startTime: '08:00', endTime: '12:00', actualEnd: '09:00' },
  ];
  for (const date of days)
    for (const time of times)
      for (const isStateChosen of [false, true])
        await create({ date, ...time, isStateChosen, state: isStateChosen ? 'invited' : 'planned' });
  const byHand = MEETING_STATES.filter((state) => state !== 'archived');
  for (const state of byHand) await create({ state, date: '2025-08-30' });
  // The closing of a berkas alone gives that state.
  const archived = await create({ state: 'final', date: '2025-08-30' });
  await store.transaction((tx) =>
    saveMeeting(tx, { ...archived, value: { ...archived.value, state: 'archived' } }),
  );
  await create({ date: '2025-08-30', endDate: '2025-08-31', startTime: '08:00', endTime: '09:00' });
  await create({ date: '2025-08-30', endDate: '2025-08-31', startTime: '14:00', endTime: '13:00' });

  const { rows, total } = await services.meetings.list(ALL);
  expect(total).toBe(days.length * times.length * 2 + MEETING_STATES.length + 2);
  for (const state of MEETING_STATES) {
    const wanted = rows.filter((row) => effectiveState(row, OFFICE_CLOCK.clock()) === state);
    const found = await services.meetings.list({ ...ALL, state });
    expect(found.total).toBe(wanted.length);
    expect(found.rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  }
});

describe('the meetings of a range of days', () => {
  test('are those that touch it, by day and time, without the trash', async () => {
    const { services, create } = makeServices();
    await create({ title: 'Sebelum', date: '2025-08-30' });
    await create({ title: 'Siang', date: '2025-09-01', startTime: '13:00', endTime: null });
    await create({ title: 'Pagi', date: '2025-09-01', startTime: '08:00' });
    await create({ title: 'Tanpa jam', date: '2025-09-01', startTime: null, endTime: null });
    await create({ title: 'Menjangkau', date: '2025-08-29', endDate: '2025-09-01' });
    await create({ title: 'Berakhir sebelumnya', date: '2025-08-28', endDate: '2025-08-31' });
    await create({ title: 'Tanpa tanggal', date: null });
    const { id, version } = await create({ title: 'Dihapus', date: '2025-09-01' });
    await services.meetings.remove({ id, version });
    const rows = await services.meetings.listBetween({ from: '2025-09-01', to: '2025-09-30' });
    expect(rows.map(({ title }) => title)).toEqual(['Menjangkau', 'Tanpa jam', 'Pagi', 'Siang']);
  });

  test('the list is cut by days, and shows no undated meeting then', async () => {
    const { services, create } = makeServices();
    for (const date of [null, '2025-08-01', '2025-08-31', '2025-09-01']) await create({ date });
    const listed = async (from: string | null, until: string | null) =>
      (await services.meetings.list({ ...ALL, from, until })).rows.map(({ date }) => date);
    expect(await listed('2025-08-02', '2025-08-31')).toEqual(['2025-08-31']);
    expect(await listed('2025-08-31', null)).toEqual(['2025-09-01', '2025-08-31']);
    expect(await listed(null, '2025-08-01')).toEqual(['2025-08-01']);
  });
});

describe('a clash', () => {
  const slot = {
    meetingId: null,
    date: '2025-08-31',
    endDate: null,
    startTime: '10:00',
    endTime: '12:00',
    place: '',
    chair: { positionId: null, personId: null, title: '', name: '' },
  };

  test('of leader, room and invitees is told with the other meeting, and only at the same time', async () => {
    const { services, create } = makeServices();
    const other = await create({ place: 'Ruang Rapat, Sekretariat Daerah' });
    const { version } = await services.invitations.get(other.id);
    const value = anInvitation({ addressees: [anAddressee({ title: 'Camat Contoh' })] });
    await services.invitations.save({ meetingId: other.id, version, value });
    const asked = {
      ...slot,
      place: 'RUANG RAPAT\nSekretariat Daérah',
      chair: { ...slot.chair, title: 'Sekretaris Daerah' },
      invitees: [
        { positionId: null, title: 'camat contoh' },
        { positionId: null, title: 'Camat Lain' },
      ],
    };
    const found = await services.meetings.clashes({ slots: [asked] });
    expect(found.map(({ kind, isCertain, names }) => [kind, isCertain, names])).toEqual([
      ['leader', true, []],
      ['room', true, []],
      ['members', true, ['camat contoh']],
    ]);
    expect(found[0]?.meeting).toMatchObject({ id: other.id, title: other.value.title });
    for (const changes of [
      { startTime: '11:30', endTime: null },
      { startTime: '07:00', endTime: '09:00' },
      { date: '2025-09-01' },
      { date: null },
      { startTime: null, endTime: null },
      { meetingId: other.id },
    ])
      expect(await services.meetings.clashes({ slots: [{ ...asked, ...changes }] })).toEqual([]);
  });

  test('behind an open end is only possible', async () => {
    const { services, create } = makeServices();
    await create({ startTime: '08:00', endTime: null });
    const asked = { ...slot, chair: { ...slot.chair, title: 'Sekretaris Daerah', name: '' } };
    expect(await services.meetings.clashes({ slots: [asked] })).toMatchObject([
      { kind: 'leader', isCertain: false },
    ]);
  });

  test('two people with one title and other names do not clash; one person in two offices does', async () => {
    const { services, create } = makeServices();
    const personId = '01926b0e-7c44-7d1c-9c65-9d2a1a1f0b11';
    await create({ chair: anOfficial({ personId }) });
    const ask = (chair: { title: string; name?: string; personId?: string }) =>
      services.meetings.clashes({ slots: [{ ...slot, chair: { ...slot.chair, ...chair } }] });
    expect(await ask({ title: 'Sekretaris Daerah', name: 'Orang Lain' })).toEqual([]);
    expect(await ask({ title: 'Plt. Kepala Badan', personId })).toMatchObject([{ kind: 'leader' }]);
  });

  test('inside the asked slots names the other slot', async () => {
    const { services } = makeServices();
    const one = { ...slot, place: 'Aula' };
    const found = await services.meetings.clashes({ slots: [one, { ...one, startTime: '11:00' }] });
    expect(found.map(({ slot: at, otherSlot }) => [at, otherSlot])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

test('of a thousand meetings a page, a filtered page and a month are found', async () => {
  const { services, store } = openTestServices(OFFICE_CLOCK);
  const { profileId } = await services.meetings.create({ value: aMeeting(), profileId: null });
  await store.transaction(async (tx) => {
    const source = await tx.db.selectFrom('meeting').selectAll().executeTakeFirstOrThrow();
    const { sort_date: _sort, begins_at: _begin, ends_at: _end, ...columns } = source;
    for (let start = 0; start < 1000; start += 500) {
      const rows = Array.from({ length: 500 }, (_, index) => {
        const day = new Date(Date.UTC(2020, 0, 1) + (start + index) * 86_400_000);
        return {
          ...columns,
          profile_id: profileId,
          id: `00000000-0000-7000-8000-${String(start + index).padStart(12, '0')}`,
          meeting_date: day.toISOString().slice(0, 10),
        };
      });
      await tx.db.insertInto('meeting').values(rows).execute();
    }
  });
  const { meetings } = services;
  const all = await meetings.list(ALL);
  expect(all).toMatchObject({ total: 1001 });
  expect(all.rows).toHaveLength(ALL.limit);
  expect(all.next).not.toBeNull();
  // The first one is held now.
  expect((await meetings.list({ ...ALL, state: 'running' })).total).toBe(1);
  // A meeting on each day from 1 January 2020 on.
  expect((await meetings.list({ ...ALL, from: '2021-01-01', until: '2021-12-31' })).total).toBe(365);
  expect(await meetings.listBetween({ from: '2020-08-01', to: '2020-08-31' })).toHaveLength(31);
});

test('a range of more than a hundred days is for the door to refuse; a bad cursor is told in words', async () => {
  const { services } = makeServices();
  const error = await errorOf(async () => services.meetings.list({ ...ALL, cursor: 'x' }));
  expect(error).toMatchObject({ code: 'VALIDATION' });
});
