import { beforeAll, describe, expect, test } from 'vitest';
import { previewPages } from '../../electron/documents/preview/preview.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { exampleDossier } from './support/dossiers.ts';
import { hasOffice } from './support/office.ts';
import { jobOf } from './support/papers.ts';
import { PREVIEW_JOBS } from './support/preview-cases.ts';
import { linesOfPreview } from './support/preview-lines.ts';
import { type PreviewProof, provePreviews } from './support/preview-proof.ts';

/*
 * The preview draws the bytes of the Word file. LibreOffice reads the same bytes: same text, same order, same pages, and
 * every line within a third of a millimetre.
 */

/** All that a page without pictures is made of. */
const DRAWN = new Set(['doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'svg', 'path', 'text']);
/** Points: a third of a millimetre. */
const NEAR = 1;
/** Text that stands upright or upside down has no lines to compare. */
const isTurned = (name: string) => name.endsWith('table-cards');
/** Without margins LibreOffice makes the empty header a little higher. */
const LOWERED_BY_OFFICE = /labels$/;

describe.skipIf(!hasOffice())('preview against LibreOffice', () => {
  let proofs = new Map<string, PreviewProof>();
  beforeAll(async () => {
    proofs = new Map((await provePreviews(PREVIEW_JOBS)).map((proof) => [proof.name, proof]));
  }, 300_000);
  const proofOf = (name: string) => {
    const proof = proofs.get(name);
    if (proof === undefined) throw new Error(`No proof of ${name}`);
    return proof;
  };

  test.each([...PREVIEW_JOBS.keys()])('%s: as many pages', (name) => {
    const { pages } = proofOf(name);
    expect(pages.preview).toBe(pages.office);
  });

  test.each([...PREVIEW_JOBS.keys()])('%s: the same text in the same order on the same page', (name) => {
    const { office, preview } = proofOf(name).texts;
    if (isTurned(name)) expect(preview.map(sorted)).toEqual(office.map(sorted));
    else expect(preview).toEqual(office);
  });

  test.each([...PREVIEW_JOBS.keys()].filter((name) => !isTurned(name)))(
    '%s: every line where it is',
    (name) => {
      const { different, farthest } = proofOf(name);
      expect(different).toEqual([]);
      expect(farthest).toBeLessThan(LOWERED_BY_OFFICE.test(name) ? 2 : NEAR);
    },
  );
});

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

test('a page is a whole document without script, with nothing from outside, and all text escaped', async () => {
  const title = `Rapat <script>alert(1)</script> & "kutip" <img src=x onerror=alert(1)>`;
  const { bytes } = await renderPaper(
    jobOf('invitation', { dossier: exampleDossier({ meeting: { title } }) }),
  );
  for (const html of previewPages(bytes, title).pages) {
    expect(html).toMatch(/^<!doctype html>/);
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(new Set(tags.map((tag) => /^<[!/]?(\w+)/.exec(tag)?.[1]))).toEqual(DRAWN);
    expect(tags.filter((tag) => /\son\w+=|href="(?!data:)/i.test(tag))).toEqual([]);
    expect(html.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/i);
  }
});

test('the same data gives the same stamp, other data another', async () => {
  const stampOf = async (title: string) => {
    const job = jobOf('invitation', { dossier: exampleDossier({ meeting: { title } }) });
    return previewPages((await renderPaper(job)).bytes, 'Undangan').stamp;
  };
  expect(await stampOf('Rapat Satu')).toBe(await stampOf('Rapat Satu'));
  expect(await stampOf('Rapat Satu')).not.toBe(await stampOf('Rapat Dua'));
});

test('a KONSEP shows its mark on every page, across the page and in the margin', async () => {
  const dossier = exampleDossier({ meeting: { isSpecimen: true } });
  const { bytes } = await renderPaper(jobOf('minutes', { dossier }));
  const { pages } = previewPages(bytes, 'Notula');
  expect(pages.length).toBeGreaterThan(1);
  for (const html of pages) {
    expect(html).toContain('class="mark"');
    expect(linesOfPreview([html]).some(({ text }) => text.endsWith('KONSEP'))).toBe(true);
  }
});

test('bytes that are no Word file are refused', () => {
  expect(() => previewPages(new Uint8Array([1, 2, 3]), 'Rusak')).toThrow();
});
