import type { DossierDraft } from '../../../shared/contract/printing.ts';
import { checkAgainstDirectory, type DirectoryFacts } from '../../../shared/domain/checks/directory.ts';
import { checkPaper } from '../../../shared/domain/checks.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';

/** What is missing or doubtful on a paper (rules 7, 19). */
export function findingsOf(
  kind: PaperKind,
  dossier: Dossier,
  profile: OfficeProfile,
  facts: DirectoryFacts,
): Finding[] {
  return [...checkPaper(kind, dossier, profile), ...checkAgainstDirectory(kind, dossier, facts)];
}

/** The records with what is typed and not stored yet. */
export function withDraft(dossier: Dossier, draft: DossierDraft): Dossier {
  const { invitation, attendance, minutes, supplement } = dossier;
  return {
    ...dossier,
    invitation: draft.invitation ?? invitation,
    attendance: draft.attendance ?? attendance,
    minutes: draft.minutes ?? minutes,
    supplement: draft.supplement ?? supplement,
  };
}
