import type { RichBlock } from '../../../shared/domain/rich-text.ts';
import type { TrailerModel } from './invitation.model.ts';
import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

interface StatementModel {
  /** Who spoke, by title; empty while unknown. */
  speaker: string;
  paragraphs: RichBlock[];
}

export interface ActionModel {
  text: string;
  owner: string;
  due: string;
  note: string;
}

/** What was said and settled about one agenda item; `heading` is empty for what belongs to none. */
export interface DiscussionModel {
  heading: string;
  paragraphs: RichBlock[];
  statements: StatementModel[];
  decisions: string[];
  actions: ActionModel[];
}

/** Headings inside the activity, and the columns of the table of follow-ups. */
export interface MinutesWords {
  opening: string;
  discussion: string;
  decisions: string;
  actions: string;
  closing: string;
  columns: { text: string; owner: string; due: string; note: string };
}

/** Notula in one of its three forms: A of Permendagri 1/2023 (rule 33), B of 54/2009, C as offices use it (rule 32). */
export interface MinutesModel extends PaperModel {
  form: 'A' | 'B' | 'C';
  heading: string;
  /** Sidang/Rapat down to Acara; in Form C all fields down to Peserta. */
  facts: FieldModel[];
  chairLabel: string;
  /** Ketua, Sekretaris, Pencatat; none in Form C. */
  chairs: FieldModel[];
  participantsLabel: string;
  /** Empty in Form C, where they stand among the facts. */
  participants: string[];
  activityLabel: string;
  words: MinutesWords;
  opening: RichBlock[];
  discussions: DiscussionModel[];
  closing: RichBlock[];
  /** Catatan and Tembusan under the signature; empty but in Form B. */
  notes: TrailerModel;
  copies: TrailerModel;
  signature: SignatureModel;
  /** Who signs on the left, where two sign (rule 37); `signature` stands on the right. */
  leftSignature: SignatureModel | null;
}
