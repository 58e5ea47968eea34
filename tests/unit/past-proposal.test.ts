import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../shared/domain/past-guess.ts';
import { proposePast } from '../../shared/domain/past-proposal.ts';
import {
  ATTENDANCE,
  BLANK_LETTER,
  INVITATION,
  LETTER_ON_ONE_LINE,
  MEMO,
  MINUTES,
  OFFICIAL_RECORD,
  REPORT,
} from '../fixtures/past-papers.ts';

const CONTEXT = { today: '2026-01-05', codes: new Set(['005', '000.1.5']) };

const propose = (path: string, text = '') => proposePast({ path, text }, CONTEXT);
const why = (path: string, text: string, field: string) =>
  propose(path, text).reasons.find((reason) => reason.field === field);

describe('what an old paper is', () => {
  test('an invitation tells all its fields from its head', () => {
    const { values, reasons } = propose('2019/Undangan rakor.docx', INVITATION);
    expect(values).toEqual({
      title: 'Rapat Koordinasi Persiapan Hari Jadi Kabupaten Contoh',
      kind: 'invitation',
      date: '2019-08-12',
      number: '005/1234/Umum',
      organisation: 'Sekretariat Daerah Kabupaten Contoh',
      code: '005',
    });
    expect(doubtsOf(values.kind, reasons)).toEqual([]);
  });

  test('minutes take the day of the meeting and their heading', () => {
    const { values, reasons } = propose('Notulen.pdf', MINUTES);
    expect(values).toMatchObject({
      title: 'Rapat Evaluasi Penyerapan APBD Triwulan II',
      kind: 'minutes',
      date: '2018-07-18',
    });
    expect(doubtsOf(values.kind, reasons)).toEqual([]);
  });

  test('an attendance list has no number and needs none', () => {
    const { values, reasons } = propose('daftar hadir 17-9-2025.docx', ATTENDANCE);
    expect(values).toMatchObject({
      kind: 'attendance',
      date: '2025-09-17',
      title: 'Rapat Koordinasi Penanganan Stunting',
      number: '',
    });
    expect(doubtsOf(values.kind, reasons)).toEqual([]);
  });

  test('a berita acara says its day in words', () => {
    const { values, reasons } = propose('BA 2024.pdf', OFFICIAL_RECORD);
    expect(values).toMatchObject({
      kind: 'official-record',
      date: '2024-09-17',
      number: '100.3/12/BA/2024',
      title: 'Kesepakatan Batas Wilayah Desa',
    });
    expect(doubtsOf(values.kind, reasons)).toEqual([]);
  });

  test('a nota dinas that reports stays a nota dinas', () => {
    const { values } = propose('Laporan hasil rapat.docx', MEMO);
    expect(values).toMatchObject({
      kind: 'memo',
      date: '2025-09-18',
      number: '000.1.5/45/Umum',
      title: 'Laporan Hasil Rapat Koordinasi',
      organisation: 'Bagian Umum Kabupaten Contoh',
      code: '000.1.5',
    });
  });

  test('a report takes the words below TENTANG', () => {
    expect(propose('x.docx', REPORT).values).toMatchObject({
      kind: 'report',
      title: 'Pelaksanaan Monitoring Dana Desa',
      date: '2022-03-03',
      organisation: 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Contoh',
    });
  });

  test('text that has lost its line breaks is read all the same', () => {
    expect(propose('a.pdf', LETTER_ON_ONE_LINE).values).toMatchObject({
      kind: 'invitation',
      number: '005/77/Kesra',
      title: 'Rapat Persiapan MTQ',
    });
  });

  test('a press release and a letter of assignment are known by their headings', () => {
    expect(propose('a.docx', 'SIARAN PERS\nNomor 12/HMS/2021\nContoh, 4 Mei 2021').values).toMatchObject({
      kind: 'press-release',
      date: '2021-05-04',
      number: '12/HMS/2021',
    });
    expect(propose('a.docx', 'SURAT PERINTAH TUGAS\nNomor : 800/12/Umum').values.kind).toBe('assignment');
  });
});

