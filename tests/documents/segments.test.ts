import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { composeAttendance } from '../../electron/documents/models/compose-attendance.ts';
import { packDocument } from '../../electron/documents/pack.ts';
import type { PaperJob } from '../../electron/documents/render.ts';
import { packBySegments } from '../../electron/documents/segments/segmented-papers.ts';
import { buildPaper } from '../../electron/documents/templates/build.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { PICTURES } from './support/merges.ts';
import { jobOf, TIME } from './support/papers.ts';
import { PREVIEW_JOBS } from './support/preview-cases.ts';

const HOSTILE = `"Satu" & <Dua> ’Tiga’ 'Empat' é – 😀 𝄞 \u0007 $& {nama}`;

/** All parts as `docx` writes them of the whole model. */
async function byDocx(job: PaperJob): Promise<Record<string, string>> {
  const { title, author } = job.model;
  return textsOf(await packDocument(await buildPaper(job), { title, author, time: TIME }));
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      path.startsWith('word/media/') ? Buffer.from(part).toString('base64') : strFromU8(part),
    ]),
  );
}

async function expectSame(job: PaperJob): Promise<void> {
  const bytes = await packBySegments(job, TIME);
  if (bytes === null) throw new Error('The paper was not made by segments.');
  expect(textsOf(bytes)).toEqual(await byDocx(job));
  expect(verifyDocx(bytes)).toBeNull();
}

function attendees(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: index % 9 === 4 ? HOSTILE : `Nama Peserta ${index + 1}, S.H., M.Si.`,
    title: index % 5 === 0 ? '' : `Kepala Bagian Contoh ${index}`,
    organisation: index % 7 === 0 ? '' : 'Sekretariat Daerah Kabupaten Contoh',
    state: 'present',
  }));
}

const attendance = (count: number, profile: Record<string, unknown> = {}) =>
  jobOf('attendance', {
    dossier: exampleDossier({ attendance: { attendees: attendees(count) } }),
    profile: exampleProfile(profile),
    pictures: PICTURES,
  });

const text = 'Peserta membahas kesiapan kegiatan dan pembagian tugas perangkat daerah. '.repeat(6).trim();
const paragraphs = (count: number) => Array.from({ length: count }, () => text).join('\n\n');

function discussion(index: number, agendaItemId: string | null, changes: Record<string, unknown> = {}) {
  return {
    id: newId(),
    agendaItemId,
    text: paragraphs((index % 3) + 1),
    statements: [
      { id: newId(), speaker: `Kepala Dinas ${index}`, text: index % 4 === 0 ? HOSTILE : paragraphs(2) },
    ],
    decisions: [
      { id: newId(), text: 'Kegiatan dilaksanakan sesuai jadwal.' },
      { id: newId(), text: `Keputusan ${index}: ${HOSTILE}` },
    ],
    actionItems: [
      {
        id: newId(),
        text: 'Menyusun jadwal.',
        owner: index % 2 === 0 ? '' : 'Dinas Contoh',
        due: '2025-10-01',
      },
    ],
    ...changes,
  };
}

function minutes(form: string, count: number, changes: Record<string, unknown> = {}): PaperJob {
  const agenda = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    title: `Pembahasan ${index + 1}`,
  }));
  const discussions = agenda.map(({ id }, index) => discussion(index, id, changes));
  return jobOf('minutes', {
    dossier: exampleDossier({
      meeting: { agenda },
      minutes: { form, opening: text, closing: text, discussions },
    }),
    pictures: PICTURES,
  });
}

describe('long attendance list', () => {
  test.each([60, 61, 200])('%s rows are what docx writes, part by part', async (count) => {
    await expectSame(attendance(count));
  });

  test('the same template serves other names', async () => {
    const [first, second] = [attendance(150), attendance(150)];
    await expectSame(first);
    await expectSame(second);
  });

  test('a row without any text is left to docx', async () => {
    const dossier = exampleDossier({ attendance: { attendees: attendees(200) } });
    const model = composeAttendance(dossier, exampleProfile(), PICTURES);
    const rows = model.rows.map((row, index) => (index === 100 ? row.map(() => '') : row));
    expect(await packBySegments({ kind: 'attendance', model: { ...model, rows } }, TIME)).toBeNull();
    expect(await packBySegments({ kind: 'attendance', model }, TIME)).not.toBeNull();
  });
});

describe('long minutes', () => {
  test.each(['A', 'B', 'C'])(
    'form %s: items of several shapes are what docx writes, part by part',
    async (form) => {
      await expectSame(minutes(form, 80));
    },
  );

  test('one item of many paragraphs, statements and decisions', async () => {
    const many = discussion(0, null, {
      text: paragraphs(60),
      statements: Array.from({ length: 40 }, (_, index) => ({
        id: newId(),
        speaker: `Camat ${index}`,
        text: paragraphs((index % 2) + 1),
      })),
      decisions: Array.from({ length: 50 }, (_, index) => ({ id: newId(), text: `Keputusan ${index}` })),
    });
    const dossier = exampleDossier({ minutes: { opening: text, closing: '', discussions: [many] } });
    await expectSame(jobOf('minutes', { dossier, pictures: PICTURES }));
  });

  test('no closing, so that the end of the last item is tied to the signature (rule 29)', async () => {
    const job = minutes('A', 50);
    if (!('closing' in job.model)) throw new Error('no minutes');
    await expectSame({ ...job, model: Object.assign({}, job.model, { closing: [] }) });
  });

  test('a character that marks places is left to docx', async () => {
    const job = minutes('A', 50, { text: paragraphs(3).replace('Peserta', 'Peserta \ue000') });
    expect(await packBySegments(job, TIME)).toBeNull();
  });
});

describe('every paper of the samples and hard cases', () => {
  test('is the same by segments, or left to docx', async () => {
    let made = 0;
    for (const [name, job] of PREVIEW_JOBS) {
      const bytes = await packBySegments(job, TIME);
      if (bytes === null) continue;
      made += 1;
      expect(textsOf(bytes), name).toEqual(await byDocx(job));
    }
    expect(made).toBeGreaterThan(0);
  });
});
