import type { Invitation } from './invitation.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { Supplement } from './supplement.ts';

type NumberedPart = 'notice' | 'officialRecord' | 'report' | 'reportMemo' | 'pressRelease';

/** Code of a further paper that has none of its own: papers about the results take the minutes', a notice the invitation's. */
export function usualCode(
  part: NumberedPart & keyof Supplement,
  invitation: Pick<Invitation, 'code'>,
  { numbering }: OfficeProfile,
): string {
  if (part === 'notice') return invitation.code === '' ? numbering.invitationCode : invitation.code;
  return part === 'pressRelease' ? numbering.invitationCode : numbering.minutesCode;
}
