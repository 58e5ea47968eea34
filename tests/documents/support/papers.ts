import { composePaperOf } from '../../../electron/documents/models/compose.ts';
import type { Pictures } from '../../../electron/documents/models/paper.model.ts';
import { type PaperJob, type RenderedPaper, renderPaper } from '../../../electron/documents/render.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type ReadDocx, readDocx } from './docx.ts';
import { exampleDossier, exampleProfile } from './dossiers.ts';

/** Papers on a sheet of the office with its letterhead, a number or a title, and somebody who signs. */
export const FORMAL_KINDS = [
  'invitation',
  'attendance',
  'minutes',
  'notice',
  'invitation-memo',
  'report-memo',
  'report',
  'official-record',
] as const satisfies readonly PaperKind[];

export const TIME = '2025-09-08T01:02:03Z';
const NO_PICTURES: Pictures = { logo: null, garuda: null };

interface PaperInput {
  dossier?: Dossier;
  profile?: OfficeProfile;
  pictures?: Pictures;
}

/** Job of a paper, from records to plain model. */
export function jobOf(kind: PaperKind, input: PaperInput = {}): PaperJob {
  const { dossier = exampleDossier(), profile = exampleProfile(), pictures = NO_PICTURES } = input;
  return { ...composePaperOf(kind, dossier, profile, pictures), time: TIME };
}

/** A paper made and read back. */
export async function make(
  kind: PaperKind,
  input: PaperInput = {},
): Promise<RenderedPaper & { docx: ReadDocx }> {
  const paper = await renderPaper(jobOf(kind, input));
  return { ...paper, docx: readDocx(paper.bytes) };
}
