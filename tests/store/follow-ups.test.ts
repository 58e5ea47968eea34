import { beforeEach, describe, expect, test } from 'vitest';
import { readDossier } from '../../electron/features/archive/dossier.service.ts';
import { listOpenItemsOf } from '../../electron/features/followups/follow-up-records.service.ts';
import { followUpFilter } from '../../shared/contract/followups.ts';
import type { ActionItem, Minutes } from '../../shared/domain/minutes.ts';
import { seriesSchema } from '../../shared/domain/series.ts';
import { aDiscussion, newTestId } from '../fixtures/builders.ts';
import { type FollowUpArchive, anActionItem as item, openFollowUpArchive } from './support/follow-ups.ts';

/* Today is 22 August 2025. */

let own: FollowUpArchive;
let meet: FollowUpArchive['meet'];

beforeEach(async () => {
  own = await openFollowUpArchive();
  meet = own.meet;
});

const list = (
  filter: Partial<Parameters<typeof followUpFilter.parse>[0] & object> = {},
  sort: 'due' | 'owner' = 'due',
) =>
  own.services.followUps.items.list({ filter: followUpFilter.parse(filter), sort, limit: 100, cursor: null });
const get = (id: string) => own.services.followUps.items.get(id);
const note = { on: '2025-08-20', text: 'Draf sudah disusun.', author: 'Notulis' };

async function changeMinutes(meetingId: string, change: (value: Minutes) => Minutes): Promise<void> {
  const { version, value } = await own.services.minutes.get(meetingId);
  await own.services.minutes.save({ meetingId, version, value: change(value) });
}

const withItems = (change: (items: ActionItem[]) => ActionItem[]) => (value: Minutes) => ({
  ...value,
  discussions: value.discussions.map((part) => ({ ...part, actionItems: change(part.actionItems) })),
});

