import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Pictures } from '../../electron/documents/models/paper.model.ts';
import { MAIN_PAPER_KINDS } from '../../shared/domain/dossier.ts';
import type { Signatory } from '../../shared/domain/people.ts';
import { all, attribute, first, has, lines, paragraphWith, textOf } from './support/docx.ts';
import {
  ASSISTANT,
  BY_ASSISTANT,
  BY_REGENT,
  BY_SECRETARY,
  exampleDossier,
  exampleProfile,
  newId,
  SECRETARY,
  SECRETARY_FOR_REGENT,
} from './support/dossiers.ts';
import { FORMAL_KINDS, make } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const PICTURES: Pictures = { logo: greyPicture(90, 120), garuda: greyPicture(200, 100) };

async function letterBy(signatory: Signatory, profile = exampleProfile(), pictures = PICTURES) {
  return (
    await make('invitation', { dossier: exampleDossier({ invitation: { signatory } }), profile, pictures })
  ).docx;
}

function sizeOf(paragraph: Element): number {
  return Number(attribute(first(paragraph, 'w:r'), 'w:sz', 'w:val')) / 2;
}

/** Lines from the first title down to the last line of the block. */
async function block(signatory: Signatory, profile = exampleProfile()): Promise<string[]> {
  const printed = lines((await letterBy(signatory, profile)).main);
  const start = printed.indexOf('Demikian dan atas kehadirannya diucapkan terima kasih.') + 1;
  return printed.slice(
    start,
    printed.findIndex((line) => line.startsWith('Catatan:')),
  );
}

describe('kop', () => {
  test('rule 21: a regional head has the Garuda and his title, everyone else the office', async () => {
    const head = lines((await letterBy(BY_REGENT)).main);
    expect(head[0]).toBe('BUPATI CONTOH');
    expect(head.join('\n')).not.toContain('SEKRETARIAT DAERAH');
    for (const signatory of [BY_SECRETARY, BY_ASSISTANT]) {
      expect(lines((await letterBy(signatory)).main).slice(0, 2)).toEqual([
        'PEMERINTAH KABUPATEN CONTOH',
        'SEKRETARIAT DAERAH',
      ]);
    }
  });

  test('rule 22: "a.n. Bupati" signed by the Sekda keeps the letterhead of the Setda', async () => {
    const printed = lines((await letterBy(SECRETARY_FOR_REGENT)).main);
    expect(printed[1]).toBe('SEKRETARIAT DAERAH');
    expect(printed).toContain('a.n. Bupati Contoh');
  });

  test('rule 23: sizes 3:4, the office bold, the address smaller, a thick and a thin rule below', async () => {
    const { main } = await letterBy(BY_SECRETARY);
    const [government, office, address] = ['PEMERINTAH', 'SEKRETARIAT DAERAH', 'Jalan Contoh'].map((text) =>
      paragraphWith(main, text),
    );
    if (government === undefined || office === undefined || address === undefined) throw new Error('kop');
    expect(sizeOf(government) / sizeOf(office)).toBeCloseTo(3 / 4);
    expect(has(office, 'w:b')).toBe(true);
    expect(has(government, 'w:b')).toBe(false);
    expect(sizeOf(address)).toBeLessThan(sizeOf(government));
    const borders = first(first(main, 'w:tbl'), 'w:tblBorders');
    expect(attribute(borders, 'w:bottom', 'w:val')).toBe('thinThickSmallGap');
    expect(attribute(borders, 'w:top', 'w:val')).toBe('none');
  });

  test('rule 24: pictures keep their ratio; a missing one leaves its place and nothing else moves', async () => {
    const withLogo = await letterBy(BY_SECRETARY);
    const extent = first(withLogo.main, 'wp:extent');
    const ratio = Number(extent.getAttribute('cx')) / Number(extent.getAttribute('cy'));
    expect(ratio).toBeCloseTo(90 / 120, 1);
    const without = await letterBy(BY_SECRETARY, exampleProfile(), { logo: null, garuda: null });
    expect(has(without.main, 'w:drawing')).toBe(false);
    const shape = (main: typeof without.main) => ({
      widths: all(first(main, 'w:tbl'), 'w:tcW').map((cell) => cell.getAttribute('w:w')),
      height: attribute(first(main, 'w:tbl'), 'w:trHeight', 'w:val'),
    });
    expect(shape(without.main)).toEqual(shape(withLogo.main));
    const { widths } = shape(without.main);
    expect(widths[0]).toBe(widths[2]);
    const head = first((await letterBy(BY_REGENT)).main, 'wp:extent');
    expect(Number(head.getAttribute('cx')) / Number(head.getAttribute('cy'))).toBeCloseTo(2, 1);
  });

  test('address of the regional head by profile: none, under the title, or at the foot of the first page', async () => {
    const at = async (headAddress: string) => {
      const letterhead = { address: ['Jalan Contoh Nomor 1'], headAddress };
      const docx = await letterBy(BY_REGENT, exampleProfile({ letterhead }));
      const feet = docx.paths.filter((path) => /word\/footer\d/.test(path)).map((path) => docx.source(path));
      return {
        body: textOf(docx.main).includes('Jalan Contoh'),
        foot: feet.filter((xml) => xml.includes('Jalan')).length,
      };
    };
    expect(await at('none')).toEqual({ body: false, foot: 0 });
    expect(await at('under-title')).toEqual({ body: true, foot: 0 });
    expect(await at('foot')).toEqual({ body: false, foot: 1 });
  });
});

