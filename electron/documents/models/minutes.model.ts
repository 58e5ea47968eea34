import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

interface StatementModel {
  /** Who spoke, by title; empty while unknown. */
  speaker: string;
  paragraphs: string[];
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
  paragraphs: string[];
  statements: StatementModel[];
  decisions: string[];
  actions: ActionModel[];
}

/** Notula Form A of Permendagri 1/2023 (rule 33). */
export interface MinutesModel extends PaperModel {
  heading: string;
  /** Sidang/Rapat down to Acara. */
  facts: FieldModel[];
  chairLabel: string;
  /** Ketua, Sekretaris, Pencatat. */
  chairs: FieldModel[];
  participantsLabel: string;
  participants: string[];
  activityLabel: string;
  opening: string[];
  discussions: DiscussionModel[];
  decisionsHeading: string;
  actionsHeading: string;
  closing: string[];
  signature: SignatureModel;
  /** Second signer on the left by profile (rule 37). */
  recorderSignature: SignatureModel | null;
}
