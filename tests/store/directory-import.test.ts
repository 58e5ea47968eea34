import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { importDefaultsSchema } from '../../shared/domain/directory-import/columns.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { HEADERS, importAll, OFFICIALS, openList, type Row, xlsx } from './support/lists.ts';

/* Lists from Excel and CSV into the directory and back: real files, real SQLite. */

async function counted({ services }: TestServices) {
  const all = { search: '', isDescending: false, limit: 1, cursor: null } as const;
  const { directory } = services;
  return {
    people: (await directory.pagePeople({ ...all, sort: 'name' })).total,
    positions: (await directory.pagePositions({ ...all, sort: 'protocol', on: null })).total,
    organisations: (await directory.pageOrganisations({ ...all, sort: 'name' })).total,
    groups: (await directory.listGroups()).length,
  };
}

describe('a list of officials', () => {
  test('is previewed, reported row by row, and written only when confirmed', async () => {
    const setting = openTestServices();
    const { directory, directoryImport: lists } = setting.services;
    const { input, preview, list } = await openList(setting, 'pejabat.xlsx', await xlsx(HEADERS, OFFICIALS));
    expect(list.sheets).toEqual([{ name: 'Daftar', rows: 3 }]);
    expect(preview).toMatchObject({ headers: HEADERS, rowCount: 2, isRemembered: false });
    expect(preview.mapping).toEqual(['fullName', 'number', 'title', 'organisation', 'from', 'groups']);
    expect(preview.rows[1]?.[1]).toBe('19790505 200003 1 002');

    const report = await lists.check(input);
    expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'created'],
    ]);
    expect(await counted(setting)).toEqual({ people: 0, positions: 0, organisations: 0, groups: 0 });

    const batch = await lists.run({ ...input, stamp: report.stamp });
    expect(batch.counts).toEqual({ created: 2, updated: 0, skipped: 0, refused: 0 });
    const [person] = (await directory.listPeople({ search: 'satu' })) ?? [];
    expect(person?.value).toMatchObject({
      name: { front: 'Dr. Hj.', name: 'Nama Satu', back: 'S.H., M.Si.' },
      number: { kind: 'NIP', digits: '198001012005011001' },
    });
    const [acting] = await directory.listPositions({ search: 'sosial', on: null, limit: 5 });
    expect(acting?.holderName).toBe('Nama Dua, S.T. (Plt.)');
    expect((await directory.listGroups()).map(({ value }) => [value.name, value.positionIds.length])).toEqual(
      [
        ['OPD', 2],
        ['Forkopimda', 1],
      ],
    );
  });

  test('its new records follow those that are there in the protocol order, as they stand in the file', async () => {
    const setting = openTestServices();
    const { directory } = setting.services;
    const rows: Row[] = [
      ['Sekretaris Daerah', 'Sekretariat Daerah'],
      ['Asisten Pemerintahan', 'Sekretariat Daerah'],
      ['Inspektur', 'Inspektorat'],
    ];
    await importAll(setting, 'pejabat.xlsx', await xlsx(['Jabatan', 'Instansi'], rows));
    await importAll(
      setting,
      'camat.xlsx',
      await xlsx(['Jabatan', 'Instansi'], [['Camat Contoh', 'Kecamatan Contoh'], ...rows]),
    );
    const names = async (kind: 'position' | 'organisation') =>
      (await directory.listProtocol({ kind })).map(({ name }) => name);
    expect(await names('position')).toEqual([
      'Sekretaris Daerah',
      'Asisten Pemerintahan',
      'Inspektur',
      'Camat Contoh',
    ]);
    expect(await names('organisation')).toEqual(['Sekretariat Daerah', 'Inspektorat', 'Kecamatan Contoh']);
  });

  test('is imported twice without a change, and its mapping is remembered', async () => {
    const setting = openTestServices();
    const bytes = await xlsx(HEADERS, OFFICIALS);
    const { input } = await importAll(setting, 'a.xlsx', bytes);
    const changed = { ...input, mapping: input.mapping.map((it) => (it === 'groups' ? null : it)) };
    const report = await setting.services.directoryImport.check(changed);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
    await setting.services.directoryImport.run({ ...changed, stamp: report.stamp });
    const { preview } = await openList(setting, 'b.xlsx', bytes);
    expect(preview).toMatchObject({ isRemembered: true, mapping: changed.mapping });
  });

  test('a NIP that Excel has rounded is refused with the reason, the other rows are taken', async () => {
    const setting = openTestServices();
    const rows: Row[] = [
      ['Nama Tiga', Number('198001012005011001'), 'Camat A', 'Kecamatan A', '', ''],
      ['Nama Empat', '198001012005011004', 'Camat B', 'Kecamatan B', '31-02-2024', ''],
      ['Nama Lima', '00123456', 'Camat C', 'Kecamatan C', 45_292, ''],
    ];
    const { report } = await importAll(setting, 'a.xlsx', await xlsx(HEADERS, rows));
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'created']);
    expect(report.rows[0]?.notes.join(' ')).toContain('dibulatkan');
    expect(report.rows[1]?.notes.join(' ')).toContain('31-02-2024');
    const [person] = await setting.services.directory.listPeople({ search: '' });
    expect(person?.value.number.digits).toBe('00123456');
    const [position] = await setting.services.directory.listPositions({
      search: 'camat',
      on: null,
      limit: 5,
    });
    const holders = await setting.services.directory.listHolders({ positionId: position?.id ?? '' });
    expect(holders[0]?.value.from).toBe('2024-01-01');
  });

  test('a successor ends the term before; without a date the row is refused', async () => {
    const setting = openTestServices();
    await importAll(setting, 'a.xlsx', await xlsx(HEADERS, OFFICIALS));
    const next: Row[] = [
      ['Nama Baru', '', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan', '', ''],
      ['Nama Ganti', '', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan', '1 Juli 2025', ''],
    ];
    const { report } = await importAll(setting, 'b.xlsx', await xlsx(HEADERS, next));
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'created']);
    expect(report.rows[1]?.notes).toEqual([
      'Masa jabatan Dr. Hj. Nama Satu, S.H., M.Si. diakhiri 30 Juni 2025.',
    ]);
    expect((await counted(setting)).people).toBe(3);
  });

  test('a report that no longer holds is not carried out', async () => {
    const setting = openTestServices();
    const { directory, directoryImport: lists } = setting.services;
    const { input } = await openList(setting, 'a.xlsx', await xlsx(HEADERS, OFFICIALS));
    const { stamp } = await lists.check(input);
    await directory.saveOrganisation({
      id: null,
      version: null,
      value: { name: 'dinas kesehatan', shortName: '', kind: '', address: '' },
    });
    await lists.run({ ...input, stamp }).then(
      () => expect.unreachable(),
      (error: unknown) => expect(error).toMatchObject({ code: 'CONFLICT' }),
    );
    expect((await counted(setting)).people).toBe(0);
  });
});

