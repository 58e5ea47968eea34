import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import type { DirectoryService } from '../../electron/features/directory/directory.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { newStamp } from '../../electron/store/records.ts';
import {
  aDossier,
  anAddressee,
  anInvitation,
  aPerson,
  aProfile,
  newTestId,
  openTestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

/* Pages, the protocol order, doubles and their merge. */

const FRESH = { id: null, version: null };
const ALL = { search: '', isDescending: false, limit: 2, cursor: null } as const;

function position(directory: DirectoryService, title: string, role: 'other' | 'regional-head' = 'other') {
  return directory.savePosition({ ...FRESH, value: { title, role, organisationId: null } });
}

function person(directory: DirectoryService, name: string) {
  const value = aPerson({ name: { front: 'Dr.', name, back: '' }, number: { kind: 'none', digits: '' } });
  return directory.savePerson({ ...FRESH, value });
}

async function titles(directory: DirectoryService): Promise<string[]> {
  return (await directory.listPositions({ search: '', on: null, limit: 100 })).map(
    ({ value }) => value.title,
  );
}

describe('pages', () => {
  test('hold every record once, in both directions, also where the sorted text is the same', async () => {
    const { directory } = openTestServices().services;
    for (const name of ['Budi', 'Andi', 'Budi', 'Éko', 'Budi']) await person(directory, name);
    for (const isDescending of [false, true]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await directory.pagePeople({ ...ALL, sort: 'name', isDescending, cursor });
        expect(page.total).toBe(5);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(5);
    }
    const found = await directory.pagePeople({ ...ALL, sort: 'rank', search: 'EKO' });
    expect(found).toMatchObject({ total: 1, next: null });
    const lost = await directory.pagePeople({ ...ALL, sort: 'number', cursor: '{"no": 1}' });
    expect(lost.rows).toHaveLength(2);
  });
});

describe('the protocol order', () => {
  test('begins with the heads of the region, is set once, and new ones come behind', async () => {
    const { services, archiveFolder } = openTestServices();
    const { directory } = services;
    const [a, b, head] = [
      await position(directory, 'Asisten'),
      await position(directory, 'Badan'),
      await position(directory, 'Bupati', 'regional-head'),
    ];
    expect(await titles(directory)).toEqual(['Bupati', 'Asisten', 'Badan']);
    await directory.orderProtocol({ kind: 'position', ids: [b.id, newTestId(), b.id] });
    expect(await titles(directory)).toEqual(['Badan', 'Bupati', 'Asisten']);
    await position(directory, 'Aaa');
    expect(await titles(directory)).toEqual(['Badan', 'Bupati', 'Asisten', 'Aaa']);
    const { rows } = await directory.pagePositions({ ...ALL, sort: 'protocol', on: null });
    expect(rows.map(({ id }) => id)).toEqual([b.id, head.id]);
    const events = queryRows(
      archiveFolder,
      "SELECT * FROM audit_event WHERE after_json LIKE '%protocolRank%'",
    );
    expect(events).toHaveLength(1);
    expect(a.version).toBe(1);
  });
});

describe('merging doubles', () => {
  test('moves terms, groups and addressees to the keeper; restoring the loser takes it back', async () => {
    const { directory } = openTestServices().services;
    const [kept, lost] = [await position(directory, 'Camat A'), await position(directory, 'CAMAT A.')];
    const holder = await person(directory, 'Nama Satu');
    await directory.saveHolder({
      ...FRESH,
      value: { positionId: lost.id, personId: holder.id, acting: '', from: null, until: null },
    });
    await directory.saveGroup({ ...FRESH, value: { name: 'Camat', positionIds: [lost.id] } });
    const [double] = await directory.listDoubles({ kind: 'position' });
    expect(double?.entries.map(({ uses }) => uses).toSorted()).toEqual([0, 2]);
    const pair = { keep: { id: kept.id, version: 1 }, loser: { id: lost.id, version: 1 } };
    await directory.merge({ kind: 'position', ...pair, value: { ...kept.value, title: 'Camat A Baru' } });
    expect(await directory.listPositions({ search: '', on: null, limit: 9 })).toMatchObject([
      { id: kept.id, value: { title: 'Camat A Baru' }, holderName: 'Dr. Nama Satu' },
    ]);
    expect((await directory.listGroups())[0]?.value.positionIds).toEqual([kept.id]);
    await directory.restore({ kind: 'position', id: lost.id });
    const back = await directory.listPositions({ search: '', on: null, limit: 9 });
    expect(back.map(({ value, holderName }) => [value.title, holderName])).toEqual([
      ['Camat A', ''],
      ['CAMAT A.', 'Dr. Nama Satu'],
    ]);
    expect((await directory.listGroups())[0]?.value.positionIds).toEqual([lost.id]);
  });

  test('rule 58: a meeting whose berkas is closed keeps the addressee that it was closed with', async () => {
    const { services, store } = openTestServices();
    const { directory } = services;
    const [kept, lost] = [await position(directory, 'Camat A'), await position(directory, 'CAMAT A.')];
    const meetingOf = () =>
      store.transaction(async (tx) => {
        const { id } = await createProfile(tx, aProfile());
        const addressees = [anAddressee({ title: 'Camat A', positionId: lost.id })];
        const { attendance, ...dossier } = aDossier();
        const invitation = anInvitation({ addressees, sequence: null });
        const made = { ...dossier, invitation, attendance: { ...attendance, attendees: [] } };
        return (await createDossier(tx, made, id)).id;
      });
    const [open, closed] = [await meetingOf(), await meetingOf()];
    await store.transaction((tx) =>
      tx.db
        .insertInto('dossier')
        .values({ ...newStamp(tx), meeting_id: closed, closed_on: '2025-09-01' })
        .execute(),
    );
    await directory.merge({
      kind: 'position',
      keep: { id: kept.id, version: 1 },
      loser: { id: lost.id, version: 1 },
      value: kept.value,
    });
    const invited = async (id: string) =>
      (await services.invitations.get(id)).value.addressees[0]?.positionId;
    expect([await invited(open), await invited(closed)]).toEqual([kept.id, lost.id]);
    await directory.restore({ kind: 'position', id: lost.id });
    expect([await invited(open), await invited(closed)]).toEqual([lost.id, lost.id]);
  });

  test('positions of two different holders at one time are not merged', async () => {
    const { directory } = openTestServices().services;
    const [kept, lost] = [await position(directory, 'Camat A'), await position(directory, 'Camat a')];
    for (const [positionId, name] of [
      [kept.id, 'Nama Satu'],
      [lost.id, 'Nama Dua'],
    ] as const) {
      const { id: personId } = await person(directory, name);
      await directory.saveHolder({
        ...FRESH,
        value: { positionId, personId, acting: '', from: null, until: null },
      });
    }
    const merge = directory.merge({
      kind: 'position',
      keep: { id: kept.id, version: 1 },
      loser: { id: lost.id, version: 1 },
      value: kept.value,
    });
    expect(await errorOf(() => merge)).toMatchObject({ code: 'RULE' });
    expect(await titles(directory)).toHaveLength(2);
  });
});
