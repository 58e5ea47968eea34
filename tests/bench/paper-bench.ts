import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, Packer } from 'docx';
import { composeAttendance } from '../../electron/documents/models/compose-attendance.ts';
import { composeMinutes } from '../../electron/documents/models/compose-minutes.ts';
import { type PaperJob, packPaper, renderPaper } from '../../electron/documents/render.ts';
import { buildAttendance } from '../../electron/documents/templates/attendance.ts';
import { buildMinutes } from '../../electron/documents/templates/minutes.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { writeAtomically } from '../../electron/files/atomic-write.ts';
import { exampleDossier, exampleProfile, newId } from '../documents/support/dossiers.ts';
import { newFolder, PICTURES } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';
import { takeApart, zipOnly } from './bound.ts';
import { TOOL } from './letter-bench.ts';
import { type Samples, takeTurns } from './measure.ts';
import { requireSameText } from './same-work.ts';

/** As the application makes the file; each time with other names and texts. */
export const OURS = 'our paper';
/** The same with a letterhead, fields and headings that were not seen before: `docx` writes the samples anew. */
const FIRST = 'our paper, first time';
/** With all that the application does besides: pages counted, the written file opened again, checked and renamed. */
const WHOLE = 'our paper, counted, checked and placed';
const VARIANTS = 5;

export interface LongPaper {
  jobs: readonly PaperJob[];
  plain: () => Document;
}

/** Minutes of about 40 pages. */
export function longMinutes(items = 40): LongPaper {
  const models = variants((variant) => {
    const text = `Peserta membahas kesiapan kegiatan dan pembagian tugas perangkat daerah ${variant}. `
      .repeat(11)
      .trim();
    const discussions = Array.from({ length: items }, (_, index) => ({
      id: newId(),
      text: `${text}\n\n${text}`,
      statements: [{ id: newId(), speaker: `Kepala Dinas ${index + 1}`, text: `${text}\n\n${text}` }],
      decisions: [{ id: newId(), text: 'Kegiatan dilaksanakan sesuai jadwal.' }],
      actionItems: [{ id: newId(), text: 'Menyusun jadwal.', owner: 'Dinas Contoh', due: '2025-10-01' }],
    }));
    return composeMinutes(exampleDossier({ minutes: { discussions } }), exampleProfile(), PICTURES);
  });
  const [first] = models;
  if (first === undefined) throw new Error('No minutes');
  return { jobs: models.map((model) => ({ kind: 'minutes', model })), plain: () => buildMinutes(first) };
}

/** Attendance list of so many rows. */
export function longAttendance(rows = 1000): LongPaper {
  const models = variants((variant) => {
    const attendees = Array.from({ length: rows }, (_, index) => ({
      id: newId(),
      name: `Nama Peserta ${index + 1}, S.Sos.`,
      title: `Kepala Seksi Contoh ${index + 1}`,
      organisation: `Dinas Contoh ${(index + variant) % 40}`,
      state: 'present',
    }));
    return composeAttendance(exampleDossier({ attendance: { attendees } }), exampleProfile(), PICTURES);
  });
  const [first] = models;
  if (first === undefined) throw new Error('No attendance list');
  return {
    jobs: models.map((model) => ({ kind: 'attendance', model })),
    plain: () => buildAttendance(first),
  };
}

function variants<Model>(make: (variant: number) => Model): Model[] {
  return Array.from({ length: VARIANTS }, (_, variant) => make(variant));
}

/** The paper as we make it, the same document by plain `docx`, and its finished XML only zipped; the same text each. */
export async function benchPaper({ jobs, plain }: LongPaper, rounds: number): Promise<Samples> {
  const folder = newFolder();
  const out = join(folder, 'out.docx');
  const [first] = jobs;
  if (first === undefined) throw new Error('No paper');
  const bytes = await packPaper({ ...first, time: TIME });
  const parts = takeApart(bytes);
  const byDocx = async () => new Uint8Array(await Packer.toArrayBuffer(plain()));
  requireSameText(TOOL.docx, await byDocx(), bytes);
  let turn = 0;
  const next = (): PaperJob => {
    turn += 1;
    return { ...(jobs[turn % jobs.length] ?? first), time: TIME };
  };
  return takeTurns(
    [
      { name: TOOL.bound, times: 3, work: () => zipOnly(parts, out) },
      { name: OURS, times: 3, work: async () => writeFileSync(out, await packPaper(next())) },
      { name: FIRST, work: async () => writeFileSync(out, await packPaper(unseen(next(), turn))) },
      {
        name: WHOLE,
        work: async () => {
          const { bytes: whole } = await renderPaper(next());
          const path = join(folder, `whole ${turn}.docx`);
          await writeAtomically({ path, bytes: whole, verify: verifyDocx, isReplacing: true });
        },
      },
      { name: TOOL.docx, work: async () => writeFileSync(out, await byDocx()) },
    ],
    rounds,
  );
}

/** The same paper of another sheet. */
function unseen(job: PaperJob, turn: number): PaperJob {
  const page = { ...job.model.page, marginBottom: job.model.page.marginBottom + turn / 1000 };
  return { ...job, model: Object.assign({}, job.model, { page }) };
}
