import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textReaderInThread } from '../../electron/files/text/text-in-thread.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { aDocx, aPdf, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION, MINUTES } from '../fixtures/past-papers.ts';
import { THREADS } from '../fixtures/threads.ts';
import { aFolder, lastJob, listRecords, readFolder, rowsOf, saveAll } from './support/past.ts';

describe('reading a folder', () => {
  test('every paper below it is proposed with its reasons, others are counted', async () => {
    const archive = openTestServices();
    const id = await readFolder(archive, aFolder());
    const rows = await rowsOf(archive, id);
    expect(rows.map(({ path, kind, date, title }) => ({ path, kind, date, title }))).toEqual([
      {
        path: '2018/2017-05-02 Laporan Pilkada.pdf',
        kind: 'report',
        date: '2017-05-02',
        title: 'Pilkada',
      },
      {
        path: '2018/Notulen.pdf',
        kind: 'minutes',
        date: '2018-07-18',
        title: 'Rapat Evaluasi Penyerapan APBD Triwulan II',
      },
      {
        path: 'Undangan rakor.docx',
        kind: 'invitation',
        date: '2019-08-12',
        title: 'Rapat Koordinasi Persiapan Hari Jadi Kabupaten Contoh',
      },
    ]);
    expect(rows.map(({ textState, pages }) => [textState, pages])).toEqual([
      ['no-text', 1],
      ['done', 1],
      ['done', null],
    ]);
    const batch = await archive.services.past.imports.batch(id);
    expect(batch).toMatchObject({
      name: 'Arsip 2019',
      isWalked: true,
      skipped: { other: 1, legacy: 0, links: 0, closedFolders: 0, deepFolders: 0, overLimit: 0 },
      counts: { total: 3, proposed: 3, doubtful: 0 },
      job: { kind: 'past.read', state: 'done' },
    });
    expect((await archive.services.past.imports.text(rows[1]?.id ?? '')).text).toContain('NOTULA RAPAT');
  });

  test('the same content is taken once, and what the archive has is told', async () => {
    const archive = openTestServices();
    const folder = makeTestFolder();
    writeFiles(folder, { 'a.docx': aDocx(INVITATION), 'b/salinan.docx': aDocx(INVITATION) });
    const first = await readFolder(archive, folder);
    expect((await rowsOf(archive, first)).map(({ state, message }) => [state, message])).toEqual([
      ['proposed', ''],
      ['double', 'Isinya sama dengan a.docx.'],
    ]);
    await saveAll(archive, first);
    const second = await readFolder(archive, folder);
    const rows = await rowsOf(archive, second);
    expect(rows.map(({ state }) => state)).toEqual(['known', 'known']);
    expect(rows[0]?.message).toContain('Rapat Koordinasi Persiapan Hari Jadi');
    await expect(archive.services.past.jobs.save(second)).rejects.toMatchObject({ code: 'RULE' });
  });

  test('bad files are told one by one and hold nobody up', async () => {
    const archive = openTestServices();
    const folder = makeTestFolder();
    writeFiles(folder, {
      'kosong.pdf': '',
      'rusak.pdf': '%PDF-1.4\nrusak',
      'rusak.docx': 'PK\x03\x04rusak',
      'program.pdf': 'MZ ini program',
      'terkunci.docx': Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
      ]),
      "R&D 'notulen' 😀 <b>.docx": aDocx(MINUTES),
      [`${'n'.repeat(240)}.pdf`]: aPdf('Contoh'),
    });
    const id = await readFolder(archive, folder);
    const rows = new Map((await rowsOf(archive, id)).map((row) => [row.path, row]));
    expect(rows.get('kosong.pdf')).toMatchObject({ state: 'failed', message: 'Berkas ini kosong.' });
    expect(rows.get('program.pdf')).toMatchObject({ state: 'failed' });
    expect(rows.get('rusak.pdf')).toMatchObject({
      state: 'proposed',
      textState: 'damaged',
      isDoubtful: true,
    });
    expect(rows.get('terkunci.docx')).toMatchObject({ state: 'proposed', textState: 'protected' });
    expect(rows.get("R&D 'notulen' 😀 <b>.docx")).toMatchObject({ kind: 'minutes', date: '2018-07-18' });
    expect(rows.get(`${'n'.repeat(240)}.pdf`)?.state).toBe('proposed');
    const job = await saveAll(archive, id);
    expect(job).toMatchObject({ state: 'done', failed: 0, total: 5 });
    expect((await listRecords(archive)).total).toBe(5);
  });

  test('links are not followed and the archive itself is gone around', async () => {
    const archive = openTestServices();
    const outside = makeTestFolder();
    writeFiles(outside, { 'rahasia.docx': aDocx(INVITATION) });
    const folder = makeTestFolder();
    writeFiles(folder, { 'a.docx': aDocx(MINUTES) });
    symlinkSync(outside, join(folder, 'luar'));
    symlinkSync(folder, join(folder, 'lingkar'));
    symlinkSync(join(outside, 'rahasia.docx'), join(folder, 'tautan.docx'));
    const id = await readFolder(archive, folder);
    expect((await rowsOf(archive, id)).map(({ path }) => path)).toEqual(['a.docx']);
    expect((await archive.services.past.imports.batch(id)).skipped.links).toBe(3);
    const { imports } = archive.services.past;
    await expect(imports.beginFolder(archive.archiveFolder)).rejects.toMatchObject({ code: 'RULE' });
    mkdirSync(join(archive.archiveFolder, 'Rapat'), { recursive: true });
    await expect(imports.beginFolder(join(archive.archiveFolder, 'Rapat'))).rejects.toThrow(
      'bagian dari arsip',
    );
  });

  test('a folder that is gone and a cancelled dialog begin nothing', async () => {
    const archive = openTestServices();
    const { imports } = archive.services.past;
    await expect(imports.beginFolder(join(makeTestFolder(), 'tidak ada'))).rejects.toMatchObject({
      code: 'FILE',
    });
    expect(await imports.begin()).toBeNull();
    expect(await imports.batches()).toEqual([]);
  });

  test('an empty folder is told by its job and goes on once there is something in it', async () => {
    const archive = openTestServices();
    const { imports, jobs } = archive.services.past;
    const folder = makeTestFolder();
    const id = await readFolder(archive, folder);
    const job = await lastJob(archive);
    expect(job).toMatchObject({ state: 'failed', total: 0 });
    expect(job.message).toContain('Tidak ada berkas .docx');
    expect(await imports.batch(id)).toMatchObject({ isWalked: false, counts: { total: 0 } });
    writeFiles(folder, { 'a.docx': aDocx(INVITATION) });
    await archive.services.jobs.resume(job.id);
    expect(await lastJob(archive)).toMatchObject({ state: 'done', total: 1, done: 1 });
    expect(await imports.batch(id)).toMatchObject({ isWalked: true, counts: { proposed: 1 } });
    await expect(jobs.read(id)).rejects.toMatchObject({ code: 'RULE' });
    const other = await readFolder(archive, makeTestFolder());
    await imports.discard(other);
    expect((await imports.batches()).map((batch) => batch.id)).toEqual([id]);
  });

  test('a folder of .doc alone asks for LibreOffice; with it they are read', async () => {
    const folder = makeTestFolder();
    writeFiles(folder, { 'lama.doc': 'dokumen lama' });
    const without = openTestServices();
    await readFolder(without, folder);
    expect((await lastJob(without)).message).toContain('LibreOffice');
    const archive = openTestServices({ findLegacyReader: async () => async () => INVITATION });
    const id = await readFolder(archive, folder);
    expect(await rowsOf(archive, id)).toMatchObject([{ kind: 'invitation', textState: 'done' }]);
    const broken = openTestServices({
      findLegacyReader: async () => () => Promise.reject(new Error('no such filter')),
    });
    const other = await readFolder(broken, folder);
    expect(await rowsOf(broken, other)).toMatchObject([{ kind: 'other', textState: 'damaged' }]);
  });

  test('a folder that vanishes stops the work as a whole, which goes on once it is back', async () => {
    const folder = aFolder();
    let isFirst = true;
    const readText = textReaderInThread(THREADS.text);
    const archive = openTestServices({
      async readText(path, type) {
        if (isFirst) renameSync(folder, `${folder} lain`);
        isFirst = false;
        return readText(path, type);
      },
    });
    const { imports, jobs } = archive.services.past;
    const { batchId } = await imports.beginFolder(folder);
    const job = await lastJob(archive);
    expect(job).toMatchObject({ state: 'failed' });
    expect(job.message).toContain('tidak ada lagi di tempatnya');
    renameSync(`${folder} lain`, folder);
    await jobs.read(batchId);
    expect(await lastJob(archive)).toMatchObject({ state: 'done', failed: 0 });
    expect((await imports.batch(batchId)).counts.proposed).toBe(3);
  });

  test('a file that goes while it is read fails alone, in words', async () => {
    const folder = aFolder();
    const readText = textReaderInThread(THREADS.text);
    const archive = openTestServices({
      findLegacyReader: async () => async (path) => {
        rmSync(path);
        throw new Error('no such document');
      },
      async readText(path, type) {
        if (path.endsWith('Notulen.pdf')) rmSync(path);
        return readText(path, type);
      },
    });
    writeFiles(folder, { 'lama.doc': 'dokumen lama' });
    const id = await readFolder(archive, folder);
    expect(await lastJob(archive)).toMatchObject({ state: 'done', total: 4, done: 2, failed: 2 });
    const failed = await rowsOf(archive, id, 'problem');
    expect(failed.map(({ path, state, message }) => [path, state, message])).toEqual(
      ['2018/Notulen.pdf', 'lama.doc'].map((path) => [
        path,
        'failed',
        'Berkas ini tidak ada lagi di foldernya.',
      ]),
    );
  });

  test('a file that could not be read fails alone and can be tried again', async () => {
    const archive = openTestServices();
    const folder = aFolder();
    writeFiles(folder, { 'Undangan rakor.docx': '' });
    const id = await readFolder(archive, folder);
    expect((await rowsOf(archive, id, 'problem')).map(({ state }) => state)).toEqual(['failed']);
    writeFiles(folder, { 'Undangan rakor.docx': aDocx(INVITATION) });
    await archive.services.past.jobs.read(id);
    await lastJob(archive);
    expect(await rowsOf(archive, id, 'problem')).toEqual([]);
    await expect(archive.services.past.jobs.read(id)).rejects.toMatchObject({ code: 'RULE' });
  });
});

