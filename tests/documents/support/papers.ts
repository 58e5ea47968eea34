import { composeAttendance } from '../../../electron/documents/models/compose-attendance.ts';
import { composeInvitation } from '../../../electron/documents/models/compose-invitation.ts';
import { composeMinutes } from '../../../electron/documents/models/compose-minutes.ts';
import type { Pictures } from '../../../electron/documents/models/paper.model.ts';
import { type PaperJob, type RenderedPaper, renderPaper } from '../../../electron/documents/render.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { assertNever } from '../../../shared/domain/record.ts';
import { type ReadDocx, readDocx } from './docx.ts';
import { exampleDossier, exampleProfile } from './dossiers.ts';

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
  switch (kind) {
    case 'invitation':
      return { kind, model: composeInvitation(dossier, profile, pictures), time: TIME };
    case 'attendance':
      return { kind, model: composeAttendance(dossier, profile, pictures), time: TIME };
    case 'minutes':
      return { kind, model: composeMinutes(dossier, profile, pictures), time: TIME };
    default:
      return assertNever(kind);
  }
}

/** A paper made and read back. */
export async function make(
  kind: PaperKind,
  input: PaperInput = {},
): Promise<RenderedPaper & { docx: ReadDocx }> {
  const paper = await renderPaper(jobOf(kind, input));
  return { ...paper, docx: readDocx(paper.bytes) };
}