describe('tanda tangan', () => {
  test('rule 25: lines by class of signer', async () => {
    expect(await block(BY_REGENT)).toEqual(['Bupati Contoh,', 'Dr. H. Nama Kepala Daerah, M.Si.']);
    expect(await block(BY_SECRETARY)).toEqual(['Sekretaris Daerah,', 'Nama Lengkap, S.H., M.Si.']);
    expect(await block(BY_ASSISTANT)).toEqual([
      'a.n. Sekretaris Daerah',
      'Asisten Pemerintahan dan Kesejahteraan Rakyat,',
      'Nama Asisten, S.E.',
      'Pembina Tingkat I (IV/b)',
      'NIP 19800101 200501 1 001',
    ]);
    const acting: Signatory = { mandate: [], official: { ...SECRETARY, acting: 'Pj.' } };
    expect(await block(acting)).toEqual(['Pj. Sekretaris Daerah,', 'Nama Lengkap']);
  });

  test('rule 26: the chain is printed line by line, the only comma after the last title', async () => {
    const chain: Signatory = {
      mandate: [
        { acting: '', title: 'Bupati Contoh' },
        { acting: '', title: 'Sekretaris Daerah' },
      ],
      official: ASSISTANT,
    };
    expect((await block(chain)).slice(0, 4)).toEqual([
      'a.n. Bupati Contoh',
      'Sekretaris Daerah',
      'u.b.',
      'Asisten Pemerintahan dan Kesejahteraan Rakyat,',
    ]);
  });

  test('rule 27: a name of 90 characters with six degrees stays whole, capitals touch the name only', async () => {
    const name = {
      front: 'Prof. Dr. H.',
      name: 'Nama Sangat Panjang '.repeat(4).trim().padEnd(90, 'a'),
      back: 'S.H., S.Sos., M.Si., M.M., M.Kn., Ph.D.',
    };
    const signature = { isNameUpperCase: true };
    const lines = await block(
      { mandate: [], official: { ...SECRETARY, name } },
      exampleProfile({ signature }),
    );
    expect(lines.at(-1)).toBe(
      `Prof. Dr. H. ${name.name.toUpperCase()}, S.H., S.Sos., M.Si., M.M., M.Kn., Ph.D.`,
    );
  });

  test('rule 29: body, titles, room and name are one chain of "keep with next"', async () => {
    for (const kind of MAIN_PAPER_KINDS) {
      const profile = exampleProfile({ attendance: { hasChairSignature: true } });
      const { docx } = await make(kind, { profile });
      const paragraphs = all(docx.main, 'w:p');
      const name = paragraphs.findLastIndex((item) => textOf(item) === 'Nama Lengkap, S.H., M.Si.');
      const title = paragraphs.findLastIndex((item) => textOf(item) === 'Sekretaris Daerah,');
      expect(name - title, kind).toBe(2);
      // From the body line before the block down to the room for the signature.
      const start = kind === 'invitation' ? title - 1 : title - 2;
      for (const item of paragraphs.slice(start, name))
        expect(has(item, 'w:keepNext'), `${kind}: ${textOf(item)}`).toBe(true);
    }
  });

  test.each<[string, object]>([
    ['text', { text: 'Dibahas.' }],
    ['a statement of several paragraphs', { statements: [{ id: newId(), text: 'Satu.\nDua.\nTiga.' }] }],
    ['decisions', { decisions: [{ id: newId(), text: 'Satu.' }] }],
    ['a table of follow-ups', { actionItems: [{ id: newId(), text: 'Laporan', owner: 'Camat' }] }],
  ])('rule 29: minutes that end with %s still end on the page of the signature', async (_, entry) => {
    const { docx } = await make('minutes', {
      dossier: exampleDossier({ minutes: { discussions: [{ id: newId(), ...entry }], closing: '' } }),
    });
    const paragraphs = all(docx.main, 'w:p');
    const signature = paragraphs.findLastIndex((item) => textOf(item) === 'Pimpinan Sidang/Rapat');
    const before = paragraphs[signature - 1];
    if (before === undefined) throw new Error('nothing stands before the signature');
    expect(has(before, 'w:keepNext')).toBe(true);
    const lastRow = all(docx.main, 'w:tr').at(-1);
    if ('actionItems' in entry && lastRow !== undefined) {
      expect(has(lastRow, 'w:keepNext')).toBe(true);
    }
  });

  test('rule 29: room for a signature is about four lines', async () => {
    const { main } = await letterBy(BY_SECRETARY);
    const room = paragraphWith(main, 'Nama Lengkap').previousSibling;
    const spacing = all(main, 'w:spacing').find((item) => item.parentNode?.parentNode === room);
    expect(Number(spacing?.getAttribute('w:line')) / 276).toBeCloseTo(4);
    expect(spacing?.getAttribute('w:lineRule')).toBe('atLeast');
  });

  test('rule 30: no stamp, no signature picture, no QR and no sentence of an electronic signature', async () => {
    for (const kind of FORMAL_KINDS) {
      const { docx } = await make(kind, { pictures: PICTURES });
      expect(all(docx.main, 'w:drawing')).toHaveLength(1);
      expect(textOf(docx.main)).not.toMatch(/elektronik|BSrE|\$\{/);
    }
  });

  test('alignment and name style by profile', async () => {
    const signature = { alignment: 'center', nameStyle: 'bold-underline' };
    const { main } = await letterBy(BY_SECRETARY, exampleProfile({ signature }));
    const name = paragraphWith(main, 'Nama Lengkap');
    expect(attribute(name, 'w:jc', 'w:val')).toBe('center');
    expect(has(name, 'w:u')).toBe(true);
    const plain = paragraphWith((await letterBy(BY_SECRETARY)).main, 'Nama Lengkap');
    expect(has(plain, 'w:u')).toBe(false);
    expect(has(plain, 'w:b')).toBe(true);
  });
});
