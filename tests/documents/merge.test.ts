import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LetterFault, LetterMaker } from '../../electron/documents/merge/letter-maker.ts';
import type { InvitationModel } from '../../electron/documents/models/invitation.model.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { addressees, BY_REGENT, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { bodyOf, fail, letterTo, PICTURES, withoutIds } from './support/merges.ts';
import { TIME } from './support/papers.ts';

const HOSTILE = `Kepala Dinas "Satu" & <Dua> ’Tiga’ 'Empat' é – 😀 𝄞`;
const LONG =
  'Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Contoh';
const NAMES = [
  ['Kepala Dinas Contoh'],
  [HOSTILE],
  [LONG],
  [`${LONG}, ${LONG}`],
  // About as wide as the line, so that the count of lines is in doubt.
  ...[66, 70, 74, 78].map((letters) => ['Kepala Dinas '.padEnd(letters, 'Contoh ')]),
];

/** Fills its page, so that the spacing depends on how many lines a name takes. */
const FULL_PAGE = exampleDossier({
  meeting: { title: `Rapat ${'koordinasi dan evaluasi pelaksanaan kegiatan '.repeat(9)}`.trim() },
  invitation: { copyRecipients: Array.from({ length: 9 }, (_, index) => `Kepala Dinas Tembusan ${index}`) },
});

const SHAPES = {
  'one addressee': {},
  'address on the right': { profile: exampleProfile({ letter: { addressSide: 'right' } }) },
  'date level with the number': {
    profile: exampleProfile({ letter: { datePosition: 'level-with-number' } }),
  },
  'letter of the regional head, with his picture': {
    dossier: exampleDossier({ invitation: { signatory: BY_REGENT } }),
  },
  SRIKANDI: { profile: exampleProfile({ srikandi: { isOn: true } }) },
  KONSEP: { dossier: exampleDossier({ meeting: { isSpecimen: true } }) },
  'a page that is just full': { dossier: FULL_PAGE },
};

async function plainParts(model: InvitationModel): Promise<Record<string, string>> {
  return textsOf((await renderPaper({ kind: 'invitation', model, time: TIME })).bytes);
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      path.startsWith('word/media/') ? Buffer.from(part).toString('base64') : textOf(part),
    ]),
  );
}

