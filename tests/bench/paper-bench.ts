import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, Packer } from 'docx';
import { composeAttendance } from '../../electron/documents/models/compose-attendance.ts';
import { composeMinutes } from '../../electron/documents/models/compose-minutes.ts';
import type { PaperModel } from '../../electron/documents/models/paper.model.ts';
import { packDocument } from '../../electron/documents/pack.ts';
import { buildAttendance } from '../../electron/documents/templates/attendance.ts';
import { buildMinutes } from '../../electron/documents/templates/minutes.ts';
import { exampleDossier, exampleProfile, newId } from '../documents/support/dossiers.ts';
import { newFolder, PICTURES } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';
import { takeApart, zipOnly } from './bound.ts';
import { TOOL } from './letter-bench.ts';
import { type Samples, takeTurns } from './measure.ts';
import { requireSameText } from './same-work.ts';

/** As the application writes it: by `docx`, packed again with properties of its own. Its pages are counted besides, not here. */
export const OURS = 'our paper';

export interface LongPaper {
  model: PaperModel;
  plain: () => Document;
}

/** Minutes of about 40 pages. */
export function longMinutes(items = 40): LongPaper {
  const text = 'Peserta membahas kesiapan kegiatan dan pembagian tugas perangkat daerah. '.repeat(11).trim();
  const discussions = Array.from({ length: items }, (_, index) => ({
    id: newId(),
    text: `${text}\n\n${text}`,
    statements: [{ id: newId(), speaker: `Kepala Dinas ${index + 1}`, text: `${text}\n\n${text}` }],
    decisions: [{ id: newId(), text: 'Kegiatan dilaksanakan sesuai jadwal.' }],
    actionItems: [{ id: newId(), text: 'Menyusun jadwal.', owner: 'Dinas Contoh', due: '2025-10-01' }],
  }));
  const dossier = exampleDossier({ minutes: { discussions } });
  const model = composeMinutes(dossier, exampleProfile(), PICTURES);
  return { model, plain: () => buildMinutes(model) };
}

/** Attendance list of so many rows. */
export function longAttendance(rows = 1000): LongPaper {
  const attendees = Array.from({ length: rows }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}, S.Sos.`,
    title: `Kepala Seksi Contoh ${index + 1}`,
    organisation: `Dinas Contoh ${index % 40}`,
    state: 'present',
  }));
  const dossier = exampleDossier({ attendance: { attendees } });
  const model = composeAttendance(dossier, exampleProfile(), PICTURES);
  return { model, plain: () => buildAttendance(model) };
}

/** The paper as we make it, the same document by plain `docx`, and its finished XML only zipped; the same text each. */
export async function benchPaper({ model, plain }: LongPaper, rounds: number): Promise<Samples> {
  const out = join(newFolder(), 'out.docx');
  const { title, author } = model;
  const properties = { title, author, time: TIME };
  const bytes = await packDocument(plain(), properties);
  const parts = takeApart(bytes);
  const byDocx = async () => new Uint8Array(await Packer.toArrayBuffer(plain()));
  requireSameText(TOOL.docx, await byDocx(), bytes);
  return takeTurns(
    [
      { name: TOOL.bound, times: 3, work: () => zipOnly(parts, out) },
      { name: OURS, work: async () => writeFileSync(out, await packDocument(plain(), properties)) },
      { name: TOOL.docx, work: async () => writeFileSync(out, await byDocx()) },
    ],
    rounds,
  );
}
