import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperJob, RenderedPaper } from '../../electron/documents/render.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { addressees, BY_SECRETARY, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { hasOffice, type PdfFacts, readWithOffice } from './support/office.ts';
import { jobOf } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

/*
 * LibreOffice as the second reader of the lists, forms and sheets around a meeting, with as much on them as they must
 * hold. One call for all of them.
 */

const LONG_TITLE = `Kepala Dinas ${'Pekerjaan Umum dan Penataan Ruang '.repeat(8)}Kabupaten Contoh`.slice(
  0,
  290,
);
const PICTURES = { logo: greyPicture(90, 110), garuda: greyPicture(100, 100) };

const photoIds = Array.from({ length: 9 }, newId);
const photos = Object.fromEntries(
  photoIds.map((id, index) => [id, index % 3 === 0 ? greyPicture(300, 400) : greyPicture(400, 300)]),
);
const photoList = photoIds.map((pictureId, index) => ({
  id: newId(),
  pictureId,
  caption: `Foto nomor ${index + 1} ${'dengan keterangan yang panjang sekali '.repeat(3)}`.trim(),
}));

const actionItems = Array.from({ length: 60 }, (_, index) => ({
  id: newId(),
  text: `Arahan nomor ${index + 1}: ${'menyiapkan bahan dan melaporkan hasilnya kepada pimpinan. '.repeat((index % 4) + 1)}`,
  owner: `Dinas Contoh ${(index % 3) + 1}`,
  due: '2025-09-22',
}));
const manyActions = exampleDossier({ minutes: { discussions: [{ id: newId(), actionItems }] } });

const crowd = Array.from({ length: 60 }, (_, index) => ({
  id: newId(),
  name: `Nama Peserta ${index + 1}, S.H., M.Si.`,
  title: 'Kepala Bagian Contoh',
  organisation: 'Sekretariat Daerah Kabupaten Contoh',
  number: { kind: 'NIP', digits: '198001012005011001' },
  rank: 'IV/b',
  mode: index % 2 === 0 ? 'onsite' : 'online',
}));

const invited = (count: number, supplement: Record<string, unknown> = {}) =>
  exampleDossier({
    invitation: { addressees: [{ id: newId(), title: LONG_TITLE }, ...addressees(count - 1)] },
    supplement,
  });

const JOBS: Record<string, PaperJob> = {
  'photos-four': jobOf('photos', {
    dossier: exampleDossier({ supplement: { photos: photoList } }),
    pictures: { ...PICTURES, photos },
  }),
  'photos-two': jobOf('photos', {
    dossier: exampleDossier({ supplement: { photos: photoList, photosPerPage: 2 } }),
    pictures: { ...PICTURES, photos },
  }),
  matrix: jobOf('follow-up-matrix', { dossier: manyActions, pictures: PICTURES }),
  slips: jobOf('follow-up-slips', { dossier: manyActions, pictures: PICTURES }),
  delivery: jobOf('delivery-list', {
    dossier: invited(40, { delivery: { blankRows: 5, signatory: BY_SECRETARY } }),
    pictures: PICTURES,
  }),
  receipts: jobOf('receipts', { dossier: invited(30) }),
  'envelopes-dl': jobOf('envelopes', { dossier: invited(5) }),
  'envelopes-c5': jobOf('envelopes', { dossier: invited(5, { envelope: { size: 'C5' } }) }),
  labels: jobOf('labels', { dossier: invited(100, { labels: { startAt: 5 } }) }),
  'labels-small': jobOf('labels', { dossier: invited(70, { labels: { columns: 5, rows: 13 } }) }),
  cards: jobOf('table-cards', {
    dossier: exampleDossier({
      attendance: {
        attendees: [{ id: newId(), name: 'Nama Wakil', title: LONG_TITLE }, ...crowd.slice(0, 9)],
      },
      supplement: { tableCards: { text: 'both' } },
    }),
  }),
  payment: jobOf('attendance', {
    dossier: exampleDossier({
      attendance: { attendees: crowd },
      supplement: { attendanceSheet: { variant: 'payment', presence: 'online' } },
    }),
    pictures: PICTURES,
  }),
  preprinted: jobOf('invitation', { profile: exampleProfile({ letterhead: { isPreprinted: true } }) }),
  initials: jobOf('invitation', {
    dossier: exampleDossier({ meeting: { isSpecimen: true }, invitation: { addressees: addressees(60) } }),
    profile: exampleProfile({ signature: { hasInitialsTable: true } }),
    pictures: PICTURES,
  }),
};

