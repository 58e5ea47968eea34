import { describe, expect, test } from 'vitest';
import { renderPaper } from '../../electron/documents/render.ts';
import { all, attribute, first, footerText, has, headerText, readDocx, textOf } from './support/docx.ts';
import { addressees, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { FORMAL_KINDS, jobOf, make, TIME } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const LONG_LIST = exampleDossier({ invitation: { addressees: addressees(12) } });
const PICTURES = { logo: greyPicture(90, 110), garuda: greyPicture(100, 100) };
/** Papers that attach the list of invitees when it is long. */
const WITH_LIST = new Set<string>(['invitation', 'notice', 'invitation-memo']);
const SHEETS = [
  { size: 'A4', width: '11906', height: '16838' },
  { size: 'F4-215', width: '12189', height: '18709' },
  { size: 'F4-210', width: '11906', height: '18709' },
];

describe.each(FORMAL_KINDS)('%s', (kind) => {
  test.each(SHEETS)('rule 46: $size is $width by $height twips in every section', async (sheet) => {
    const profile = exampleProfile({ paper: { size: sheet.size } });
    const { docx } = await make(kind, { dossier: LONG_LIST, profile });
    const sections = all(docx.main, 'w:sectPr');
    expect(sections).toHaveLength(WITH_LIST.has(kind) ? 2 : 1);
    for (const section of sections) {
      expect(attribute(section, 'w:pgSz', 'w:w')).toBe(sheet.width);
      expect(attribute(section, 'w:pgSz', 'w:h')).toBe(sheet.height);
    }
  });

  test('rule 46: margins are those of the profile, in twips, in every section', async () => {
    const standard = await make(kind, { dossier: LONG_LIST });
    const paper = { marginTop: 25, marginBottom: 15, marginLeft: 30, marginRight: 15 };
    const own = await make(kind, { dossier: LONG_LIST, profile: exampleProfile({ paper }) });
    const margins = ({ docx }: typeof own) =>
      all(docx.main, 'w:pgMar').map((element) =>
        ['w:top', 'w:bottom', 'w:left', 'w:right'].map((key) => element.getAttribute(key)),
      );
    for (const values of margins(standard)) expect(values).toEqual(['1134', '1417', '1701', '1134']);
    for (const values of margins(own)) expect(values).toEqual(['1417', '850', '1701', '850']);
  });

  test('rule 47: Arial is the only font, for every script, in defaults, styles, runs, lists and theme', async () => {
    const { docx } = await make(kind, { dossier: LONG_LIST, pictures: PICTURES });
    for (const path of docx.paths.filter((name) => name.endsWith('.xml'))) {
      const part = docx.part(path);
      for (const fonts of all(part, 'w:rFonts')) {
        const values = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].map((key) => fonts.getAttribute(key));
        expect(values, path).toEqual(['Arial', 'Arial', 'Arial', 'Arial']);
      }
      const faces = [...docx.source(path).matchAll(/typeface="([^"]*)"/g)].map((match) => match[1]);
      expect(
        faces.filter((face) => face !== 'Arial'),
        path,
      ).toEqual([]);
      expect(docx.source(path)).not.toMatch(/Calibri|Times New Roman|Cambria|Aptos/);
    }
    const texts = all(docx.main, 'w:r').filter((run) => has(run, 'w:t'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((run) => !has(run, 'w:rFonts')).map(textOf)).toEqual([]);
    const defaults = first(docx.part('word/styles.xml'), 'w:rPrDefault');
    expect(attribute(defaults, 'w:rFonts', 'w:ascii')).toBe('Arial');
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe('24');
  });

  test('rule 48: the language of the document is Indonesian', async () => {
    const { docx } = await make(kind);
    const defaults = first(docx.part('word/styles.xml'), 'w:rPrDefault');
    expect(attribute(defaults, 'w:lang', 'w:val')).toBe('id-ID');
    const languages = docx.paths
      .filter((path) => path.endsWith('.xml'))
      .flatMap((path) => [...docx.source(path).matchAll(/<w:lang [^>]*w:val="([^"]*)"/g)]);
    expect(new Set(languages.map((match) => match[1]))).toEqual(new Set(['id-ID']));
  });

  test('rule 49: nothing is aligned by rows of spaces', async () => {
    const { docx } = await make(kind, { dossier: LONG_LIST });
    expect(all(docx.main, 'w:t').filter((element) => / {2,}/.test(element.textContent ?? ''))).toEqual([]);
  });

  test('rule 52: the number stands in the middle from page 2 on, by profile; the first page has none', async () => {
    const { docx } = await make(kind);
    expect(has(first(docx.main, 'w:sectPr'), 'w:titlePg')).toBe(true);
    expect(headerText(docx, 'first')).not.toContain('PAGE');
    expect(headerText(docx, 'default')).toMatch(/- <\/w:t>.*PAGE.*> -<\/w:t>/);
    expect(headerText(docx, 'default')).toContain('w:val="center"');
    const below = exampleProfile({ pageNumber: { style: 'plain', position: 'bottom' } });
    const plain = (await make(kind, { profile: below })).docx;
    expect(headerText(plain, 'default')).not.toContain('PAGE');
    expect(footerText(plain, 'default')).toContain('PAGE');
    expect(footerText(plain, 'default')).not.toContain('- ');
    expect(footerText(plain, 'first')).not.toContain('PAGE');
    const none = (await make(kind, { profile: exampleProfile({ pageNumber: { style: 'none' } }) })).docx;
    expect(headerText(none, 'default')).not.toContain('PAGE');
  });

  test('rule 54: the same input gives the same bytes; another time changes only the core properties', async () => {
    const job = jobOf(kind, { dossier: LONG_LIST, pictures: PICTURES });
    const [one, two] = [await renderPaper(job), await renderPaper(job)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    const later = await renderPaper({ ...job, time: '2026-01-01T00:00:00Z' });
    const [before, after] = [readDocx(one.bytes), readDocx(later.bytes)];
    const changed = before.paths.filter((path) => before.source(path) !== after.source(path));
    expect(changed).toEqual(['docProps/core.xml']);
  });

  test('rule 54: a KONSEP is the same each time too', async () => {
    const job = jobOf(kind, { dossier: exampleDossier({ meeting: { isSpecimen: true } }) });
    const [one, two] = [await renderPaper(job), await renderPaper(job)];
    expect(headerText(readDocx(one.bytes), 'first')).toContain('KONSEP');
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  test('core properties: title, office as author, the given time', async () => {
    const core = (await make(kind)).docx.part('docProps/core.xml');
    expect(first(core, 'dc:title').textContent).toContain('Rapat Koordinasi Lintas Sektoral');
    expect(first(core, 'dc:creator').textContent).toBe('SEKRETARIAT DAERAH PEMERINTAH KABUPATEN CONTOH');
    expect(first(core, 'cp:lastModifiedBy').textContent).toBe(first(core, 'dc:creator').textContent);
    expect(first(core, 'dcterms:created').textContent).toBe(TIME);
    expect(first(core, 'dcterms:modified').textContent).toBe(TIME);
  });

  test('rule 19: a specimen carries KONSEP in the header of every page, a finished paper nowhere', async () => {
    const finished = await make(kind, { dossier: LONG_LIST });
    const draft = await make(kind, {
      dossier: { ...LONG_LIST, meeting: { ...LONG_LIST.meeting, isSpecimen: true } },
    });
    for (const path of finished.docx.paths) {
      if (path.endsWith('.xml')) expect(finished.docx.source(path)).not.toContain('KONSEP');
    }
    expect(headerText(draft.docx, 'first')).toContain('KONSEP');
    expect(headerText(draft.docx, 'default')).toContain('KONSEP');
    expect(textOf(draft.docx.main)).not.toContain('KONSEP');
    // The second section takes over the headers of the first: it must not name its own.
    const [, attached] = all(draft.docx.main, 'w:sectPr');
    if (attached !== undefined) expect(has(attached, 'w:headerReference')).toBe(false);
  });

  test('rule 19: missing facts alone make it KONSEP', async () => {
    const { meeting } = LONG_LIST;
    const dossier = { ...LONG_LIST, meeting: { ...meeting, date: null } };
    expect(jobOf(kind, { dossier }).model.isDraft).toBe(true);
    expect(jobOf(kind, { dossier: LONG_LIST }).model.isDraft).toBe(false);
  });

  test('the model is plain data', () => {
    const { model } = jobOf(kind, { dossier: LONG_LIST });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
