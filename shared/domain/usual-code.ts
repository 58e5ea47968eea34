import type { Invitation } from './invitation.ts';
import type { RegisteredPaper } from './numbering.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { Supplement } from './supplement.ts';

export type NumberedPart = 'notice' | 'officialRecord' | 'report' | 'reportMemo' | 'pressRelease';

type FurtherPaper = Exclude<RegisteredPaper, 'invitation'>;

/** Which part of the supplement holds the number of which further paper. */
export const NUMBERED_PARTS = [
  { part: 'notice', paper: 'notice' },
  { part: 'officialRecord', paper: 'official-record' },
  { part: 'report', paper: 'report' },
  { part: 'reportMemo', paper: 'report-memo' },
  { part: 'pressRelease', paper: 'press-release' },
] as const satisfies readonly { part: NumberedPart; paper: FurtherPaper }[];

/** The part of the supplement that holds the number of a further paper. */
export function partOfPaper(paper: FurtherPaper): NumberedPart {
  const entry = NUMBERED_PARTS.find((one) => one.paper === paper);
  if (entry === undefined) throw new Error(`No part holds the number of ${paper}`);
  return entry.part;
}

/** The paper whose number a part of the supplement holds. */
export function paperOfPart(part: NumberedPart): FurtherPaper {
  const entry = NUMBERED_PARTS.find((one) => one.part === part);
  if (entry === undefined) throw new Error(`No paper has its number in ${part}`);
  return entry.paper;
}

/** Code of a further paper that has none of its own: papers about the results take the minutes', a notice the invitation's. */
export function usualCode(
  part: NumberedPart & keyof Supplement,
  invitation: Pick<Invitation, 'code'>,
  { numbering }: OfficeProfile,
): string {
  if (part === 'notice') return invitation.code === '' ? numbering.invitationCode : invitation.code;
  return part === 'pressRelease' ? numbering.invitationCode : numbering.minutesCode;
}
