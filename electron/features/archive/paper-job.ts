import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { assertNever } from '../../../shared/domain/record.ts';
import { composeAttendance } from '../../documents/models/compose-attendance.ts';
import { composeInvitation } from '../../documents/models/compose-invitation.ts';
import { composeMinutes } from '../../documents/models/compose-minutes.ts';
import type { Pictures } from '../../documents/models/paper.model.ts';
import type { PaperJob, RenderedPaper } from '../../documents/render.ts';

/** Makes Word files from plain models; the worker in the app, the same code in tests. */
export interface Renderer {
  render(job: PaperJob): Promise<RenderedPaper>;
}

/** The plain model of a paper, ready to be rendered. */
export function composeJob(
  kind: PaperKind,
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): PaperJob {
  switch (kind) {
    case 'invitation':
      return { kind, model: composeInvitation(dossier, profile, pictures) };
    case 'attendance':
      return { kind, model: composeAttendance(dossier, profile, pictures) };
    case 'minutes':
      return { kind, model: composeMinutes(dossier, profile, pictures) };
    default:
      return assertNever(kind);
  }
}

/** Everything that the office wrote itself, as one text: words in it are no left-over of a program (rule 51). */
export function typedText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(typedText).join('\n');
}
