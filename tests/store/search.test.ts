import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../electron/files/read-spreadsheet.ts';
import { newId } from '../../electron/store/records.ts';
import { searchContract } from '../../shared/contract/search.ts';
import { anAddressee, anInvitation, anOfficial, openTestServices, TEST_NOW } from '../fixtures/builders.ts';
import {
  type Asked,
  addMeeting,
  addPast,
  find,
  guard,
  hits,
  kinds,
  marked,
  plain,
  STAMP,
  write,
  writeRows,
} from './support/search-archive.ts';

describe('what is found', () => {
  test('a meeting, its minutes and its follow-up, each by its own words, and at once after a save', async () => {
    const { services } = openTestServices();
    const id = await addMeeting(services, 'Rapat Penyusunan Anggaran');
    expect(await kinds(services, 'anggaran ')).toEqual(['meeting']);
    await write(services, id, 'Peserta membahas kesiapan gudang logistik.');
    expect(await kinds(services, 'gudang ')).toEqual(['minutes']);
    expect(await kinds(services, 'posko ')).toEqual(['follow-up', 'minutes']);
    // The name of the meeting helps, but alone it does not find everything of the meeting.
    expect(await kinds(services, 'anggaran gudang ')).toEqual(['minutes']);
    expect(await kinds(services, 'anggaran ')).toEqual(['meeting']);
    const [hit] = await hits(services, 'pembahasan ');
    expect(hit?.kind).toBe('minutes');
    expect(marked(hit?.snippet ?? [])).toEqual(['membahas']);
    expect(plain(hit?.context ?? [])).toBe('Rapat Penyusunan Anggaran');
    await write(services, id, 'Semuanya berubah.');
    expect(await kinds(services, 'gudang ')).toEqual([]);
  });

  test('phrases, beginnings, exclusions, accents, and parts of words of titles', async () => {
    const { services } = openTestServices();
    await addMeeting(services, 'Rapat Résumé Penanggulangan Banjir');
    await addMeeting(services, 'Rapat Banjir Rob');
    const titles = async (text: string) =>
      (await hits(services, text)).map(({ title }) => plain(title)).sort();
    expect(await titles('"banjir rob"')).toEqual(['Rapat Banjir Rob']);
    expect(await titles('resume ')).toEqual(['Rapat Résumé Penanggulangan Banjir']);
    expect(await titles('banjir -rob ')).toEqual(['Rapat Résumé Penanggulangan Banjir']);
    expect(await titles('-rob ')).toEqual(['Rapat Résumé Penanggulangan Banjir']);
    expect(await titles('penang')).toEqual(['Rapat Résumé Penanggulangan Banjir']);
    expect(await titles('penang ')).toEqual(['Rapat Résumé Penanggulangan Banjir']);
    const page = await find(services, { text: 'anggulang' });
    expect(page.isParts).toBe(true);
    expect(marked(page.hits[0]?.title ?? [])).toEqual(['Penanggulangan']);
    expect(await titles('tidakada')).toEqual([]);
  });

  test('the exact number of a letter finds its letter first, with spaces or not', async () => {
    const { services, archiveFolder } = openTestServices();
    addPast(archiveFolder, 'Notula lama', 'Surat 005/12/Setda disebut di sini.', { number: '005/12/Setda' });
    writeRows(
      archiveFolder,
      `INSERT INTO letter (id, created_at, updated_at, register, year, sequence, number_text, letter_date, subject, state)
       VALUES (?, ?, ?, 'surat', 2025, 12, '005/12/Setda', '2025-08-20', 'Undangan', 'final')`,
      newId(),
      ...STAMP,
    );
    for (const text of ['005/12/Setda', '005 / 12 / SETDA']) {
      const found = await hits(services, text);
      expect(found.map(({ kind, isExactNumber }) => [kind, isExactNumber])).toEqual([
        ['letter', true],
        ['past', true],
      ]);
    }
    expect((await hits(services, '005/12')).map(({ isExactNumber }) => isExactNumber)).toEqual([
      false,
      false,
    ]);
  });

  test('short forms and what they stand for find each other, marked, unless they stand in quotes', async () => {
    const { services } = openTestServices();
    await addMeeting(services, 'Rapat Koordinasi Inflasi');
    await addMeeting(services, 'Rakor Pupuk');
    await addMeeting(services, 'Rapat Tim Koordinasi');
    const titles = async (text: string) =>
      (await hits(services, text)).map(({ title }) => plain(title)).sort();
    expect(await titles('rakor')).toEqual(['Rakor Pupuk', 'Rapat Koordinasi Inflasi']);
    // The words of the long form need not stand side by side, as ever.
    expect(await titles('rapat koordinasi ')).toEqual([
      'Rakor Pupuk',
      'Rapat Koordinasi Inflasi',
      'Rapat Tim Koordinasi',
    ]);
    expect(await titles('rakor inflasi ')).toEqual(['Rapat Koordinasi Inflasi']);
    expect(await titles('"rakor" ')).toEqual(['Rakor Pupuk']);
    expect(await titles('"rapat koordinasi"')).toEqual(['Rapat Koordinasi Inflasi']);
    expect(await titles('koordinasi -rakor ')).toEqual(['Rapat Tim Koordinasi']);
    const [inflation] = await hits(services, 'rakor inflasi ');
    expect(marked(inflation?.title ?? [])).toEqual(['Rapat Koordinasi', 'Inflasi']);
  });

  test('old papers by the text of their file; gone with the record, and back with it', async () => {
    const { services, archiveFolder } = openTestServices();
    const id = addPast(archiveFolder, 'Notula 1998', 'krisis moneter', { date: '1998-05-20' });
    expect(await kinds(services, 'moneter ')).toEqual(['past']);
    writeRows(archiveFolder, 'UPDATE archive_record SET deleted_at = ? WHERE id = ?', TEST_NOW, id);
    expect(await kinds(services, 'moneter ')).toEqual([]);
    writeRows(archiveFolder, 'UPDATE archive_record SET deleted_at = NULL WHERE id = ?', id);
    expect(await kinds(services, 'moneter ')).toEqual(['past']);
    writeRows(archiveFolder, 'DELETE FROM archive_record WHERE id = ?', id);
    expect(await kinds(services, 'moneter ')).toEqual([]);
  });

  test('the trash is not searched', async () => {
    const { services } = openTestServices();
    const id = await addMeeting(services, 'Rapat Sampah');
    expect(await hits(services, 'sampah ')).toHaveLength(1);
    await services.meetings.remove({ id, version: 1 });
    expect(await hits(services, 'sampah ')).toEqual([]);
    await services.meetings.restore(id);
    expect(await hits(services, 'sampah ')).toHaveLength(1);
  });
});

