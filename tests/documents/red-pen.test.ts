import { describe, expect, test } from 'vitest';
import { previewPages } from '../../electron/documents/preview/preview.ts';
import { PAPER_KINDS, type PaperKind } from '../../shared/domain/dossier.ts';
import { TABLE_PHRASES } from '../../shared/domain/table-phrases.ts';
import { attribute, has, lines, paragraphWith } from './support/docx.ts';
import {
  addressees,
  BY_ASSISTANT,
  BY_REGENT,
  exampleDossier,
  exampleProfile,
  newId,
  SECRETARY,
} from './support/dossiers.ts';
import { jobOf, make } from './support/papers.ts';
import { linesOfPreview } from './support/preview-lines.ts';

/* What a Sekda would mark before signing, found by looking at the papers of hard meetings. */

const LONG_REGION = exampleProfile({
  region: { level: 'kabupaten', name: 'Kepulauan Contoh Timur Laut Besar', seat: 'Contoh' },
  letterhead: {
    address: ['Jalan Contoh Raya Nomor 1, Kecamatan Contoh Barat, Telepon (0000) 000000, Kode Pos 00000'],
  },
});
const LONG_REGENT = 'Bupati Kepulauan Contoh Timur Laut Besar';

async function printedRows(kind: PaperKind, input: Parameters<typeof make>[1]): Promise<string[]> {
  const { bytes } = await make(kind, input);
  return linesOfPreview(previewPages(bytes, 'Naskah').pages).map(({ text }) => text);
}

describe('rows that break', () => {
  test('rule 23: a letterhead that is too long for a row has rows of about the same length; the address breaks behind a comma', async () => {
    const printed = await printedRows('minutes', { profile: LONG_REGION });
    expect(printed.slice(0, 5)).toEqual([
      'PEMERINTAHKABUPATENKEPULAUAN',
      'CONTOHTIMURLAUTBESAR',
      'SEKRETARIATDAERAH',
      'JalanContohRayaNomor1,KecamatanContohBarat,',
      'Telepon(0000)000000,KodePos00000',
    ]);
  });

  test('rule 23: so has the title of a regional head', async () => {
    const dossier = exampleDossier({ invitation: { signatory: BY_REGENT } });
    const profile = exampleProfile({
      region: { level: 'kabupaten', name: 'Kepulauan Contoh Timur Laut Besar Sekali', seat: 'Contoh' },
    });
    const printed = await printedRows('invitation', { profile, dossier });
    expect(printed.slice(0, 2)).toEqual(['BUPATIKEPULAUANCONTOH', 'TIMURLAUTBESARSEKALI']);
  });

  test('rule 26: the second row of a long title stands behind a.n., not under it like the next title of the chain', async () => {
    const signatory = { mandate: [{ acting: '', title: LONG_REGENT }], official: SECRETARY };
    const input = { profile: LONG_REGION, dossier: exampleDossier({ invitation: { signatory } }) };
    const { docx } = await make('invitation', input);
    const principal = paragraphWith(docx.main, `a.n. ${LONG_REGENT}`);
    const [left, hanging] = ['w:left', 'w:hanging'].map((side) => attribute(principal, 'w:ind', side));
    expect(Number(left)).toBeGreaterThan(0);
    expect(hanging).toBe(left);
    const printed = await printedRows('invitation', input);
    const at = printed.findIndex((row) => row.startsWith('a.n.'));
    expect(printed.slice(at, at + 3)).toEqual([
      'a.n.BupatiKepulauan',
      'ContohTimurLautBesar',
      'SekretarisDaerah,',
    ]);
  });
});

test('rule 20: a name in a list of participants is not parted by the end of a page, in whatever form', async () => {
  const attendees = ['Satu', 'Dua'].map((name) => ({
    id: newId(),
    name: `Nama ${name}`,
    title: 'Camat Contoh',
    state: 'present',
  }));
  for (const form of ['A', 'B', 'C']) {
    const dossier = exampleDossier({ minutes: { form }, attendance: { attendees } });
    const { main } = (await make('minutes', { dossier })).docx;
    expect(has(paragraphWith(main, 'Nama Dua, Camat Contoh'), 'w:keepLines'), form).toBe(true);
  }
});