/** The library gives the KONSEP mark another random name each time. */
function textOf(part: Uint8Array): string {
  return strFromU8(part).replace(/PowerPlusWaterMarkObject[^"]*/g, '');
}

describe.each(Object.entries(SHAPES))('%s', (_, office) => {
  test('every letter from a template is what docx writes for it, part by part', async () => {
    const base = letterTo(['Kepala Dinas Pertama'], office);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    for (const names of NAMES) {
      const model = letterTo(names, office);
      const { template, values } = await maker.make({ address: model.address });
      const bytes = template.ownFile(values);
      expect(textsOf(bytes)).toEqual(await plainParts(model));
      expect(verifyDocx(bytes)).toBeNull();
    }
  });

  test('as a section it differs from that in ids and page count only', async () => {
    const base = letterTo(['Kepala Dinas Pertama'], office);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    const model = letterTo([HOSTILE], office);
    const { template, values } = await maker.make({ address: model.address });
    const section = template.section(values, { drawing: 700, list: 900 }, false, true).join('');
    const plain = bodyOf((await plainParts(model))['word/document.xml'] ?? '');
    expect(withoutIds(section)).toBe(withoutIds(plain));
    expect(section).toContain('<w:pgNumType w:start="1"/>');
    if (plain.includes('<wp:docPr')) expect(section).toContain('<wp:docPr id="700"');
    expect([...section.matchAll(/<w:numId w:val="(\d+)"/g)].every((id) => Number(id[1]) >= 900)).toBe(true);
  });
});

describe('LetterMaker', () => {
  test('a short list is a template of its own, and its numbers too are those of docx', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    for (const names of [['Kepala A', 'Kepala B & C'], ['Kepala D', LONG, 'Kepala <E>'], ['Kepala F']]) {
      const model = letterTo(names);
      const { template, values } = await maker.make({ address: model.address });
      expect(textsOf(template.ownFile(values))).toEqual(await plainParts(model));
    }
  });

  test('a number of its own stands in the letter and in its attachment', async () => {
    const base = letterTo(addressees(7).map(({ title }) => title));
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    const address = letterTo(['Kepala Dinas Satu']).address;
    for (const number of ['000.1.5/16/Setda', '000.1.5/1700/Setda & <Contoh>']) {
      const { template, values } = await maker.make({ address, number });
      const plain = await plainParts({ ...base, address, number });
      expect(textsOf(template.ownFile(values))).toEqual(plain);
      expect(plain['word/document.xml']?.split(number.replaceAll('&', '&amp;').slice(0, 12))).toHaveLength(3);
    }
  });

  test('without its attachment a letter says how many pages it has and is the same else', async () => {
    const base = letterTo(addressees(7).map(({ title }) => title));
    const whole = await new LetterMaker({ base, isCollated: true, time: TIME }).make({});
    const alone = await new LetterMaker({ base, isCollated: false, time: TIME }).make({});
    expect([whole.template.pages, alone.template.pages]).toEqual([2, 1]);
    const [both, one] = [whole, alone].map(
      ({ template, values }) => textsOf(template.ownFile(values))['word/document.xml'] ?? fail('no text'),
    );
    expect(one).toContain('1 (satu) lembar');
    expect(one?.split('<w:sectPr>')).toHaveLength(2);
    expect(both?.split('<w:sectPr>')).toHaveLength(3);
    const lastParagraph = both?.indexOf('<w:sectPr>') ?? 0;
    expect(both?.startsWith(one?.slice(0, lastParagraph - 200) ?? '-')).toBe(true);
    expect(verifyDocx(alone.template.ownFile(alone.values))).toBeNull();
  });

  test('a value that only looks like a marker, an entity or a pattern is just text', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    const controls = 'Kepala \u0000\u000b\u0085 Dinas \ud83d dan\tRekan';
    for (const name of [controls, 'Q70z', 'Q71z Q70z', '&amp; &lt;b&gt;', '$& $1 $`', '${nama} {{nama}}']) {
      const model = letterTo([name]);
      const { template, values } = await maker.make({ address: model.address });
      expect(textsOf(template.ownFile(values))).toEqual(await plainParts(model));
    }
  });

  test('a character that no Word file may hold fails its own letter only', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    for (const bad of ['\ufffe', '\uffff']) {
      const address = { ...base.address, names: [`Kepala ${bad} Dinas`] };
      await expect(maker.make({ address })).rejects.toThrow(LetterFault);
    }
    await expect(maker.make({ address: base.address })).resolves.toBeDefined();
  });

  test('a fault elsewhere in a letter is found when its template is checked', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    await expect(maker.make({ subject: 'Undangan \uffff' })).rejects.toThrow(/tidak lolos pemeriksaan/);
  });

  test('verifyDocx finds a value that was not escaped', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const { template, values } = await new LetterMaker({ base, isCollated: true, time: TIME }).make({});
    const planted = values.map((value, index) => (index === 0 ? 'Kepala <Dinas> & Contoh' : value));
    expect(verifyDocx(template.ownFile(planted))).toBe('Bagian word/document.xml rusak.');
    expect(verifyDocx(template.ownFile(values))).toBeNull();
  });

  test('pictures are stored, all else is packed, and another zip tool reads the same', async () => {
    const base = letterTo(['Kepala Dinas Pertama']);
    const { template, values } = await new LetterMaker({ base, isCollated: true, time: TIME }).make({});
    const bytes = template.ownFile(values);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(Buffer.from(bytes).includes(Buffer.from(PICTURES.logo?.bytes ?? strToU8('none')))).toBe(true);
    expect(Buffer.from(bytes).includes(Buffer.from('<w:body>'))).toBe(false);
    expect(verifyDocx(zipSync(parts))).toBeNull();
  });
});