describe('taking an import back', () => {
  test('removes what it made and brings back what it changed', async () => {
    const setting = openTestServices();
    const { directoryImport: lists, directory } = setting.services;
    await importAll(setting, 'a.xlsx', await xlsx(HEADERS, OFFICIALS.slice(0, 1)));
    const before = await counted(setting);
    const next: Row[] = [
      [
        'Nama Ganti',
        '198501012010011005',
        'Kepala Dinas Kesehatan',
        'Dinas Kesehatan',
        '1-7-2025',
        'Forkopimda',
      ],
      [
        'Dr. Hj. Nama Satu, S.H., M.Si., Ph.D.',
        '198001012005011001',
        'Kepala Dinas Sosial',
        'Dinas Sosial',
        '',
        'OPD',
      ],
    ];
    const { batch } = await importAll(setting, 'b.xlsx', await xlsx(HEADERS, next));
    expect(await lists.undo({ batchId: batch.id })).toMatchObject({ kept: [] });
    expect(await counted(setting)).toEqual(before);
    const [position] = await directory.listPositions({ search: 'kesehatan', on: null, limit: 5 });
    expect(position?.holderName).toBe('Dr. Hj. Nama Satu, S.H., M.Si.');
    const [listed] = await lists.listBatches();
    expect(listed).toMatchObject({ id: batch.id, undoneAt: expect.any(String) });
    await lists.undo({ batchId: batch.id }).then(
      () => expect.unreachable(),
      (error: unknown) => expect(error).toMatchObject({ code: 'RULE' }),
    );
  });

  test('leaves what was changed or used since, each with the reason', async () => {
    const setting = openTestServices();
    const { directoryImport: lists, directory } = setting.services;
    const { batch } = await importAll(setting, 'a.xlsx', await xlsx(HEADERS, OFFICIALS));
    const [person] = await directory.listPeople({ search: 'satu' });
    if (person === undefined) throw new Error('not imported');
    await directory.savePerson({
      id: person.id,
      version: person.version,
      value: { ...person.value, phone: '0812' },
    });
    const { kept } = await lists.undo({ batchId: batch.id });
    expect(kept).toEqual([{ label: 'Dr. Hj. Nama Satu, S.H., M.Si.', reason: 'sudah diubah sejak impor' }]);
    expect(await counted(setting)).toEqual({ people: 1, positions: 0, organisations: 0, groups: 0 });
  });
});

