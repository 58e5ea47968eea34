import { describe, expect, test } from 'vitest';
import type { DirectoryService } from '../../electron/features/directory/directory.service.ts';
import type { PositionHolder } from '../../shared/domain/directory.ts';
import { aPerson, newTestId, openTestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const FRESH = { id: null, version: null };

function savePosition(directory: DirectoryService, title: string, organisationId: string | null = null) {
  return directory.savePosition({ ...FRESH, value: { title, role: 'other', organisationId } });
}

function savePerson(directory: DirectoryService, name: string, digits = '198002022005012002') {
  const value = aPerson({ name: { front: '', name, back: '' }, number: { kind: 'NIP', digits } });
  return directory.savePerson({ ...FRESH, value });
}

async function saveHolder(
  directory: DirectoryService,
  positionId: string,
  name: string,
  changes: Partial<PositionHolder> = {},
) {
  const { id: personId } = await savePerson(directory, name);
  const value = { positionId, personId, acting: '' as const, from: null, until: null, ...changes };
  return directory.saveHolder({ ...FRESH, value });
}

describe('records of the directory', () => {
  test('are saved, found by words, changed with their version, removed and restored', async () => {
    const { directory } = openTestServices().services;
    const value = { name: 'Dinas Perhubungan', shortName: 'Dishub', kind: 'Dinas', address: 'Jalan Contoh' };
    const created = await directory.saveOrganisation({ ...FRESH, value });
    await directory.saveOrganisation({ ...FRESH, value: { ...value, name: 'Badan Lain', shortName: '' } });
    expect(created).toMatchObject({ version: 1, value });
    expect(await directory.listOrganisations({ search: 'DISHUB' })).toEqual([created]);
    const next = { ...value, address: 'Jalan Baru' };
    const saved = await directory.saveOrganisation({ id: created.id, version: 1, value: next });
    expect(saved).toMatchObject({ version: 2, value: next });
    const stale = directory.saveOrganisation({ id: created.id, version: 1, value });
    expect(await errorOf(() => stale)).toMatchObject({ code: 'CONFLICT' });
    // What was typed over it is compared with what stands there now.
    expect(await directory.getOrganisation({ id: created.id })).toEqual(saved);
    await directory.remove({ kind: 'organisation', id: created.id, version: 2 });
    expect(await directory.listOrganisations({ search: 'dishub' })).toEqual([]);
    await directory.restore({ kind: 'organisation', id: created.id });
    expect(await directory.listOrganisations({ search: 'dishub' })).toMatchObject([
      { version: 4, value: next },
    ]);
    await directory.remove({ kind: 'organisation', id: created.id, version: 4 });
    const gone = directory.getOrganisation({ id: created.id });
    expect(await errorOf(() => gone)).toMatchObject({ code: 'NOT_FOUND' });
    const half = directory.saveOrganisation({ id: created.id, version: null, value });
    expect(await errorOf(() => half)).toMatchObject({ code: 'VALIDATION' });
    const unknown = directory.saveOrganisation({ id: newTestId(), version: 1, value });
    expect(await errorOf(() => unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('people are found by name, degree and number', async () => {
    const { directory } = openTestServices().services;
    const person = await directory.savePerson({ ...FRESH, value: aPerson() });
    expect(await directory.getPerson({ id: person.id })).toEqual(person);
    await savePerson(directory, 'Orang Lain', '');
    for (const search of ['contoh', 'drs', '198002022005012002']) {
      expect(await directory.listPeople({ search })).toEqual([person]);
    }
  });

  test('positions show their organisation and are found by it', async () => {
    const { directory } = openTestServices().services;
    const organisation = await directory.saveOrganisation({
      ...FRESH,
      value: { name: 'Dinas Sosial', shortName: '', kind: '', address: '' },
    });
    const position = await savePosition(directory, 'Kepala Dinas', organisation.id);
    expect(await directory.getPosition({ id: position.id })).toEqual(position);
    await savePosition(directory, 'Camat');
    expect(position).toMatchObject({ organisationName: 'Dinas Sosial', holderName: '' });
    expect(await directory.listPositions({ search: 'sosial kepala', on: null, limit: 10 })).toEqual([
      position,
    ]);
  });

  test('groups keep the order of their members and of themselves, without positions in the trash', async () => {
    const { directory } = openTestServices().services;
    const [a, b, c] = [
      await savePosition(directory, 'A'),
      await savePosition(directory, 'B'),
      await savePosition(directory, 'C'),
    ];
    const first = await directory.saveGroup({
      ...FRESH,
      value: { name: 'Satu', positionIds: [c.id, a.id, b.id] },
    });
    const second = await directory.saveGroup({ ...FRESH, value: { name: 'Dua', positionIds: [] } });
    expect((await directory.listGroups()).map(({ value }) => value.name)).toEqual(['Satu', 'Dua']);
    await directory.orderGroups({ ids: [second.id] });
    expect((await directory.listGroups()).map(({ value }) => value.name)).toEqual(['Dua', 'Satu']);
    await directory.remove({ kind: 'position', id: a.id, version: 1 });
    const [, group] = await directory.listGroups();
    expect(group).toMatchObject({ id: first.id, value: { positionIds: [c.id, b.id] } });
    await directory.restore({ kind: 'position', id: a.id });
    expect((await directory.listGroups())[1]?.value.positionIds).toEqual([c.id, a.id, b.id]);
  });

  test('a change tells the listeners and leaves an audit row', async () => {
    const { services, store, archiveFolder } = openTestServices();
    const heard: unknown[] = [];
    store.onChange((change) => heard.push(change));
    const person = await savePerson(services.directory, 'Nama');
    expect(heard).toEqual([{ entities: ['directory'], ids: [person.id] }]);
    expect(
      queryRows(
        archiveFolder,
        "SELECT entity, action, after_json ->> '$.name.name' AS name FROM audit_event",
      ),
    ).toEqual([{ entity: 'person', action: 'create', name: 'Nama' }]);
  });
});

describe('rule 63: holders of a position', () => {
  test('two definitive holders never overlap, not even by a day', async () => {
    const { directory } = openTestServices().services;
    const { id } = await savePosition(directory, 'Sekretaris Daerah');
    const first = await saveHolder(directory, id, 'Pertama', { from: '2020-01-01', until: '2024-12-31' });
    for (const term of [
      { from: '2024-12-31', until: null },
      { from: null, until: '2020-01-01' },
      { from: '2021-01-01', until: '2021-02-01' },
      { from: null, until: null },
    ]) {
      expect(await errorOf(() => saveHolder(directory, id, 'Kedua', term))).toMatchObject({
        code: 'RULE',
        fields: { 'value.from': 'Masa jabatan ini bertumpukan dengan masa jabatan Pertama.' },
      });
    }
    await saveHolder(directory, id, 'Kedua', { from: '2025-01-01' });
    await saveHolder(directory, id, 'Sebelum', { until: '2019-12-31' });
    await saveHolder(directory, id, 'Pelaksana', { acting: 'Plh.', from: '2024-06-01', until: '2024-06-14' });
    const longer = { ...first.value, until: '2025-06-01' };
    const extend = directory.saveHolder({ id: first.id, version: 1, value: longer });
    expect(await errorOf(() => extend)).toMatchObject({ code: 'RULE' });
    const same = { ...first.value, from: '2020-02-01' };
    expect(await directory.saveHolder({ id: first.id, version: 1, value: same })).toMatchObject({
      version: 2,
    });
    expect((await directory.listHolders({ positionId: id })).map(({ personName }) => personName)).toEqual([
      'Kedua',
      'Pelaksana',
      'Pertama',
      'Sebelum',
    ]);
  });

  test('a holder in the trash frees the time, and cannot come back into a taken one', async () => {
    const { directory } = openTestServices().services;
    const { id } = await savePosition(directory, 'Camat');
    const first = await saveHolder(directory, id, 'Pertama');
    await directory.remove({ kind: 'holder', id: first.id, version: 1 });
    await saveHolder(directory, id, 'Kedua');
    expect(await errorOf(() => directory.restore({ kind: 'holder', id: first.id }))).toMatchObject({
      code: 'RULE',
    });
  });

  test('the official of a day is who held it then: an acting one while he acts, nobody in a gap', async () => {
    const { directory } = openTestServices().services;
    const { id } = await savePosition(directory, 'Sekretaris Daerah');
    await saveHolder(directory, id, 'Lama', { until: '2023-12-31' });
    await saveHolder(directory, id, 'Pelaksana Tugas', { acting: 'Plt.', from: '2024-02-01' });
    await saveHolder(directory, id, 'Baru', { from: '2025-01-01' });
    await saveHolder(directory, id, 'Harian', { acting: 'Plh.', from: '2025-06-01', until: '2025-06-14' });
    const on = async (day: string | null) => {
      const { acting, name, title } = await directory.resolveOfficial({ positionId: id, on: day });
      return [acting, name.name, title].join('|');
    };
    expect(await on('2023-12-31')).toBe('|Lama|Sekretaris Daerah');
    expect(await on('2024-01-15')).toBe('||Sekretaris Daerah');
    expect(await on('2024-02-01')).toBe('Plt.|Pelaksana Tugas|Sekretaris Daerah');
    expect(await on('2025-05-31')).toBe('|Baru|Sekretaris Daerah');
    expect(await on('2025-06-07')).toBe('Plh.|Harian|Sekretaris Daerah');
    expect(await on('2025-06-15')).toBe('|Baru|Sekretaris Daerah');
    expect(await on(null)).toBe('|Baru|Sekretaris Daerah');
    const [listed] = await directory.listPositions({ search: '', on: '2025-06-07', limit: 10 });
    expect(listed?.holderName).toBe('Harian (Plh.)');
    const unknown = directory.resolveOfficial({ positionId: newTestId(), on: null });
    expect(await errorOf(() => unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a person in the trash holds nothing; a position or person that is unknown is refused', async () => {
    const { directory } = openTestServices().services;
    const { id } = await savePosition(directory, 'Camat');
    const holder = await saveHolder(directory, id, 'Nama');
    await directory.remove({ kind: 'person', id: holder.value.personId, version: 1 });
    const official = await directory.resolveOfficial({ positionId: id, on: '2025-01-01' });
    expect(official).toMatchObject({ positionId: id, personId: null, title: 'Camat', name: { name: '' } });
    const value = { ...holder.value, acting: 'Plt.' as const, personId: newTestId() };
    expect(await errorOf(() => directory.saveHolder({ ...FRESH, value }))).toMatchObject({ code: 'RULE' });
  });

  test('rule 5: today is the day of the office’s zone', async () => {
    const clock = () => new Date('2025-12-31T16:30:00.000Z');
    const { directory, settings } = openTestServices({ clock }).services;
    const { id } = await savePosition(directory, 'Camat');
    await saveHolder(directory, id, 'Lama', { until: '2025-12-31' });
    await saveHolder(directory, id, 'Baru', { from: '2026-01-01' });
    const today = async () => (await directory.resolveOfficial({ positionId: id, on: null })).name.name;
    const [profile] = await settings.listProfiles();
    if (profile === undefined) throw new Error('No profile');
    expect(await today()).toBe('Lama');
    const value = { ...profile.value, zone: 'WIT' as const };
    await settings.saveProfile({ id: profile.id, version: profile.version, value });
    expect(await today()).toBe('Baru');
  });
});
