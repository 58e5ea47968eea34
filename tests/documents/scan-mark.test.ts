import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packDocument } from '../../electron/documents/pack.ts';
import { scanMarkSpot } from '../../electron/documents/parts/qr-mark.ts';
import { previewPages } from '../../electron/documents/preview/preview.ts';
import { type PaperJob, renderPaper } from '../../electron/documents/render.ts';
import { packBySegments } from '../../electron/documents/segments/segmented-papers.ts';
import { buildPaper } from '../../electron/documents/templates/build.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { CODED_KINDS, scanVersion, writeScanCode } from '../../shared/domain/scan-code.ts';
import { hasValidator, validate } from './proof/support/validator.ts';
import { exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { hasOffice, readWithOffice } from './support/office.ts';
import { jobOf, TIME } from './support/papers.ts';

/* The code hangs in the lower margin of every page: it moves nothing, hides nothing, and is in the preview too. */

const CODE = writeScanCode({
  meetingId: '0198c6c1-7a3e-7c2a-9b1d-0a1b2c3d4e5f',
  kind: 'attendance',
  version: scanVersion('ab12cd34ef56'),
});
const coded = (job: PaperJob): PaperJob => ({ ...job, model: { ...job.model, scanCode: CODE } });

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}`,
    title: 'Kepala Bagian Contoh',
    organisation: 'Sekretariat Daerah',
    state: 'present',
  }));

const JOBS = new Map<string, PaperJob>([
  ...CODED_KINDS.map((kind): [string, PaperJob] => [kind, jobOf(kind)]),
  ['long', jobOf('attendance', { dossier: exampleDossier({ attendance: { attendees: crowd(90) } }) })],
  [
    'landscape',
    jobOf('attendance', { profile: exampleProfile({ attendance: { orientation: 'landscape' } }) }),
  ],
  ['numbers', jobOf('minutes', { profile: exampleProfile({ pageNumber: { position: 'bottom' } }) })],
  ['narrow', jobOf('attendance', { profile: exampleProfile({ paper: { marginBottom: 20 } }) })],
]);

describe.skipIf(!hasOffice())('in LibreOffice', () => {
  test('as many pages, and every word where it was', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, job] of JOBS) {
      files[`${name}-plain`] = (await renderPaper(job)).bytes;
      files[`${name}-coded`] = (await renderPaper(coded(job))).bytes;
    }
    const read = readWithOffice(files);
    for (const name of JOBS.keys()) expect(read.get(`${name}-coded`)).toEqual(read.get(`${name}-plain`));
  }, 300_000);
});

describe.skipIf(!hasValidator())('before the schema of Word', () => {
  test('the file is valid', async () => {
    const made = await renderPaper(coded(jobOf('attendance')));
    expect([...(await validate(new Map([['coded', made.bytes]]))).values()]).toEqual([[]]);
  });
});

describe('the file', () => {
  test.each([...JOBS.keys()])('%s: same text, sound, the same each time', async (name) => {
    const job = JOBS.get(name);
    if (job === undefined) throw new Error(name);
    const [plain, one, two] = [
      await renderPaper(job),
      await renderPaper(coded(job)),
      await renderPaper(coded(job)),
    ];
    expect(one.pages).toBe(plain.pages);
    expect(one.bytes).toEqual(two.bytes);
    expect(verifyDocx(one.bytes)).toBeNull();
    const text = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(text(one.bytes)).toBe(text(plain.bytes));
  });

  test('says what the picture is', async () => {
    const parts = unzipSync((await renderPaper(coded(jobOf('attendance')))).bytes);
    const feet = Object.entries(parts).filter(([path]) => path.startsWith('word/footer'));
    expect(feet).toHaveLength(2);
    for (const [, bytes] of feet) expect(strFromU8(bytes)).toContain('descr="Kode QR arsip');
  });

  test('a long list by segments is the file that docx writes whole', async () => {
    const job = coded(
      jobOf('attendance', { dossier: exampleDossier({ attendance: { attendees: crowd(300) } }) }),
    );
    const { title, author } = job.model;
    const bytes = await packBySegments(job, TIME);
    expect(bytes).not.toBeNull();
    const whole = await packDocument(await buildPaper(job), { title, author, time: TIME });
    expect(unzipSync(bytes ?? new Uint8Array())).toEqual(unzipSync(whole));
  });
});

describe('the preview', () => {
  test('shows the code on every page, inside the sheet and under the text', async () => {
    const job = coded(JOBS.get('long') ?? jobOf('attendance'));
    const { pages, height, width } = previewPages((await renderPaper(job)).bytes, 'Daftar Hadir');
    expect(pages.length).toBeGreaterThan(1);
    const point = 72 / 25.4;
    for (const page of pages) {
      const [, x, y, wide, high] =
        /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(page)?.map(Number) ?? [];
      expect(wide).toBeCloseTo(18 * point, 0);
      expect(high).toBe(wide);
      expect(y).toBeGreaterThan((height - 25) * point);
      expect((y ?? 0) + (high ?? 0)).toBeLessThan((height - 3.9) * point);
      expect((x ?? 0) + (wide ?? 0)).toBeLessThan((width - 3.9) * point);
    }
  });

  test('shows none without one', async () => {
    expect(previewPages((await renderPaper(jobOf('attendance'))).bytes, 'x').pages[0]).not.toContain(
      '<image',
    );
  });
});

describe('the place', () => {
  const page = jobOf('attendance').model.page;
  const width = 9070;

  test('is the right edge of the text; beside a wide foot further out; none where it would be cut off', () => {
    const usual = scanMarkSpot(page, width, 0);
    expect(usual?.size).toBe(18);
    expect(scanMarkSpot(page, width, 4000)).toEqual(usual);
    const beside = scanMarkSpot(page, width, 7200);
    expect(beside?.x).toBeGreaterThan(usual?.x ?? 0);
    expect(scanMarkSpot(page, width, width)).toBeNull();
  });

  test('needs 20 mm under the text', () => {
    expect(scanMarkSpot({ ...page, marginBottom: 20 }, width, 0)?.size).toBe(15);
    expect(scanMarkSpot({ ...page, marginBottom: 19 }, width, 0)).toBeNull();
    expect(scanMarkSpot({ ...page, letterheadMarginBottom: 10 }, width, 0)).toBeNull();
  });
});
