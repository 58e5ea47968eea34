import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../electron/files/read-spreadsheet.ts';
import { aMeeting, makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { aDocx } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { aFolder, lastJob, listRecords, readFolder, rowsOf, saveAll } from './support/past.ts';

describe('saving', () => {
  test('each file lies once in the store, its text is kept, and the record is audited', async () => {
    const archive = openTestServices();
    const folder = aFolder();
    const id = await readFolder(archive, folder);
    expect(await saveAll(archive, id)).toMatchObject({ state: 'done', total: 3, failed: 0 });
    rmSync(folder, { recursive: true });
    const { rows, total } = await listRecords(archive);
    expect(total).toBe(3);
    expect(rows.map(({ date }) => date)).toEqual(['2019-08-12', '2018-07-18', '2017-05-02']);
    const record = await archive.services.past.records.get(rows[0]?.id ?? '');
    expect(record).toMatchObject({
      value: { number: '005/1234/Umum', code: '005', organisation: 'Sekretariat Daerah Kabupaten Contoh' },
      file: { name: 'Undangan rakor.docx', canOpen: true, textState: 'done' },
    });
    expect(record.text).toContain('Mengharap dengan hormat');
    expect(await archive.services.past.records.open(record.id)).toBe('opened');
    expect(existsSync(archive.desktop.opened[0] ?? '')).toBe(true);
    const audited = await archive.store.read((db) =>
      db.selectFrom('audit_event').select('action').where('entity', '=', 'archive_record').execute(),
    );
    expect(audited.map(({ action }) => action)).toEqual(['create', 'create', 'create']);
    expect((await rowsOf(archive, id, 'saved')).every(({ recordId }) => recordId !== null)).toBe(true);
    const texts = await archive.store.read((db) =>
      db.selectFrom('past_row').select('text').where('text', '<>', '').execute(),
    );
    expect(texts).toEqual([]);
  });

  test('a file that changed since it was read fails and stays a proposal', async () => {
    const archive = openTestServices();
    const folder = aFolder();
    const id = await readFolder(archive, folder);
    writeFileSync(join(folder, 'Undangan rakor.docx'), aDocx(`${INVITATION}\nditambah`));
    rmSync(join(folder, '2018/Notulen.pdf'));
    expect(await saveAll(archive, id)).toMatchObject({ state: 'done', failed: 2 });
    const left = await rowsOf(archive, id, 'ready');
    expect(left).toHaveLength(2);
    expect(left[1]?.message).toContain('berubah sejak dibaca');
    expect((await listRecords(archive)).total).toBe(1);
  });

  test('an import is taken back as a whole, is a proposal again, and can be saved again', async () => {
    const archive = openTestServices();
    const id = await readFolder(archive, aFolder());
    await saveAll(archive, id);
    await archive.services.past.jobs.undo(id);
    expect(await lastJob(archive)).toMatchObject({ state: 'done', total: 3 });
    expect((await listRecords(archive)).total).toBe(0);
    const trash = await archive.services.trash.list({
      search: '',
      kind: 'archive-record',
      limit: 9,
      cursor: null,
    });
    expect(trash.total).toBe(3);
    await archive.services.trash.restore({
      items: trash.rows.slice(0, 1).map(({ kind, id: one }) => ({ kind, id: one })),
    });
    expect((await listRecords(archive)).total).toBe(1);
    await saveAll(archive, id);
    expect((await listRecords(archive)).total).toBe(3);
    const record = await archive.services.past.records.get((await listRecords(archive)).rows[0]?.id ?? '');
    expect(record.text).toContain('Mengharap');
  });

  test('what was not saved can be thrown away; records and their report stay', async () => {
    const archive = openTestServices();
    const id = await readFolder(archive, aFolder());
    const { imports } = archive.services.past;
    const [first] = await rowsOf(archive, id);
    await imports.edit({ id: first?.id ?? '', changes: { isLeftOut: true } });
    await saveAll(archive, id);
    const target = join(makeTestFolder(), 'laporan.xlsx');
    archive.desktop.target = target;
    expect(await imports.report(id)).toEqual({ fileName: 'laporan.xlsx' });
    const [sheet] = await readSpreadsheet(readFileSync(target));
    expect(sheet?.rows.map((row) => row[2]?.text)).toEqual([
      'Hasil',
      'Ditinggalkan',
      'Tersimpan',
      'Tersimpan',
    ]);
    await imports.discard(id);
    expect((await imports.batch(id)).counts).toMatchObject({ total: 2, saved: 2 });
    const other = await readFolder(archive, aFolder());
    await imports.discard(other);
    await expect(imports.batch(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a record', () => {
  test('is changed, linked to a meeting, trashed and restored; a stale change is refused', async () => {
    const archive = openTestServices();
    const { records } = archive.services.past;
    await saveAll(archive, await readFolder(archive, aFolder()));
    const meeting = await archive.services.meetings.create({ value: aMeeting(), profileId: null });
    const [row] = (await listRecords(archive)).rows;
    const { id, version, value } = await records.get(row?.id ?? '');
    const saved = await records.save({
      id,
      version,
      value: { ...value, meetingId: meeting.id, security: 'secret' },
    });
    expect(await records.get(id)).toMatchObject({ meetingTitle: aMeeting().title, version: saved.version });
    await expect(records.save({ id, version, value })).rejects.toMatchObject({ code: 'CONFLICT' });
    const wrong = { ...value, meetingId: id };
    await expect(records.save({ id, version: saved.version, value: wrong })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await listRecords(archive, false)).total).toBe(2);
    expect(await records.years({ hasGuarded: true })).toEqual([
      { year: 2019, records: 1 },
      { year: 2018, records: 1 },
      { year: 2017, records: 1 },
    ]);
    await records.remove({ id, version: saved.version });
    await expect(records.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await records.restore(id);
    expect((await records.get(id)).value.security).toBe('secret');
  });

  test('the list is paged by date and narrowed by year, kind and words', async () => {
    const archive = openTestServices();
    await saveAll(archive, await readFolder(archive, aFolder()));
    const { records } = archive.services.past;
    const all = { search: '', year: null, kind: null, hasGuarded: false, limit: 2, cursor: null };
    const first = await records.list(all);
    expect(first).toMatchObject({ total: 3 });
    const second = await records.list({ ...all, cursor: first.next });
    expect(second.rows.map(({ date }) => date)).toEqual(['2017-05-02']);
    expect(second.next).toBeNull();
    expect((await records.list({ ...all, year: 2018 })).total).toBe(1);
    expect((await records.list({ ...all, kind: 'minutes' })).total).toBe(1);
    expect((await records.list({ ...all, search: '005/1234' })).total).toBe(1);
    expect((await records.list({ ...all, year: 0 })).total).toBe(0);
  });
});