describe('large lists', () => {
  test('800 ormas become 800 addressable positions in one group, in the order of the file', async () => {
    const setting = openTestServices();
    const rows = Array.from({ length: 800 }, (_, index) => [
      `Ormas ${index + 1}`,
      `Ketua ${index + 1}`,
      `0812${String(index).padStart(8, '0')}`,
    ]);
    const { input } = await openList(
      setting,
      'ormas.csv',
      ['Nama Ormas;Nama Ketua;No HP', ...rows.map((row) => row.join(';'))].join('\r\n'),
    );
    expect(input.mapping).toEqual(['organisation', 'fullName', 'phone']);
    const defaults = importDefaultsSchema.parse({
      title: 'Ketua',
      kind: 'Organisasi kemasyarakatan',
      groups: 'Ormas',
    });
    const asked = { ...input, defaults };
    const { directoryImport: lists, directory } = setting.services;
    const report = await lists.check(asked);
    expect(report.counts).toEqual({ created: 800, updated: 0, skipped: 0, refused: 0 });
    const batch = await lists.run({ ...asked, stamp: report.stamp });
    const [group] = await directory.listGroups();
    const positions = await directory.listPositions({ search: '', on: null, limit: 2000 });
    const named = new Map(positions.map((position) => [position.id, position.organisationName]));
    expect(group?.value.positionIds.map((id) => named.get(id))).toEqual(rows.map(([name]) => name));
    expect(await lists.undo({ batchId: batch.id })).toMatchObject({ kept: [] });
    expect(await counted(setting)).toEqual({ people: 0, positions: 0, organisations: 0, groups: 0 });
  });
});

describe('exported lists', () => {
  test('come back without a change, and a second reader reads the same', async () => {
    const setting = openTestServices();
    const { directoryImport: lists, directory } = setting.services;
    await importAll(setting, 'a.xlsx', await xlsx(HEADERS, OFFICIALS));
    await directory.saveGroup({ id: null, version: null, value: { name: 'Camat, Lurah', positionIds: [] } });
    const [position] = await directory.listPositions({ search: '', on: null, limit: 1 });
    const [, , group] = await directory.listGroups();
    if (position === undefined || group === undefined) throw new Error('not there');
    await directory.saveGroup({
      id: group.id,
      version: group.version,
      value: { name: 'Camat, Lurah', positionIds: [position.id] },
    });
    const before = await counted(setting);
    for (const list of ['positions', 'people', 'organisations', 'groups'] as const) {
      const target = join(makeTestFolder(), `${list}.xlsx`);
      setting.desktop.target = target;
      expect(await lists.export({ list })).toEqual({ fileName: `${list}.xlsx` });
      const [sheet] = await readXlsxFile(target);
      expect(sheet?.data.length).toBeGreaterThan(1);
      setting.desktop.chosen = target;
      const chosen = await lists.choose();
      if (chosen === null) throw new Error('not chosen');
      const preview = await lists.preview({ fileId: chosen.fileId, sheet: 0, headerRow: null });
      expect(preview.mapping).not.toContain(null);
      const { fileId } = chosen;
      const { headerRow, mapping, defaults } = preview;
      const report = await lists.check({ fileId, sheet: 0, headerRow, mapping, defaults });
      expect(report.rows.filter(({ outcome }) => outcome !== 'skipped')).toEqual([]);
    }
    expect(await counted(setting)).toEqual(before);
  });
});
