import { describe, expect, test } from 'vitest';
import { countPages } from '../../electron/documents/count-pages.ts';
import { composePaperOf } from '../../electron/documents/models/compose.ts';
import { newOfficeProfile, officeProfileSchema } from '../../shared/domain/office-profile.ts';
import { all, attribute, first, footerText, lines, paragraphWith } from './support/docx.ts';
import { addressees, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { FORMAL_KINDS, make } from './support/papers.ts';

const PICTURES = { logo: null, garuda: null };
const GROUPS = ['Forkopimda', 'Camat'];
const SPECIMEN = exampleDossier({ meeting: { isSpecimen: true } });
const withList = exampleDossier({ invitation: { addressees: addressees(40, GROUPS) } });

/** Twips of a number of millimetres. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

const bottoms = (docx: Awaited<ReturnType<typeof make>>['docx']) =>
  all(docx.main, 'w:pgMar').map((margin) => Number(margin.getAttribute('w:bottom')));

/** Heights of the exact lines in a footer. */
const fillers = (footer: string) =>
  [...footer.matchAll(/w:line="(\d+)"[^>]*w:lineRule="exact"/g)].map(([, line]) => Number(line));

/** Paragraphs with a line on all four sides. */
const frames = (docx: Awaited<ReturnType<typeof make>>['docx']) =>
  all(docx.main, 'w:pBdr')
    .filter((border) => all(border, 'w:left').length > 0)
    .map((border) => border.parentNode?.parentNode);

test('a profile stored before opens unchanged, and papers are composed of exactly what they were', () => {
  const { fileName, ...before } = newOfficeProfile('Setda');
  const { side, hasCodePlace, codePlaceSize, hasElectronicSentence, electronicSentence, ...signature } =
    before.signature;
  const { letterheadMarginBottom, ...paper } = before.paper;
  const { isItemDurationPrinted, ...letter } = before.letter;
  const opened = officeProfileSchema.parse({ ...before, signature, paper, letter });
  expect(opened).toEqual(newOfficeProfile('Setda'));
  for (const kind of FORMAL_KINDS) {
    const text = JSON.stringify(composePaperOf(kind, exampleDossier(), exampleProfile(), PICTURES));
    expect(text).not.toMatch(
      /letterheadMarginBottom|codePlaceSize|footNote|"side":"(?:center|left)"[^}]*nameStyle/,
    );
  }
});

describe('bottom margin of pages with a letterhead', () => {
  test('a smaller one: the section has it, the footer of the other pages fills up theirs', async () => {
    const profile = exampleProfile({ paper: { letterheadMarginBottom: 15 } });
    const { docx } = await make('invitation', { dossier: withList, profile });
    expect(bottoms(docx)).toEqual([twips(15), twips(25)]);
    expect(fillers(footerText(docx, 'first'))).toEqual([]);
    const footer = Number(first(docx.main, 'w:pgMar').getAttribute('w:footer'));
    expect(fillers(footerText(docx, 'default'))).toEqual([twips(25) - footer]);
  });

  test('a larger one: the footer of the first page reaches up to it', async () => {
    const profile = exampleProfile({ paper: { letterheadMarginBottom: 40 } });
    const { docx } = await make('invitation', { profile });
    expect(bottoms(docx)).toEqual([twips(25)]);
    const footer = Number(first(docx.main, 'w:pgMar').getAttribute('w:footer'));
    expect(fillers(footerText(docx, 'first'))).toEqual([twips(40) - footer]);
    expect(fillers(footerText(docx, 'default'))).toEqual([]);
  });

  test('a page number at the foot is counted in, and the pages are counted with it', async () => {
    const discussions = [
      { id: SPECIMEN.meeting.agenda[0]?.id ?? '', text: 'Pembahasan berjalan tertib. '.repeat(400) },
    ];
    const dossier = exampleDossier({ minutes: { discussions } });
    const paper = { marginBottom: 60, letterheadMarginBottom: 10 };
    const pageNumber = { position: 'bottom' };
    const { docx, bytes, pages } = await make('minutes', {
      dossier,
      profile: exampleProfile({ paper, pageNumber }),
    });
    const footer = footerText(docx, 'default');
    expect(footer.indexOf('w:lineRule="exact"')).toBeLessThan(footer.indexOf('PAGE'));
    expect(countPages(bytes)).toBe(pages);
    const wide = await make('minutes', {
      dossier,
      profile: exampleProfile({ paper: { marginBottom: 10 }, pageNumber }),
    });
    expect(pages).toBeGreaterThan(wide.pages);
  });
});

