import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../electron/documents/render.ts';
import { recordFilter } from '../../shared/contract/retention.ts';
import { findRule, retentionOf } from '../../shared/domain/retention.ts';
import type { RecordList } from '../../shared/domain/retention-lists.ts';
import { aMeeting, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';
import { keepMeeting, keepOldPaper } from './support/records.ts';

const fresh = { id: null, version: null };
const musnah = { activeYears: 1, inactiveYears: 1, finalFate: 'musnah', note: '' } as const;

/** Today is 22 August 2025. */
async function anArchive(): Promise<TestServices> {
  const archive = openTestServices();
  const { retention } = archive.services;
  await retention.saveRule({ ...fresh, value: { code: '000.1', ...musnah } });
  await retention.saveRule({
    ...fresh,
    value: { code: '000.1.10', activeYears: 2, inactiveYears: 3, finalFate: 'dinilai-kembali', note: '' },
  });
  await keepMeeting(archive, { title: 'Terbuka', date: '2025-08-01' });
  await keepMeeting(archive, { title: 'Aktif', date: '2025-01-05', closedOn: '2025-01-10' });
  await keepMeeting(archive, { title: 'Inaktif', date: '2024-03-01', closedOn: '2024-03-10' });
  await keepMeeting(archive, { title: 'Habis', date: '2022-03-01', closedOn: '2022-03-10' });
  await keepMeeting(archive, {
    title: 'Selamanya',
    date: '2020-03-01',
    closedOn: '2020-03-10',
    isPermanent: true,
  });
  await keepMeeting(archive, {
    title: 'Dinilai',
    date: '2015-03-01',
    closedOn: '2015-03-10',
    code: '000.1.10',
  });
  await keepMeeting(archive, {
    title: 'Tanpa jadwal',
    date: '2015-03-01',
    closedOn: '2015-03-10',
    code: '005',
  });
  await keepMeeting(archive, {
    title: 'Rahasia',
    date: '2022-04-01',
    closedOn: '2022-04-10',
    security: 'secret',
  });
  await keepOldPaper(archive, { title: 'Surat lama', date: '2019-05-02', code: '000.1.9' });
  // Never finished, so nothing is kept of it yet.
  await archive.services.meetings.create({
    value: aMeeting({ title: 'Rencana saja' }),
    profileId: null,
  });
  return archive;
}

async function titles({ services }: TestServices, list: RecordList, more: object = {}) {
  const filter = recordFilter.parse({ list, ...more });
  const { rows, total } = await services.retention.list({ filter, limit: 200, cursor: null });
  expect(total).toBe(rows.length);
  return rows.map(({ title }) => title);
}

describe('rule 58: the lists of records', () => {
  test('each file stands where its retention is, by code and then by day; guarded ones only when asked for', async () => {
    const archive = await anArchive();
    expect(await titles(archive, 'active')).toEqual(['Aktif', 'Terbuka', 'Tanpa jadwal']);
    expect(await titles(archive, 'inactive')).toEqual([
      'Selamanya',
      'Habis',
      'Inaktif',
      'Surat lama',
      'Dinilai',
    ]);
    expect(await titles(archive, 'destruction')).toEqual(['Habis', 'Surat lama']);
    expect(await titles(archive, 'destruction', { hasGuarded: true })).toEqual([
      'Habis',
      'Rahasia',
      'Surat lama',
    ]);
    expect(await titles(archive, 'review')).toEqual(['Dinilai']);
    expect(await titles(archive, 'permanent')).toEqual(['Selamanya']);
  });

  test('due are those that change in the year, or in the days that are asked for', async () => {
    const archive = await anArchive();
    expect(await titles(archive, 'due')).toEqual(['Inaktif']);
    expect(await titles(archive, 'due', { dueFrom: '2026-01-01', dueUntil: '2026-03-31' })).toEqual([
      'Inaktif',
      'Aktif',
    ]);
    expect(await titles(archive, 'due', { dueFrom: '2026-03-11', dueUntil: '2026-03-31' })).toEqual([]);
  });

  test('year, code by whole parts, and unit narrow a list; pages follow each other without a gap', async () => {
    const archive = await anArchive();
    expect(await titles(archive, 'inactive', { year: 2022 })).toEqual(['Habis']);
    expect(await titles(archive, 'inactive', { code: '000.1.1' })).toEqual([]);
    expect(await titles(archive, 'inactive', { code: '000.1.10' })).toEqual(['Dinilai']);
    expect(await titles(archive, 'inactive', { unit: 'Bagian Umum' })).toEqual(['Surat lama']);
    const filter = recordFilter.parse({ list: 'inactive' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof archive.services.retention.list>> =
        await archive.services.retention.list({ filter, limit: 2, cursor });
      seen.push(...page.rows.map(({ title }) => title));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(await titles(archive, 'inactive'));
    expect(
      await errorOf(() => archive.services.retention.list({ filter, limit: 2, cursor: '{"rank":"x"}' })),
    ).toMatchObject({ code: 'VALIDATION' });
  });

  test('what SQLite counts is what the rule says, leap days too', async () => {
    const archive = openTestServices();
    const { retention } = archive.services;
    await retention.saveRule({ ...fresh, value: { code: '000', ...musnah, inactiveYears: 3 } });
    for (const closedOn of [
      '2025-03-01',
      '2024-02-29',
      '2023-02-28',
      '2020-02-29',
      '2024-08-22',
      '2021-08-23',
      '2021-08-22',
    ])
      await keepMeeting(archive, { title: closedOn, date: closedOn, closedOn });
    const rules = new Map((await retention.rules()).map(({ value }) => [value.code, value]));
    for (const list of ['active', 'inactive'] as const) {
      const { rows } = await retention.list({
        filter: recordFilter.parse({ list }),
        limit: 50,
        cursor: null,
      });
      expect(rows.length).toBeGreaterThan(0);
      for (const { closedOn, isPermanent, code, stage, inactiveOn, endsOn, fate } of rows) {
        const rule = findRule(rules, code)?.rule ?? null;
        expect({ stage, inactiveOn, endsOn, fate }).toEqual(
          retentionOf({ closedOn, isPermanent, rule }, '2025-08-22'),
        );
      }
    }
  });

  test('a changed rule counts at once; a removed one leaves the code to the one above', async () => {
    const archive = await anArchive();
    const { retention } = archive.services;
    const rule = (await retention.rules()).find(({ value }) => value.code === '000.1');
    if (rule === undefined) throw new Error('no rule');
    const saved = await retention.saveRule({ ...rule, value: { ...rule.value, activeYears: 20 } });
    expect(await titles(archive, 'destruction')).toEqual([]);
    await retention.removeRule({ id: saved.id, version: saved.version });
    expect((await retention.overview()).withoutRule).toBe(7);
    expect(await titles(archive, 'due')).toEqual([]);
  });

  test('years, units and counts to choose from', async () => {
    const { services } = await anArchive();
    const overview = await services.retention.overview();
    expect(overview).toMatchObject({ today: '2025-08-22', withoutRule: 1, guarded: 1 });
    expect(overview.years).toEqual([2025, 2024, 2022, 2020, 2019, 2015]);
    expect(overview.units).toContain('Bagian Umum');
  });
});

describe('rules of retention', () => {
  test('a code has one, sorted by number parts, with an audit event for every change', async () => {
    const { services, archiveFolder } = openTestServices();
    const { retention } = services;
    for (const code of ['000.1.10', '000.1.9', '005'])
      await retention.saveRule({ ...fresh, value: { code, ...musnah } });
    expect((await retention.rules()).map(({ value }) => value.code)).toEqual(['000.1.9', '000.1.10', '005']);
    expect(
      await errorOf(() => retention.saveRule({ ...fresh, value: { code: '005', ...musnah } })),
    ).toMatchObject({ code: 'RULE', fields: { 'value.code': 'Retensi kode 005 sudah diatur.' } });
    const [first] = await retention.rules();
    if (first === undefined) throw new Error('no rule');
    expect(await errorOf(() => retention.removeRule({ id: first.id, version: 9 }))).toMatchObject({
      code: 'CONFLICT',
    });
    await retention.saveRule({ ...first, value: { ...first.value, note: 'JRA 2024' } });
    await retention.removeRule({ id: first.id, version: 2 });
    expect(
      queryRows(archiveFolder, "SELECT action FROM audit_event WHERE entity = 'retention_rule' ORDER BY id"),
    ).toEqual(['create', 'create', 'create', 'update', 'delete'].map((action) => ({ action })));
  });
});

describe('lists as files', () => {
  async function written(format: 'excel' | 'word', list: RecordList, hasGuarded = false): Promise<string> {
    const archive = await anArchive();
    const services = openTestServices({ store: archive.store, renderer: { render: renderPaper } });
    const target = join(archive.archiveFolder, `daftar.${format === 'word' ? 'docx' : 'xlsx'}`);
    services.desktop.target = target;
    const filter = recordFilter.parse({ list, hasGuarded });
    expect(await services.services.retention.export({ filter, format, signatory: null })).not.toBeNull();
    const parts = Object.entries(unzipSync(readFileSync(target)));
    return parts
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
  }

  test('an Excel file with the columns of naskah dinas 8.1, guarded records left out (rule 61)', async () => {
    const text = await written('excel', 'destruction');
    for (const word of [
      'Kode klasifikasi',
      'Kurun waktu',
      'Tingkat perkembangan',
      'Retensi',
      'Habis',
      '10 Maret 2022',
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('Rahasia');
    expect(await written('excel', 'destruction', true)).toContain('Rahasia');
  });

  test('usul musnah as Word names the legal way, and that nothing is destroyed here', async () => {
    const text = await written('word', 'destruction');
    for (const word of ['DAFTAR ARSIP USUL MUSNAH', 'Pasal 51', 'Kepala ANRI', 'tidak pernah memusnahkan'])
      expect(text).toContain(word);
    expect(await written('word', 'active')).not.toContain('Pasal 51');
  });

  test('a cancelled dialog writes nothing', async () => {
    const { services, desktop } = openTestServices();
    desktop.target = null;
    const filter = recordFilter.parse({ list: 'active' });
    expect(await services.retention.export({ filter, format: 'word', signatory: null })).toBeNull();
  });
});

describe('tingkat perkembangan', () => {
  const listed = async ({ services }: TestServices, title: string) => {
    const filter = recordFilter.parse({ list: 'inactive' });
    const { rows } = await services.retention.list({ filter, limit: 200, cursor: null });
    const row = rows.find((one) => one.title === title);
    if (row === undefined) throw new Error(`Not listed: ${title}`);
    return row;
  };

  test('is the usual one until somebody chooses, also for a closed file, and stands in the trail', async () => {
    const archive = await anArchive();
    const { retention, audit } = archive.services;
    const [closed, paper] = [await listed(archive, 'Habis'), await listed(archive, 'Surat lama')];
    expect([closed.development, paper.development]).toEqual(['asli', 'salinan']);
    await retention.setDevelopment({ kind: 'meeting', id: closed.id, development: 'tembusan' });
    await retention.setDevelopment({ kind: 'record', id: paper.id, development: 'konsep' });
    await retention.setDevelopment({ kind: 'record', id: paper.id, development: 'konsep' });
    expect((await listed(archive, 'Habis')).development).toBe('tembusan');
    expect((await listed(archive, 'Surat lama')).development).toBe('konsep');
    expect((await listed(archive, 'Inaktif')).development).toBe('asli');
    const period = { from: null, until: null, group: null, hasGuarded: false };
    const { rows } = await audit.list({ meetingId: null, record: null, ...period, limit: 3, cursor: null });
    expect(rows.map(({ lines }) => lines).slice(0, 2)).toEqual([
      ['Tingkat perkembangan: Salinan → Konsep'],
      ['Tingkat perkembangan: Asli → Tembusan'],
    ]);
    expect(rows.map(({ words }) => words)[2]).not.toContain('arsip lama');
  });

  test('is in the exported list, and refused for what is not there', async () => {
    const archive = await anArchive();
    const { id } = await listed(archive, 'Habis');
    await archive.services.retention.setDevelopment({ kind: 'meeting', id, development: 'salinan' });
    archive.desktop.target = join(archive.archiveFolder, 'usul.xlsx');
    const filter = recordFilter.parse({ list: 'destruction' });
    await archive.services.retention.export({ filter, format: 'excel', signatory: null });
    const words = strFromU8(
      unzipSync(readFileSync(archive.desktop.target))['xl/sharedStrings.xml'] ?? new Uint8Array(),
    );
    expect(words).toContain('Salinan');
    const missing = { id: closedNowhere, development: 'asli' } as const;
    for (const kind of ['meeting', 'record'] as const) {
      const refusal = await errorOf(() => archive.services.retention.setDevelopment({ kind, ...missing }));
      expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

const closedNowhere = '0198c6c1-7a3e-7c2a-9b1d-0a1b2c3d4e5f';