const made = new Map<string, RenderedPaper>();
let read = new Map<string, PdfFacts>();

function facts(name: string): PdfFacts {
  const found = read.get(name);
  if (found === undefined) throw new Error(`LibreOffice made no PDF of ${name}`);
  return found;
}

describe.skipIf(!hasOffice())('LibreOffice as second reader of the sheets', () => {
  beforeAll(async () => {
    for (const [name, job] of Object.entries(JOBS)) made.set(name, await renderPaper(job));
    read = readWithOffice(Object.fromEntries([...made].map(([name, { bytes }]) => [name, bytes])));
  }, 300_000);

  test.each(Object.keys(JOBS))('%s: as many pages as were counted, and no font but Arial', (name) => {
    expect(facts(name).pages).toBe(made.get(name)?.pages);
    for (const font of facts(name).fonts)
      expect(font).toMatch(/^[A-Z]{6}\+(Arial|LiberationSans)(-Bold)?(MT)?$/);
  });

  test('photos: each page holds as many as asked', () => {
    const perPage = (name: string) =>
      facts(name).pageTexts.map((text) => (text.match(/Foto nomor \d/g) ?? []).length);
    expect(perPage('photos-four')).toEqual([4, 4, 1]);
    expect(perPage('photos-two')).toEqual([2, 2, 2, 2, 1]);
  });

  test('rule 43: header rows repeat on every page of a long list', () => {
    const heads = { matrix: 'Arahan/Uraian', delivery: 'Nomor dan tanggal', payment: 'Jumlah' };
    for (const [name, head] of Object.entries(heads)) {
      expect(facts(name).pages, name).toBeGreaterThan(1);
      for (const text of facts(name).pageTexts) expect(text, name).toContain(head);
    }
  });

  test('slips: each owner has letterhead, own numbering of pages and a signature with text', () => {
    const { pageTexts } = facts('slips');
    const starts = pageTexts.flatMap((text, index) => (text.includes('LEMBAR TINDAK LANJUT') ? [index] : []));
    expect(starts).toHaveLength(3);
    expect(starts[1]).toBeGreaterThan(1);
    for (const [index, text] of pageTexts.entries()) {
      const isStart = starts.includes(index);
      expect(/^\s*- ?\d+ ?-/.test(text)).toBe(!isStart);
      if (text.includes('Nama Lengkap')) expect(text).toContain('Demikian untuk dilaksanakan');
    }
    expect(pageTexts[(starts[1] ?? 0) + 1]).toMatch(/^\s*- ?2 ?-/);
  });

  test('envelopes: the page is the envelope, one for each, and the longest address is whole', () => {
    for (const [name, width, height] of [
      ['envelopes-dl', 220, 110],
      ['envelopes-c5', 229, 162],
    ] as const) {
      const { size, pages, pageTexts } = facts(name);
      expect(Math.abs((size.width / 72) * 25.4 - width), name).toBeLessThan(0.1);
      expect(Math.abs((size.height / 72) * 25.4 - height), name).toBeLessThan(0.1);
      expect(pages).toBe(5);
      expect(pageTexts[0]?.replace(/\s+/g, ' ')).toMatch(/Yth\. Kepala Dinas.*di Tempat/);
    }
  });

  test('labels: the first sheet begins at the first free label, and the longest address is whole', () => {
    expect(facts('labels').pages).toBe(5);
    const first = facts('labels').pageTexts[0] ?? '';
    expect(first.match(/Yth\./g)).toHaveLength(20);
    expect(first).toContain('Contoh 19');
    expect(facts('labels-small').pages).toBe(2);
  });

  test('rule 31: the paraf table stands on the first page of the KONSEP, and on no other', () => {
    const { pageTexts } = facts('initials');
    expect(pageTexts.map((text) => text.includes('PARAF'))).toEqual(pageTexts.map((_, index) => index === 0));
  });
});