describe('side of the signature block', () => {
  const blockOf = (docx: Awaited<ReturnType<typeof make>>['docx']) => {
    const cell = paragraphWith(docx.main, 'Sekretaris Daerah,').parentNode;
    const table = all(docx.main, 'w:tbl')
      .filter((one) => all(one, 'w:tc').some((found) => found === cell))
      .at(-1);
    if (table === undefined) throw new Error('No table around the signature');
    return table;
  };
  const indentOf = async (side: string) => {
    const { docx } = await make('invitation', { profile: exampleProfile({ signature: { side } }) });
    return Number(attribute(blockOf(docx), 'w:tblInd', 'w:w'));
  };

  test('the right half is the default; the middle and the left begin further left', async () => {
    const [right, center, left] = [await indentOf('right'), await indentOf('center'), await indentOf('left')];
    expect(right).toBeGreaterThan(4000);
    expect(center).toBeCloseTo(right / 2, -1);
    expect(left).toBeLessThanOrEqual(0);
  });

  test('rule 31: the paraf table of a KONSEP changes over to the other side', async () => {
    const profile = exampleProfile({ signature: { side: 'left', hasInitialsTable: true } });
    const { docx } = await make('invitation', { profile, dossier: SPECIMEN });
    const texts = lines(docx.main);
    expect(texts.indexOf('Sekretaris Daerah,')).toBeLessThan(texts.indexOf('PARAF'));
  });
});

describe('rule 30: electronic signature', () => {
  const on = { hasElectronicSentence: true, hasCodePlace: true };

  test('nothing of it by default, and never a picture', async () => {
    for (const kind of FORMAL_KINDS) {
      const { docx } = await make(kind);
      expect(footerText(docx, 'first')).not.toContain('elektronik');
      expect(frames(docx)).toEqual([]);
      expect(all(docx.main, 'w:drawing')).toEqual([]);
    }
  });

  test('the sentence stands at the foot of every page of a letter, not on a list signed by hand', async () => {
    const profile = exampleProfile({ signature: on });
    const { docx } = await make('invitation', { profile });
    for (const page of ['first', 'default'] as const)
      expect(footerText(docx, page)).toContain('(BSrE), BSSN.');
    const list = await make('attendance', { profile });
    expect(footerText(list.docx, 'first')).not.toContain('BSrE');
  });

  test('a KONSEP never says that it is signed', async () => {
    const { docx } = await make('invitation', {
      profile: exampleProfile({ signature: on }),
      dossier: SPECIMEN,
    });
    expect(footerText(docx, 'first')).not.toContain('BSrE');
  });

  test('the place of the QR code is an empty frame of its size; in mode SRIKANDI the tag stands there alone', async () => {
    const { docx } = await make('invitation', {
      profile: exampleProfile({ signature: { ...on, codePlaceSize: 25 } }),
    });
    const [frame, ...others] = frames(docx);
    expect(others).toEqual([]);
    expect(frame?.textContent).toBe('');
    expect(fillers(String(frame))).toEqual([twips(25)]);
    const tagged = await make('invitation', {
      profile: exampleProfile({ signature: on, srikandi: { isOn: true } }),
    });
    expect(frames(tagged.docx)).toEqual([]);
    expect(lines(tagged.docx.main)).toContain('${ttd_pengirim}');
  });
});

test('the length of an agenda item is printed where the office asks for it, and only where it is known', async () => {
  const [known, unknown] = exampleDossier().meeting.agenda;
  if (known === undefined || unknown === undefined) throw new Error('The example has two agenda items');
  const dossier = exampleDossier({ meeting: { agenda: [{ ...known, minutes: 15 }, unknown] } });
  const letter = { extras: { agenda: true } };
  const plain = await make('invitation', { dossier, profile: exampleProfile({ letter }) });
  expect(lines(plain.docx.main).join('|')).not.toContain('menit');
  const timed = { ...letter, isItemDurationPrinted: true };
  const { docx } = await make('invitation', { dossier, profile: exampleProfile({ letter: timed }) });
  expect(lines(docx.main).join('|')).toContain(`${known.title} (15 menit)`);
  expect(lines(docx.main).join('|')).not.toContain(`${unknown.title} (`);
  const minutes = await make('minutes', { dossier, profile: exampleProfile({ letter: timed }) });
  expect(lines(minutes.docx.main).join('|')).not.toContain('(15 menit)');
});
