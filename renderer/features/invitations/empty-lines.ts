import type { Invitation } from '../../../shared/domain/invitation.ts';

/** The letter without lines of catatan and tembusan that are still empty: a line just added does not stop the saving. */
export function withoutEmptyLines(invitation: Invitation): Invitation {
  return {
    ...invitation,
    notes: invitation.notes.filter(hasText),
    copyRecipients: invitation.copyRecipients.filter(hasText),
  };
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}
