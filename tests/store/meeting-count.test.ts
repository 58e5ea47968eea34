import { expect, test } from 'vitest';
import { meetingsContract } from '../../shared/contract/meetings.ts';
import { aMeeting, openTestServices } from '../fixtures/builders.ts';

/* The number beside the list is counted once and follows every change. */

test('the total follows what is made, thrown away and brought back, also by another service and while it is counted', async () => {
  const { services, store } = openTestServices();
  const list = meetingsContract['meetings.list'].input;
  const total = async (input = {}) => (await services.meetings.list(list.parse(input))).total;
  const create = (title: string) => services.meetings.create({ value: aMeeting({ title }), profileId: null });
  expect(await total()).toBe(0);
  const { id, version } = await create('Rapat Satu');
  expect([await total(), await total()]).toEqual([1, 1]);
  await create('Rapat Dua');
  expect([await total(), await total({ search: 'dua' }), await total({ state: 'final' })]).toEqual([2, 1, 0]);
  await services.meetings.remove({ id, version, reason: '' });
  expect(await total()).toBe(1);
  await services.meetings.restore(id);
  expect(await total()).toBe(2);
  await store.transaction((tx) =>
    tx.db
      .updateTable('meeting')
      .set({ purpose: 'tetap' })
      .execute()
      .then(() => undefined),
  );
  const [, during] = await Promise.all([create('Rapat Tiga'), total()]);
  expect([2, 3]).toContain(during);
  expect(await total()).toBe(3);
});