describe('confirming', () => {
  test('what the user gives is not doubted any more, and survives a restart', async () => {
    const archiveFolder = makeTestFolder();
    const folder = makeTestFolder();
    writeFiles(folder, { 'IMG_1.pdf': aPdf(''), 'IMG_2.pdf': aPdf('Contoh'), 'IMG_3.pdf': aPdf('Lain') });
    const first = openTestServices({ archiveFolder });
    const id = await readFolder(first, folder);
    const [row, second] = await rowsOf(first, id);
    const { imports } = first.services.past;
    await imports.edit({
      id: row?.id ?? '',
      changes: { title: 'Rapat Awal', date: '2016-01-02', kind: 'minutes' },
    });
    await imports.edit({ id: second?.id ?? '', changes: { isLeftOut: true } });
    await first.services.jobs.close();
    await first.store.close();
    const again = openTestServices({ archiveFolder });
    const rows = await rowsOf(again, id);
    expect(rows[0]).toMatchObject({ title: 'Rapat Awal', date: '2016-01-02', isDoubtful: false });
    expect(rows[0]?.reasons.find(({ field }) => field === 'date')?.certainty).toBe('given');
    expect(rows[1]).toMatchObject({ isLeftOut: true });
    expect((await again.services.past.imports.batch(id)).counts).toMatchObject({
      proposed: 3,
      leftOut: 1,
      doubtful: 1,
    });
  });

  test('a change is applied to the chosen rows or to all that the filter shows', async () => {
    const archive = openTestServices();
    const folder = makeTestFolder();
    for (let index = 0; index < 230; index += 1) {
      writeFileSync(join(folder, `IMG_${index}.pdf`), `%PDF-1.4 ${index}`);
    }
    const id = await readFolder(archive, folder);
    const { imports } = archive.services.past;
    const some = (await rowsOf(archive, id)).slice(0, 2).map((row) => row.id);
    const narrow = { id, filter: 'doubtful', search: '' } as const;
    expect(await imports.editMany({ ...narrow, rowIds: some, changes: { security: 'secret' } })).toEqual({
      changed: 2,
    });
    expect(
      await imports.editMany({
        ...narrow,
        rowIds: null,
        changes: { kind: 'report', code: '000.1.5', isChecked: true },
      }),
    ).toEqual({ changed: 230 });
    const page = await imports.rows({ ...narrow, filter: 'ready', limit: 200, cursor: null });
    expect(page).toMatchObject({ total: 230, next: 200 });
    expect(page.rows[0]).toMatchObject({ kind: 'report', code: '000.1.5', security: 'secret' });
    expect((await imports.rows({ ...narrow, limit: 1, cursor: null })).total).toBe(0);
    expect(
      (await imports.rows({ ...narrow, filter: 'all', search: 'img_229', limit: 9, cursor: null })).total,
    ).toBe(1);
  });

  test('a row that is saved or never became a proposal is not edited', async () => {
    const archive = openTestServices();
    const folder = makeTestFolder();
    writeFiles(folder, { 'a.docx': aDocx(INVITATION), 'kosong.pdf': '' });
    const id = await readFolder(archive, folder);
    await saveAll(archive, id);
    for (const row of await rowsOf(archive, id)) {
      const edit = archive.services.past.imports.edit({ id: row.id, changes: { title: 'Lain' } });
      await expect(edit).rejects.toMatchObject({ code: 'RULE' });
    }
  });

  test('a copy of the file is opened, never the original, and only a harmless kind', async () => {
    const archive = openTestServices({ findLegacyReader: async () => async () => '' });
    const folder = makeTestFolder();
    writeFiles(folder, { 'a.docx': aDocx(INVITATION), 'b.doc': 'lama' });
    const id = await readFolder(archive, folder);
    const [docx, doc] = await rowsOf(archive, id);
    await archive.services.past.imports.open(docx?.id ?? '');
    expect(archive.desktop.opened).toHaveLength(1);
    expect(archive.desktop.opened[0]?.startsWith(archive.archiveFolder)).toBe(true);
    await expect(archive.services.past.imports.open(doc?.id ?? '')).rejects.toMatchObject({ code: 'RULE' });
  });
});