describe('who is meant', () => {
  test('rule 17: a nota dinas is from him in whose name it is signed, as its attachment says', async () => {
    const dossier = exampleDossier({
      invitation: { addressees: addressees(6), signatory: BY_ASSISTANT },
    });
    const printed = lines((await make('invitation-memo', { dossier })).docx.main);
    expect(printed[printed.indexOf('Dari') + 2]).toBe('Sekretaris Daerah');
    expect(printed).toContain('NOTA DINAS SEKRETARIS DAERAH');
  });

  test('a table card and a receipt name the body where the title alone says nothing, an envelope names it once', async () => {
    const invited = [
      { id: newId(), title: 'Ketua', organisation: 'Komisi Contoh' },
      { id: newId(), title: 'Camat Contoh', organisation: 'Kecamatan Contoh' },
      { id: newId(), title: 'Ketua DPRD', organisation: 'DPRD Kabupaten Contoh' },
    ];
    const dossier = exampleDossier({
      invitation: { addressees: invited },
      attendance: { attendees: [] },
    });
    const textsOf = async (kind: PaperKind) => lines((await make(kind, { dossier })).docx.main);
    const cards = await textsOf('table-cards');
    expect(cards).toEqual(expect.arrayContaining(['Ketua Komisi Contoh', 'Camat Contoh', 'Ketua DPRD']));
    const receipts = (await textsOf('receipts')).join('\n');
    expect(receipts).toMatch(/Yth\. Ketua Komisi Contoh\n[\s\S]*Yth\. Camat Contoh\n/);
    expect(receipts).toContain('Yth. Ketua DPRD Kabupaten Contoh');
    const envelopes = await textsOf('envelopes');
    expect(envelopes).toEqual(expect.arrayContaining(['Komisi Contoh', 'Yth. Camat Contoh']));
    expect(envelopes).toContain('Yth. Ketua DPRD Kabupaten Contoh');
    expect(envelopes).not.toContain('Kecamatan Contoh');
  });
});

describe('what lets people into an online meeting', () => {
  /** Papers by which people are called; all others tell of the meeting to anybody. */
  const CALLING: readonly PaperKind[] = ['invitation', 'invitation-memo'];
  const dossier = exampleDossier({
    meeting: { place: 'Aula Contoh\nZoom Meeting\nMeeting ID: 812 3456 7890\nPasscode: rahasia25' },
  });

  test.each(PAPER_KINDS)('%s', async (kind) => {
    const text = lines((await make(kind, { dossier })).docx.main).join('\n');
    expect(text.includes('rahasia25')).toBe(CALLING.includes(kind));
    expect(text.includes('812 3456')).toBe(CALLING.includes(kind));
  });

  test('the place itself is told, in rows and in running text', async () => {
    const textOf = async (kind: PaperKind) => lines((await make(kind, { dossier })).docx.main).join('\n');
    expect(await textOf('attendance')).toContain('Aula Contoh\nZoom Meeting\n');
    expect(await textOf('official-record')).toContain('bertempat di Aula Contoh, Zoom Meeting, telah');
  });
});

test('rule 68: every word of the tables and every sentence made of the records is the one that the office wrote', () => {
  const marked = Object.fromEntries(Object.keys(TABLE_PHRASES).map((name) => [name, `<${name}>`]));
  const profile = exampleProfile({
    phrases: marked,
    attendance: {
      columns: ['name', 'number', 'rank', 'title', 'organisation', 'gender', 'phone', 'note', 'signature'],
      hasChairSignature: true,
    },
  });
  const dossier = exampleDossier({
    invitation: { addressees: addressees(6) },
    supplement: {
      ...exampleDossier().supplement,
      attendanceSheet: {},
      notice: { letterDate: '2025-09-15', newDate: '2025-09-24' },
    },
  });
  const paid = exampleDossier({ supplement: { attendanceSheet: { variant: 'payment' } } });
  const printed = [
    ...PAPER_KINDS.map((kind) => jobOf(kind, { dossier, profile }).model),
    jobOf('attendance', { dossier: paid, profile }).model,
  ];
  const whole = JSON.stringify(printed);
  expect(Object.values(marked).filter((mark) => !whole.includes(mark))).toEqual([]);
});

test('rule 68: the unit and the columns of the attached list reach the letter', async () => {
  const profile = exampleProfile({
    phrases: { attachmentUnit: 'halaman', invitedTitle: 'Jabatan yang diundang', invitedBody: 'Kantor' },
  });
  const dossier = exampleDossier({ invitation: { addressees: addressees(6) } });
  const printed = lines((await make('invitation', { profile, dossier })).docx.main);
  expect(printed).toEqual(
    expect.arrayContaining(['Lampiran\t:\t1 (satu) halaman', 'Jabatan yang diundang', 'Kantor']),
  );
});
