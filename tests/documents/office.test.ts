import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperJob, RenderedPaper } from '../../electron/documents/render.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import {
  addressees,
  BY_ASSISTANT,
  BY_REGENT,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
} from './support/dossiers.ts';
import { hasOffice, type PdfFacts, readWithOffice } from './support/office.ts';
import { jobOf } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

/*
 * LibreOffice as the second reader of the finished files: pages as counted, text in order, no other font. One call for
 * all of them, because each start of it takes seconds.
 */

const PICTURES = { logo: greyPicture(90, 110), garuda: greyPicture(100, 100) };
const GROUPS = ['Forkopimda', 'Perangkat Daerah', 'Camat'];
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}, S.H., M.Si.`,
    title: 'Kepala Bagian Contoh',
    organisation: 'Sekretariat Daerah Kabupaten Contoh',
    state: 'present',
  }));
const SPILLING = {
  notes: Array.from({ length: 9 }, (_, index) => `Catatan ke-${index + 1} untuk peserta rapat`),
  copyRecipients: Array.from({ length: 9 }, (_, index) => `Kepala Dinas Tembusan ${index + 1}`),
};
const LONG_MINUTES = {
  opening: 'Rapat dibuka.',
  discussions: [
    {
      id: newId(),
      text: 'Pembahasan berlangsung tertib dan seluruh peserta menyampaikan pendapatnya. '.repeat(70),
      decisions: Array.from({ length: 25 }, (_, index) => ({
        id: newId(),
        text: `Keputusan nomor ${index + 1}.`,
      })),
    },
  ],
  closing: 'Rapat ditutup.',
};
const RECORD_OF_MANY = exampleDossier({
  supplement: {
    officialRecord: {
      layout: 'table',
      results: ['Kesepakatan batas wilayah diterima seluruh pihak. '.repeat(12)],
      signers: Array.from({ length: 30 }, () => ({ id: newId(), signatory: BY_ASSISTANT })),
    },
  },
});
const LONG_TITLE = `Rapat ${'koordinasi dan evaluasi pelaksanaan kegiatan '.repeat(13)}`.slice(0, 599).trim();

const SPECIAL_TITLE = 'Rapat A & B <uji> ’petik’ “kutip” é – “ ”';

const JOBS: Record<string, PaperJob> = {
  ...Object.fromEntries(PAPER_KINDS.map((kind) => [kind, jobOf(kind, { pictures: PICTURES })])),
  ...Object.fromEntries(PAPER_KINDS.map((kind) => [`bare-${kind}`, jobOf(kind, { dossier: bareDossier() })])),
  ...Object.fromEntries(
    PAPER_KINDS.map((kind) => [
      `f4-${kind}`,
      jobOf(kind, { profile: exampleProfile({ paper: { size: 'F4-215' } }), pictures: PICTURES }),
    ]),
  ),
  attached: jobOf('invitation', {
    dossier: exampleDossier({ invitation: { addressees: addressees(300, GROUPS), signatory: BY_ASSISTANT } }),
    pictures: PICTURES,
  }),
  right: jobOf('invitation', {
    dossier: exampleDossier({ invitation: { addressees: addressees(4), signatory: BY_REGENT } }),
    profile: exampleProfile({ letter: { addressSide: 'right' } }),
    pictures: PICTURES,
  }),
  spilling: jobOf('invitation', { dossier: exampleDossier({ invitation: SPILLING }), pictures: PICTURES }),
  crowd: jobOf('attendance', {
    dossier: exampleDossier({ attendance: { attendees: rows(200) } }),
    pictures: PICTURES,
  }),
  landscape: jobOf('attendance', {
    dossier: exampleDossier({ attendance: { attendees: rows(40) } }),
    profile: exampleProfile({ attendance: { orientation: 'landscape', hasChairSignature: true } }),
  }),
  special: jobOf('invitation', { dossier: exampleDossier({ meeting: { title: SPECIAL_TITLE } }) }),
  'minutes-b': jobOf('minutes', { dossier: exampleDossier({ minutes: { form: 'B' } }), pictures: PICTURES }),
  'minutes-c': jobOf('minutes', { dossier: exampleDossier({ minutes: { form: 'C' } }), pictures: PICTURES }),
  'long-c': jobOf('minutes', {
    dossier: exampleDossier({ minutes: { ...LONG_MINUTES, form: 'C' }, attendance: { attendees: rows(60) } }),
    pictures: PICTURES,
  }),
  'notice-attached': jobOf('notice', {
    dossier: exampleDossier({ invitation: { addressees: addressees(40, GROUPS) } }),
    pictures: PICTURES,
  }),
  'memo-attached': jobOf('invitation-memo', {
    dossier: exampleDossier({ invitation: { addressees: addressees(40, GROUPS) } }),
    pictures: PICTURES,
  }),
  'record-table': jobOf('official-record', { dossier: RECORD_OF_MANY, pictures: PICTURES }),
  long: jobOf('minutes', {
    dossier: exampleDossier({
      meeting: { title: LONG_TITLE, isSpecimen: true },
      minutes: LONG_MINUTES,
      attendance: { attendees: rows(60) },
    }),
  }),
};

const made = new Map<string, RenderedPaper>();
let read = new Map<string, PdfFacts>();

function facts(name: string): PdfFacts {
  const found = read.get(name);
  if (found === undefined) throw new Error(`LibreOffice made no PDF of ${name}`);
  return found;
}

/** Whether the texts stand one after the other. */
function standsInOrder(whole: string, texts: readonly string[]): string {
  let from = 0;
  for (const text of texts) {
    const at = whole.indexOf(text, from);
    if (at < 0) return `"${text}" is not where it should be`;
    from = at + text.length;
  }
  return '';
}

describe.skipIf(!hasOffice())('LibreOffice as second reader', () => {
  beforeAll(async () => {
    for (const [name, job] of Object.entries(JOBS)) made.set(name, await renderPaper(job));
    read = readWithOffice(Object.fromEntries([...made].map(([name, { bytes }]) => [name, bytes])));
  }, 300_000);

  test.each(Object.keys(JOBS))('%s: as many pages as were counted, and no font but Arial', (name) => {
    expect(facts(name).pages).toBe(made.get(name)?.pages);
    for (const font of facts(name).fonts)
      expect(font).toMatch(/^[A-Z]{6}\+(Arial|LiberationSans)(-Bold)?(MT)?$/);
  });

  test('rule 46: the sheet is A4, F4 and landscape A4', () => {
    const sheets = { invitation: [595.3, 841.9], 'f4-minutes': [609.4, 935.4], landscape: [841.9, 595.3] };
    for (const [name, [width = 0, height = 0]] of Object.entries(sheets)) {
      const { size } = facts(name);
      expect(Math.max(Math.abs(size.width - width), Math.abs(size.height - height)), name).toBeLessThan(1);
    }
  });

  test('rule 13: the text of an invitation reads in the order of the form', () => {
    const [page = ''] = facts('invitation').pageTexts;
    const order = [
      'PEMERINTAH',
      'SEKRETARIAT',
      'Contoh, 8 September',
      'Nomor',
      'Sifat',
      'Lampiran',
      'Hal',
      'Yth.',
    ];
    const rest = [
      'Dalam rangka',
      'hari/tanggal',
      'waktu',
      'tempat',
      'acara',
      'Demikian',
      'Sekretaris Daerah,',
    ];
    const foot = ['Nama Lengkap', 'Catatan:', 'Tembusan:'];
    expect(standsInOrder(page, [...order, ...rest, ...foot])).toBe('');
  });

  test('rules 16, 17, 20: 300 invitees over several pages, header row and numbers on each, signed at the end', () => {
    const { pages, pageTexts } = facts('attached');
    expect(pages).toBeGreaterThan(6);
    expect(pageTexts[0]).toMatch(new RegExp(`${pages - 1} \\(\\w+\\) lembar`));
    expect(pageTexts[1]).toMatch(
      /LAMPIRAN[\s\S]*NOMOR\s+: 000\.1\.5\/15\/Setda[\s\S]*TANGGAL\s+: 8 September 2025/,
    );
    for (const text of pageTexts.slice(1)) expect(text).toContain('Undangan/Jabatan');
    const listed = pageTexts.join('\n');
    for (const number of [1, 150, 300])
      expect(listed).toMatch(new RegExp(`${number}\\.\\s+Kepala Dinas Contoh ${number}\\b`));
    expect(pageTexts.at(-1)).toMatch(/Kepala Dinas Contoh 300[\s\S]*a\.n\. Sekretaris Daerah[\s\S]*NIP/);
  });

  test('rule 29: a signature never stands alone: body text is on its page', () => {
    expect(facts('long').pageTexts.at(-1)).toMatch(
      /Rapat ditutup\.[\s\S]*Pimpinan Sidang\/Rapat[\s\S]*Nama Lengkap/,
    );
    expect(facts('landscape').pageTexts.at(-1)).toMatch(/Nama Peserta|\d+\.\s[\s\S]*Mengetahui,/);
  });

  test('rule 43: the attendance list has its header row on every page and numbers run on', () => {
    const { pageTexts } = facts('crowd');
    for (const text of pageTexts) expect(text).toContain('Tanda Tangan');
    const listed = pageTexts.join('\n');
    expect(listed).toMatch(/200\.\s/);
    expect(listed).toMatch(/206\.\s+206\.{8}/);
  });

  test('rule 50: lists restart at 1', () => {
    const text = facts('minutes').pageTexts.join('\n');
    expect(text).toMatch(/Acara\s+:\s+1\.\s+Laporan/);
    expect(text).toMatch(/Peserta sidang\/rapat :\s+1\.\s+Nama Peserta Satu/);
    expect(text.match(/Keputusan\s+1\.\s/g)).toHaveLength(2);
  });

  test('rule 51: special characters come through whole', () => {
    expect(facts('special').pageTexts.join('')).toContain(SPECIAL_TITLE);
  });

  test('rule 52: page numbers from page 2 on, the attachment included', () => {
    const { pageTexts } = facts('attached');
    expect(pageTexts[0]).not.toMatch(/- ?\d+ ?-/);
    for (const [index, text] of pageTexts.slice(1).entries()) {
      expect(text.trimStart()).toMatch(new RegExp(`^- ?${index + 2} ?-\\n`));
    }
  });

  test('rule 19: a draft says KONSEP on every page', () => {
    const { pageTexts, pages } = facts('long');
    expect(pages).toBeGreaterThan(2);
    for (const text of pageTexts) expect(text).toContain('KONSEP');
    expect(facts('invitation').pageTexts.join('')).not.toContain('KONSEP');
  });

  test('rule 32: Forms B and C read in the order of their sketches', () => {
    const whole = (name: string) => facts(name).pageTexts.join('\n');
    const b = [
      'NOTULA',
      'Sidang/Rapat',
      'Hari/Tanggal',
      'Waktu Panggilan',
      'Waktu Sidang/Rapat',
      'Acara',
      'Ketua',
    ];
    const bRest = [
      'Peserta Sidang/Rapat',
      'Kegiatan Sidang/Rapat :',
      '1.',
      'Kata Pembukaan',
      '2.',
      'Pembahasan',
    ];
    const bEnd = ['3.', 'Peraturan', 'Pimpinan Sidang/Rapat', 'SEKRETARIS DAERAH,', 'Nama Lengkap'];
    expect(standsInOrder(whole('minutes-b'), [...b, ...bRest, ...bEnd])).toBe('');
    const c = [
      'NOTULA',
      'Hari/Tanggal',
      'Waktu',
      'Tempat',
      'Acara/Agenda',
      'Pimpinan rapat',
      'Notulis',
      'Peserta',
    ];
    const sections = [
      'I.',
      'Pembukaan',
      'II.',
      'Pembahasan',
      'III.',
      'Kesimpulan/Keputusan',
      'IV.',
      'Tindak lanjut',
    ];
    const cEnd = ['V.', 'Penutup', 'Pimpinan Rapat,', 'Notulis,', 'Nama Lengkap', 'Nama Pencatat'];
    expect(standsInOrder(whole('minutes-c'), [...c, ...sections, ...cEnd])).toBe('');
    expect(whole('minutes-c')).toMatch(/Pimpinan Rapat, +Notulis,/);
  });

  test('rule 29: the further papers end with their signature beside body text', () => {
    expect(facts('long-c').pageTexts.at(-1)).toMatch(
      /Rapat ditutup\.[\s\S]*Pimpinan Rapat,[\s\S]*Nama Lengkap/,
    );
    expect(facts('report').pageTexts.at(-1)).toMatch(/Penutup[\s\S]*Dibuat di Contoh,[\s\S]*Nama Asisten/);
    expect(facts('report-memo').pageTexts.at(-1)).toMatch(/Demikian kami laporkan[\s\S]*Nama Pencatat/);
    expect(facts('official-record').pageTexts.at(-1)).toMatch(
      /Demikian Berita Acara[\s\S]*Ketua, +Sekretaris,/,
    );
  });

  test('rules 16, 17: ralat, penundaan and nota dinas attach the same list with their own number', () => {
    expect(facts('notice').pages).toBe(1);
    expect(facts('invitation-memo').pages).toBe(1);
    const notice = facts('notice-attached').pageTexts;
    expect(notice[1]).toMatch(/LAMPIRAN[\s\S]*NOMOR\s+: 000\.1\.5\/21\/Setda/);
    expect(notice.join('\n')).toMatch(/40\.\s+Kepala Dinas Contoh 40\b/);
    const memo = facts('memo-attached').pageTexts;
    expect(memo[1]).toMatch(/LAMPIRAN\s+NOTA DINAS SEKRETARIS DAERAH\s+NOMOR\s+: 000\.1\.5\/15\/Setda/);
    expect(memo.join('\n')).toMatch(/40\.\s+Kepala Dinas Contoh 40\b/);
  });

  test('rule 43: thirty signers of a berita acara run over pages with the header row on each', () => {
    const { pages, pageTexts } = facts('record-table');
    expect(pages).toBeGreaterThan(1);
    for (const text of pageTexts) expect(text).toContain('Tanda Tangan');
    expect(pageTexts.join('\n')).toMatch(/30\.\s+\S.*\s30\. \.{10}/);
  });
});
