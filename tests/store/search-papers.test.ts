import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Services } from '../../electron/features/services.ts';
import { type Supplement, supplementSchema } from '../../shared/domain/supplement.ts';
import { newTestId, openTestServices } from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';
import { addMeeting, find, guard, hits, kinds, plain } from './support/search-archive.ts';

/* The texts of the further papers are found as everything else is, under the name of their paper. */

const PAPERS = {
  notice: { reason: 'pimpinan menghadiri sidang paripurna', newPlace: 'Pendopo Kresna' },
  reportMemo: {
    to: ['Bupati Contoh'],
    from: 'Kepala Bagian Umum',
    subject: 'Laporan rapat pupuk',
    opening: 'Bersama ini kami sampaikan hasil pembahasan kuota.',
  },
  report: {
    general: 'Gambaran umum kelangkaan.',
    results: 'Distribusi ditambah satu truk.',
    closing: 'Sekian.',
  },
  officialRecord: {
    about: 'Kesepakatan Jadwal Pengiriman',
    results: ['Pengiriman dimulai Senin.', 'Gudang Cendana dibuka.'],
    supportingDocuments: ['Berita harian logistik'],
    signers: [
      {
        id: newTestId(),
        label: 'Pihak Kesatu',
        signatory: {
          official: { title: 'Direktur Distributor', name: { front: '', name: 'Marlina Uji', back: '' } },
        },
      },
    ],
  },
  pressRelease: {
    headline: 'Pupuk Tiba Pekan Depan',
    sentences: [{ id: newTestId(), text: 'Petani tidak perlu khawatir.' }],
    contact: 'Humas Kabupaten',
  },
  photos: [{ id: newTestId(), pictureId: newTestId(), caption: 'Suasana gudang Merapi' }],
  minutesTrailer: { notes: ['Notula ini dibacakan kembali'], copyRecipients: [] },
};

async function fill(services: Services, meetingId: string, value: unknown) {
  const { version } = await services.supplement.get(meetingId);
  await services.supplement.save({ meetingId, version, value: supplementSchema.parse(value) });
}

const storedRow = z.object({ value_json: z.string() });

/** Kind, paper and heading of each hit. */
async function found(services: Services, text: string) {
  return (await hits(services, text)).map(({ kind, paper, title, context }) => [
    kind,
    paper,
    plain(title) || plain(context),
  ]);
}

