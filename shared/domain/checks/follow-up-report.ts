import type { Finding } from '../findings.ts';
import type { FollowUpPaperKind } from '../follow-up-progress.ts';
import type { OfficeProfile } from '../office-profile.ts';
import type { Signatory } from '../people.ts';
import { checkOffice, checkSigner } from './common.ts';

/** What is missing on a follow-up paper over several meetings; anything makes it a KONSEP (rule 19). */
export function checkFollowUpReport(
  kind: FollowUpPaperKind,
  profile: OfficeProfile,
  signatory: Signatory | null,
): Finding[] {
  const signer =
    kind === 'follow-up-slips' && signatory !== null
      ? checkSigner('minutes', 'signatory', signatory, profile)
      : [];
  return [...checkOffice(profile), ...signer].filter(({ severity }) => severity === 'missing');
}
