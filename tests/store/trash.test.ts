import { expect, test } from 'vitest';
import { TRASH_DAYS } from '../../shared/contract/trash.ts';
import { aMeeting, aPerson, openTestServices, TEST_NOW } from '../fixtures/builders.ts';

const ALL = { search: '', kind: null, limit: 200, cursor: null } as const;

async function filled() {
  let now = new Date(TEST_NOW);
  const archive = openTestServices({ clock: () => now });
  const { meetings, directory } = archive.services;
  const titles = ['Rapat satu', 'Rapat dua', 'Rapat 100%_aneh'];
  for (const title of titles) {
    const { id, version } = await meetings.create({ value: aMeeting({ title }), profileId: null });
    await meetings.remove({ id, version });
  }
  const person = await directory.savePerson({ id: null, version: null, value: aPerson() });
  await directory.remove({ kind: 'person', id: person.id, version: person.version });
  return { ...archive, person, later: (days: number) => (now = new Date(now.getTime() + days * 86_400_000)) };
}

test('everything that was deleted is listed with its days, page by page, and found by its name', async () => {
  const { services, later } = await filled();
  const first = await services.trash.list({ ...ALL, limit: 3 });
  expect(first.total).toBe(4);
  expect(first.rows).toHaveLength(3);
  expect(first.rows.every(({ daysLeft }) => daysLeft === TRASH_DAYS)).toBe(true);
  const rest = await services.trash.list({ ...ALL, limit: 3, cursor: first.next });
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(4);
  expect(rest.next).toBeNull();
  expect((await services.trash.list({ ...ALL, search: 'DUA rapat' })).rows.map(({ name }) => name)).toEqual([
    'Rapat dua',
  ]);
  expect((await services.trash.list({ ...ALL, search: '100%_' })).total).toBe(1);
  expect((await services.trash.list({ ...ALL, search: "' or 1=1 --" })).total).toBe(0);
  expect((await services.trash.list({ ...ALL, kind: 'person' })).total).toBe(1);
  later(100);
  expect((await services.trash.list(ALL)).rows[0]?.daysLeft).toBe(0);
});

test('one or many come back where they were; what is back already is passed over', async () => {
  const { services, person } = await filled();
  const { rows } = await services.trash.list(ALL);
  const items = rows.map(({ kind, id }) => ({ kind, id }));
  expect(await services.trash.restore({ items })).toEqual({ restored: 4, refused: [] });
  expect(await services.trash.restore({ items })).toEqual({ restored: 0, refused: [] });
  expect((await services.trash.list(ALL)).total).toBe(0);
  expect((await services.directory.listPeople({ search: '' })).map(({ id }) => id)).toEqual([person.id]);
});

test('a holder whose post has another one meanwhile stays, with the reason, and the others come back', async () => {
  const { services } = openTestServices();
  const { directory, trash } = services;
  const save = { id: null, version: null };
  const one = await directory.savePerson({ ...save, value: aPerson() });
  const two = await directory.savePerson({
    ...save,
    value: aPerson({ name: { front: '', name: 'Lain', back: '' } }),
  });
  const post = await directory.savePosition({
    ...save,
    value: { title: 'Camat', role: 'other', organisationId: null },
  });
  const value = { positionId: post.id, acting: '', from: null, until: null } as const;
  const holder = await directory.saveHolder({ ...save, value: { ...value, personId: one.id } });
  await directory.remove({ kind: 'holder', id: holder.id, version: holder.version });
  await directory.saveHolder({ ...save, value: { ...value, personId: two.id } });
  const { restored, refused } = await trash.restore({ items: [{ kind: 'holder', id: holder.id }] });
  expect(restored).toBe(0);
  expect(refused[0]?.reason).toContain('bertumpukan');
});