describe('further papers', () => {
  test('each is found by its own words, under its own name', async () => {
    const { services } = openTestServices();
    const id = await addMeeting(services, 'Rapat Kuota');
    await fill(services, id, PAPERS);
    expect(await found(services, 'paripurna')).toEqual([['paper', 'notice', 'Rapat Kuota']]);
    expect(await found(services, '"Pendopo Kresna"')).toEqual([['paper', 'notice', 'Rapat Kuota']]);
    expect(await found(services, 'kelangkaan truk sekian')).toEqual([['paper', 'report', 'Rapat Kuota']]);
    expect(await found(services, 'membahas kuota')).toEqual(
      expect.arrayContaining([['paper', 'report-memo', 'Laporan rapat pupuk']]),
    );
    expect(await found(services, 'cendana')).toEqual([
      ['paper', 'official-record', 'Kesepakatan Jadwal Pengiriman'],
    ]);
    expect(await found(services, 'marlina')).toEqual([
      ['paper', 'official-record', 'Kesepakatan Jadwal Pengiriman'],
    ]);
    expect(await found(services, 'khawatir')).toEqual([['paper', 'press-release', 'Pupuk Tiba Pekan Depan']]);
    expect(await found(services, 'merapi')).toEqual([['paper', 'photos', 'Rapat Kuota']]);
    expect(await kinds(services, 'dibacakan')).toEqual(['minutes']);
    const { hits: only } = await find(services, { text: 'pupuk', filter: { kinds: ['paper'] } });
    expect(only.map(({ paper }) => paper).sort()).toEqual(['press-release', 'report-memo']);
  });

  test('a change is followed: old words are gone, an emptied paper leaves, the usual settings say nothing', async () => {
    const { services } = openTestServices();
    const id = await addMeeting(services, 'Rapat Ubah');
    await fill(services, id, PAPERS);
    expect(await kinds(services, 'kelangkaan')).toEqual(['paper']);
    await fill(services, id, { report: { general: 'Sudah berlimpah.' } });
    expect(await kinds(services, 'kelangkaan')).toEqual([]);
    expect(await kinds(services, 'khawatir')).toEqual([]);
    expect(await kinds(services, 'berlimpah')).toEqual(['paper']);
    await fill(services, id, { labels: { columns: 2 } });
    expect(await kinds(services, 'berlimpah')).toEqual([]);
    for (const text of ['postponement', 'standard', 'Jumlah'])
      expect(await kinds(services, text), text).toEqual([]);
  });

  test('the wall holds: the meeting that is Rahasia, and a nota dinas of that Sifat alone', async () => {
    const { services, archiveFolder } = openTestServices();
    const [secret, memo] = [
      await addMeeting(services, 'Rapat Satu'),
      await addMeeting(services, 'Rapat Dua'),
    ];
    await fill(services, secret, { report: { general: 'Operasi kenanga.' } });
    await fill(services, memo, { reportMemo: { opening: 'Operasi melati.' } });
    expect(await kinds(services, 'operasi')).toEqual(['paper', 'paper']);
    guard(archiveFolder, secret, 'secret');
    expect(await kinds(services, 'kenanga')).toEqual([]);
    const { version, value } = await services.supplement.get(memo);
    const next: Supplement = { ...value, reportMemo: { ...value.reportMemo, urgency: 'Rahasia' } };
    await services.supplement.save({ meetingId: memo, version, value: next });
    // Before any index has been made anew.
    expect(queryRows(archiveFolder, "SELECT level FROM search_entry WHERE paper = 'report-memo'")).toEqual([
      { level: 2 },
    ]);
    expect(await kinds(services, 'melati')).toEqual([]);
    expect(await kinds(services, { text: 'operasi', hasGuarded: true })).toEqual(['paper', 'paper']);
  });

  test('made anew, the index is row by row what it had become', async () => {
    const { services, archiveFolder } = openTestServices();
    const [first, second] = [await addMeeting(services, 'Rapat A'), await addMeeting(services, 'Rapat B')];
    await fill(services, first, PAPERS);
    await fill(services, second, { report: { general: 'Pertama.' } });
    await fill(services, second, { report: { general: 'Kedua.' }, photos: PAPERS.photos });
    await hits(services, 'rapat');
    // Where in its day an owner stands may differ, all else not.
    const entries = () =>
      queryRows(
        archiveFolder,
        `SELECT entry % 4096 AS place, owner, kind, paper, record_id, meeting_id, on_day, level, code, urgency, number, title,
          context, chair, people, organisations, body FROM search_entry ORDER BY owner, place`,
      );
    const questions = ['pupuk', 'truk', 'kedua', 'gudang', 'pendopo'];
    const answers = () => Promise.all(questions.map((text) => hits(services, { text, sort: 'date' })));
    const before = { entries: entries(), answers: await answers() };
    expect(before.answers.every((one) => one.length > 0)).toBe(true);
    await services.search.index.rebuildNow(() => undefined);
    const stripped = (all: Awaited<ReturnType<typeof answers>>) =>
      all.map((one) => one.map(({ id: _id, ...hit }) => hit));
    expect(entries()).toEqual(before.entries);
    expect(stripped(await answers())).toEqual(stripped(before.answers));
    expect((await services.search.index.check()).isSound).toBe(true);
  });
});

test('a supplement is stored without what is usual, and comes back whole', async () => {
  const { services, archiveFolder } = openTestServices();
  const id = await addMeeting(services, 'Rapat Ringkas');
  const stored = () =>
    storedRow.parse(queryRows(archiveFolder, 'SELECT value_json FROM supplement')[0]).value_json;
  expect(stored()).toBe('{}');
  const value = supplementSchema.parse({
    ...PAPERS,
    labels: { columns: 2 },
    envelope: { hasSender: false },
    delivery: { signatory: { official: { title: 'Kurir' } } },
  });
  const { version } = await services.supplement.get(id);
  await services.supplement.save({ meetingId: id, version, value });
  expect((await services.supplement.get(id)).value).toEqual(value);
  expect(JSON.parse(stored())).toMatchObject({
    labels: { columns: 2 },
    envelope: { hasSender: false },
  });
  expect(stored()).not.toContain('photosPerPage');
});