describe('a scan without text', () => {
  test('is proposed from its name', () => {
    const { values, reasons } = propose('2017/2017-05-02_Undangan_Rapat-Koordinasi-Pilkada.pdf');
    expect(values).toMatchObject({
      kind: 'invitation',
      date: '2017-05-02',
      title: 'Rapat Koordinasi Pilkada',
    });
    expect(doubtsOf(values.kind, reasons)).toEqual(['number']);
  });

  test.each([
    ['20180703 notulen rapat anggaran.pdf', '2018-07-03'],
    ['Notulen 03-07-2018.pdf', '2018-07-03'],
    ['Notulen 3.7.2018.pdf', '2018-07-03'],
    ['Notulen rapat 3 Juli 2018 (1).pdf', '2018-07-03'],
    ['Notulen rapat 3_Nopember_2018.pdf', '2018-11-03'],
    ['Notulen 31 Ags 2018.pdf', '2018-08-31'],
    ['NOTULEN 03072018.pdf', '2018-07-03'],
  ])('%s is of %s', (path, date) => {
    expect(propose(path).values.date).toBe(date);
  });

  test.each([
    'IMG_0001.pdf',
    '31-02-2018.pdf',
    '😀.pdf',
    `${'a'.repeat(250)}.pdf`,
    "Surat & 'salinan'.pdf",
    '.pdf',
    'Notulen rapat Juli 2018.pdf',
  ])('%s has no date, and is never without a title', (path) => {
    const { values, reasons } = propose(path);
    expect(values.date).toBeNull();
    expect(values.title).not.toBe('');
    expect(values.title.length).toBeLessThanOrEqual(300);
    expect(doubtsOf(values.kind, reasons)).toContain('date');
  });

  test('a name that says nothing is doubted as a title', () => {
    expect(why('IMG_0001.pdf', '', 'title')?.certainty).toBe('doubtful');
  });
});

describe('doubt', () => {
  test('two dates on lines of place and date', () => {
    const text = `${INVITATION}\nContoh, 13 Agustus 2019`;
    expect(why('a.docx', text, 'date')).toEqual({
      field: 'date',
      certainty: 'doubtful',
      why: 'Ada lebih dari satu tanggal pada baris tempat dan tanggal naskah: 12 Agustus 2019 dan 13 Agustus 2019.',
    });
  });

  test('the name of the file says another day', () => {
    expect(why('2019-08-01 undangan.docx', INVITATION, 'date')?.why).toContain('nama berkas menyebut');
  });

  test('the day of the meeting in the name of an invitation is no contradiction', () => {
    expect(why('2019-08-15 undangan.docx', INVITATION, 'date')?.certainty).toBe('sure');
  });

  test('a weekday that is not that of the day', () => {
    const text = 'NOTULA\nHari/Tanggal : Senin, 31 Agustus 2025\nAcara : Rapat Kerja';
    expect(why('a.docx', text, 'date')?.why).toContain('adalah Minggu');
  });

  test('a year of another century is not taken', () => {
    const text = 'NOTULA\nHari/Tanggal : 31 Agustus 1025\nAcara : Rapat Kerja';
    expect(propose('a.docx', text).values.date).toBeNull();
    expect(why('a.docx', text, 'date')?.why).toContain('tidak masuk akal');
    expect(propose('b.docx', 'Contoh, 31 Agustus 2205').values.date).toBeNull();
  });

  test('two digits of a year', () => {
    expect(propose('Notulen 31-08-19.pdf').values.date).toBe('2019-08-31');
    expect(propose('Notulen 31-08-98.pdf').values.date).toBe('1998-08-31');
    expect(why('Notulen 31-08-98.pdf', '', 'date')?.certainty).toBe('doubtful');
  });

  test('a day that was left for the hand, and a number without its running number', () => {
    const { values, reasons } = propose('a.docx', BLANK_LETTER);
    expect(values.date).toBe('2019-08-15');
    expect(doubtsOf(values.kind, reasons)).toEqual(['date', 'number']);
    const bare = BLANK_LETTER.replace(/hari.*\n/, '');
    expect(why('a.docx', bare, 'date')?.why).toBe('Angka hari pada tanggal surat kosong.');
  });

  test('the heading and the name of the file say different kinds', () => {
    expect(why('Undangan.docx', MINUTES, 'kind')?.certainty).toBe('doubtful');
  });

  test('a telephone number and a regulation are no number of a letter', () => {
    const text = 'No. : 0284 321234\nNomor 12 Tahun 2019\nUndangan';
    expect(propose('a.docx', text).values.number).toBe('');
  });

  test('a number of three digits that may be a running number', () => {
    const text = 'Nomor : 123/Setda/2020\nHal : Undangan';
    expect(propose('a.docx', text).values.code).toBe('');
  });

  test('nothing at all is proposed as something else with doubts', () => {
    const { values, reasons } = propose('x.pdf', '   \n\t\n');
    expect(values.kind).toBe('other');
    expect(doubtsOf(values.kind, reasons)).toEqual(['title', 'kind', 'date']);
  });

  test('hostile text ends', () => {
    // What goes back over its steps would go on for hours.
    for (const text of [
      'a '.repeat(200_000),
      '1'.repeat(200_000),
      'Nomor : '.repeat(50_000),
      '\t'.repeat(100_000),
      'A, '.repeat(100_000),
    ]) {
      expect(propose('a.pdf', text).values.title).not.toBe('');
    }
  });
});
