import type { InvitationModel } from './invitation.model.ts';

export interface CorrectionModel {
  part: string;
  was: string;
  shouldBe: string;
}

/** Surat ralat, penundaan or pembatalan: a letter like the invitation, to the same addressees. */
export interface NoticeModel extends InvitationModel {
  /** Two or more corrections stand in a table; a single one is in `details`. */
  corrections: CorrectionModel[];
  /** Headings of that table. */
  correctionColumns: CorrectionModel;
  /** Paragraphs between what is new and the closing. */
  rest: string[];
}