describe('the identity of an action item', () => {
  test('state, notes and owner survive a save of the minutes, which deletes and inserts all rows', async () => {
    const known = item();
    const meetingId = await meet([known]);
    await own.services.followUps.items.addNote({ id: known.id, ...note, state: 'running' });
    const { version } = await get(known.id);
    await own.services.followUps.items.save({
      id: known.id,
      version,
      owner: 'Badan Contoh',
      ownerOrganisationId: null,
      ownerPositionId: null,
      due: '2025-09-30',
    });
    await changeMinutes(
      meetingId,
      withItems((items) => [item({ text: 'Baru.' }), ...items]),
    );
    expect(await get(known.id)).toMatchObject({
      state: 'running',
      owner: 'Badan Contoh',
      minutesOwner: 'Dinas Contoh',
      due: '2025-09-30',
      minutesDue: '2025-08-25',
      lastNote: 'Draf sudah disusun.',
    });
    expect((await list()).total).toBe(2);
  });

  test('what the minutes say anew wins; what they only repeat does not', async () => {
    const known = item();
    const meetingId = await meet([known]);
    await own.services.followUps.items.addNote({ id: known.id, ...note, state: 'running' });
    await changeMinutes(
      meetingId,
      withItems((items) => items.map((row) => ({ ...row, due: '2025-10-01' }))),
    );
    expect(await get(known.id)).toMatchObject({ state: 'running', due: '2025-10-01' });
  });

  test('an item that leaves the minutes is not listed; it comes back with its notes', async () => {
    const known = item();
    const meetingId = await meet([known]);
    await own.services.followUps.items.addNote({ id: known.id, ...note, state: 'done' });
    await changeMinutes(meetingId, (value) => ({ ...value, discussions: [] }));
    expect((await list({ state: 'all' })).total).toBe(0);
    await expect(get(known.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await changeMinutes(meetingId, (value) => ({
      ...value,
      discussions: [aDiscussion({ actionItems: [known] })],
    }));
    expect(await get(known.id)).toMatchObject({ state: 'done', notes: [{ text: 'Draf sudah disusun.' }] });
  });

  test('final minutes do not stop progress, and keep what they say', async () => {
    const known = item();
    const meetingId = await meet([known]);
    await own.services.minutes.finalise({ meetingId, version: 1 });
    const before = await own.services.minutes.get(meetingId);
    await own.services.followUps.items.addNote({ id: known.id, ...note, state: 'done' });
    expect(await own.services.minutes.get(meetingId)).toEqual(before);
    const { dossier } = await own.store.read((db) => readDossier(db, meetingId));
    expect(dossier.followUps).toMatchObject([{ id: known.id, state: 'done' }]);
  });

  test('a meeting in the trash takes its items along and brings them back', async () => {
    const meetingId = await meet([item()]);
    await own.services.meetings.remove({ id: meetingId, version: 1 });
    expect((await list()).total).toBe(0);
    await own.services.meetings.restore(meetingId);
    expect((await list()).total).toBe(1);
  });
});

describe('the list', () => {
  test('shows what is open or running, by due date, those without one last; items without words never', async () => {
    await meet([
      item({ text: 'Tanpa batas.', due: null }),
      item({ text: 'Nanti.', due: '2025-12-01' }),
      item({ text: 'Lewat.', due: '2025-08-10' }),
      item({ text: 'Selesai.', state: 'done' }),
      item({ text: '' }),
    ]);
    const { rows, total, today } = await list();
    expect(rows.map(({ text }) => text)).toEqual(['Lewat.', 'Nanti.', 'Tanpa batas.']);
    expect([total, today]).toEqual([3, '2025-08-22']);
    expect((await list({ state: 'done' })).rows.map(({ text }) => text)).toEqual(['Selesai.']);
    expect((await list({ state: 'all' })).total).toBe(4);
  });

  test('filters by due date, owner, words of item and meeting, period and meeting', async () => {
    const first = await meet(
      [
        item({ due: '2025-08-21' }),
        item({ due: '2025-08-29', owner: 'Kecamatan Contoh' }),
        item({ due: null }),
      ],
      { date: '2025-07-01', title: 'Rakor Persiapan' },
    );
    await meet([item({ due: '2025-08-30', text: 'Memeriksa tempat.' })], { date: '2025-08-01' });
    const total = async (filter: Parameters<typeof list>[0]) => (await list(filter)).total;
    expect(await total({ due: 'overdue' })).toBe(1);
    expect(await total({ due: 'soon' })).toBe(1);
    expect(await total({ due: 'undated' })).toBe(1);
    expect(await total({ owner: 'kecamatan' })).toBe(1);
    expect(await total({ words: 'RIKSA tempat' })).toBe(1);
    expect(await total({ words: 'rakor jadwal' })).toBe(3);
    expect(await total({ from: '2025-07-02' })).toBe(1);
    expect(await total({ until: '2025-07-01' })).toBe(3);
    expect(await total({ meetingId: first })).toBe(3);
    expect(await total({ words: '100%_ \' " \\' })).toBe(0);
    expect(await own.services.followUps.items.counts()).toEqual({
      active: 4,
      overdue: 1,
      soon: 1,
      undated: 1,
    });
    expect(await own.services.followUps.items.listOwners('dinas')).toEqual(['Dinas Contoh']);
  });

  test('pages keep their order and lose nothing, by due date and by owner', async () => {
    await meet(
      Array.from({ length: 23 }, (_, index) =>
        item({ due: index % 3 === 0 ? null : `2025-09-0${(index % 4) + 1}`, owner: `Dinas ${index % 5}` }),
      ),
    );
    for (const sort of ['due', 'owner'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const filter = followUpFilter.parse({});
        const page = await own.services.followUps.items.list({ filter, sort, limit: 5, cursor });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual((await list({}, sort)).rows.map(({ id }) => id));
      expect(new Set(seen).size).toBe(23);
    }
    const bad = own.services.followUps.items.list({
      filter: followUpFilter.parse({}),
      sort: 'due',
      limit: 5,
      cursor: "' or 1",
    });
    await expect(bad).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  test('tells a series what it carries into its next agenda', async () => {
    const [open, done] = [item(), item({ state: 'done' })];
    const [later] = [item({ text: 'Dari rapat kedua.' })];
    const ids = [
      await meet([later], { date: '2025-08-02' }),
      await meet([open, done], { date: '2025-08-01' }),
    ];
    const carried = await own.store.read((db) => listOpenItemsOf(db, ids));
    expect(carried.map(({ id }) => id)).toEqual([open.id, later.id]);
    expect(await own.store.read((db) => listOpenItemsOf(db, []))).toEqual([]);
    const next = await meet([], { date: '2025-08-30' });
    const series = await own.services.series.save({
      id: null,
      version: null,
      value: seriesSchema.parse({ name: 'Rakor bulanan', rule: { kind: 'manual' } }),
    });
    for (const meetingId of [...ids, next])
      await own.services.series.assign({ meetingId, seriesId: series.id });
    const earlier = await own.services.followUps.items.listEarlier(next);
    expect(earlier.rows.map(({ id }) => id)).toEqual([open.id, later.id]);
    expect((await list({ seriesId: series.id })).total).toBe(2);
    const [first = ''] = ids.slice(1);
    expect((await own.services.followUps.items.listEarlier(first)).rows).toEqual([]);
  });
});

describe('progress', () => {
  test('several items are done at once, or none when one has moved on', async () => {
    const [first, second] = [item(), item()];
    await meet([first, second]);
    const { items } = own.services.followUps;
    await items.setState({ items: [{ id: first.id, version: 1 }], state: 'running', text: '', author: '' });
    const both = [
      { id: second.id, version: 1 },
      { id: first.id, version: 1 },
    ];
    await expect(items.setState({ items: both, state: 'done', text: '', author: '' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await list()).total).toBe(2);
    const fresh = both.map(({ id }) => ({ id, version: id === first.id ? 2 : 1 }));
    expect(await items.setState({ items: fresh, state: 'done', text: 'Beres.', author: 'Notulis' })).toEqual({
      changed: 2,
    });
    expect((await list()).total).toBe(0);
    const detail = await get(first.id);
    expect(detail.notes.map(({ stateAfter, text }) => [stateAfter, text])).toEqual([
      ['done', 'Beres.'],
      ['running', ''],
    ]);
    expect(detail.history.map(({ lines }) => lines)).toContainEqual(['Status: Berjalan → Selesai']);
    expect(detail.lastAuthor).toBe('Notulis');
  });

  test('an empty note and one of tomorrow are refused, in words beside the field', async () => {
    const known = item();
    await meet([known]);
    const { items } = own.services.followUps;
    await expect(
      items.addNote({ id: known.id, on: '2025-08-22', text: '', author: '', state: null }),
    ).rejects.toMatchObject({ code: 'RULE', fields: { text: 'Catatan masih kosong.' } });
    await expect(
      items.addNote({ id: known.id, ...note, on: '2025-08-23', state: null }),
    ).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    await expect(items.addNote({ id: newTestId(), ...note, state: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a removed note goes from the list and stays in the history', async () => {
    const known = item();
    await meet([known]);
    const { items } = own.services.followUps;
    await items.addNote({ id: known.id, ...note, state: null });
    const [written] = (await get(known.id)).notes;
    await items.removeNote({ id: written?.id ?? '', version: 1 });
    const detail = await get(known.id);
    expect(detail.notes).toEqual([]);
    expect(detail.history[0]?.lines).toEqual(['Catatan dihapus: Draf sudah disusun.']);
  });
});