describe('filters', () => {
  test('dates, chair, person, organisation, state, kind and code narrow the answer', async () => {
    const { services } = openTestServices();
    const old = await addMeeting(services, 'Rapat Desa Lama', { date: '2019-03-04' });
    const young = await addMeeting(services, 'Rapat Desa Baru', {
      date: '2025-12-04',
      chair: anOfficial({
        title: 'Asisten Perekonomian',
        name: { front: '', name: 'Siti Aminah', back: '' },
      }),
    });
    const letter = await services.invitations.get(young);
    await services.invitations.save({
      meetingId: young,
      version: letter.version,
      value: anInvitation({
        code: '000.1.5',
        urgency: 'Segera',
        addressees: [anAddressee({ title: 'Camat Utara', organisation: 'Kecamatan Utara' })],
      }),
    });
    const found = async (filter: Asked['filter'], text = 'desa ') =>
      (await hits(services, { text, filter, sort: 'date' })).map(({ meetingId }) =>
        meetingId === old ? 'old' : 'young',
      );
    expect(await found({})).toEqual(['young', 'old']);
    expect(await found({ until: '2020-01-01' })).toEqual(['old']);
    expect(await found({ from: '2025-12-04', until: '2025-12-04' })).toEqual(['young']);
    expect(await found({ chair: 'siti' })).toEqual(['young']);
    expect(await found({ person: 'camat ut' })).toEqual(['young']);
    expect(await found({ organisation: 'Kecamatan' })).toEqual(['young']);
    expect(await found({ organisation: 'Kelurahan' })).toEqual([]);
    expect(await found({ state: 'awaiting-minutes' })).toEqual(['old']);
    expect(await found({ code: '000.1' })).toEqual(['young']);
    expect(await found({ code: '000.1.5' })).toEqual(['young']);
    expect(await found({ code: '000' })).toEqual(['young']);
    expect(await found({ code: '00' })).toEqual([]);
    expect(await found({ urgency: 'segera' })).toEqual(['young']);
    expect(await found({ kinds: ['letter'] })).toEqual([]);
    // Without any word the filters alone are asked.
    expect(await found({ kinds: ['meeting'], until: '2020-01-01' }, '')).toEqual(['old']);
    expect(await found({}, '')).toEqual([]);
  });
});

describe('the wall before Terbatas and Rahasia', () => {
  test('guarded records are found, counted and exported only when asked for, and marked', async () => {
    const { services, archiveFolder, desktop } = openTestServices();
    const id = await addMeeting(services, 'Rapat Mutasi Jabatan');
    await addMeeting(services, 'Rapat Mutasi Barang');
    expect(await hits(services, 'mutasi ')).toHaveLength(2);
    guard(archiveFolder, id, 'secret');
    const open = await hits(services, 'mutasi ');
    expect(open.map(({ title }) => plain(title))).toEqual(['Rapat Mutasi Barang']);
    const all = await hits(services, { text: 'mutasi ', hasGuarded: true });
    expect(all.map(({ security }) => security).sort()).toEqual(['open', 'secret']);
    const question = { text: 'mutasi ', filter: { security: ['secret' as const] } };
    expect(await hits(services, question)).toEqual([]);
    expect(await hits(services, { ...question, hasGuarded: true })).toHaveLength(1);
    const count = (hasGuarded: boolean) =>
      services.search.search.count(
        searchContract['search.count'].input.parse({ text: 'mutasi ', hasGuarded }),
      );
    expect([await count(false), await count(true)].map(({ total }) => total)).toEqual([1, 2]);

    desktop.target = join(archiveFolder, 'hasil.xlsx');
    await services.search.exports.write(searchContract['search.export'].input.parse({ text: 'mutasi ' }));
    const sheets = await readSpreadsheet(readFileSync(desktop.target));
    const text = JSON.stringify(sheets);
    expect(text).toContain('Rapat Mutasi Barang');
    expect(text).not.toContain('Jabatan');
  });

  test('a letter whose Sifat is Rahasia guards its meeting; the wall is up before the index follows', async () => {
    const { services, archiveFolder, store } = openTestServices();
    const id = await addMeeting(services, 'Rapat Terbuka Dahulu');
    expect(await hits(services, 'terbuka ')).toHaveLength(1);
    const letter = await services.invitations.get(id);
    await services.invitations.save({
      meetingId: id,
      version: letter.version,
      value: { ...letter.value, urgency: 'Sangat Rahasia' },
    });
    expect(await hits(services, 'terbuka ')).toEqual([]);
    const [found] = await hits(services, { text: 'terbuka ', hasGuarded: true });
    expect(found?.security).toBe('top-secret');

    const other = await addMeeting(services, 'Rapat Terbuka Kedua');
    expect(await hits(services, 'kedua ')).toHaveLength(1);
    guard(archiveFolder, other, 'limited');
    const levels = await store.read((db) =>
      db.selectFrom('search_entry').select('level').where('owner', '=', other).execute(),
    );
    expect(levels).toEqual([{ level: 1 }]);
  });
});
