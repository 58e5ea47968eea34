import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

export interface FollowUpRow {
  text: string;
  owner: string;
  due: string;
  progress: string;
}

/** Matriks tindak lanjut (rule 38); proof is filled in by hand. */
export interface FollowUpMatrixModel extends PaperModel {
  heading: string;
  subheading: string;
  fields: FieldModel[];
  /** Text, owner, due, progress, proof. */
  labels: string[];
  rows: FollowUpRow[];
}

export interface FollowUpSlip {
  /** `Yth. Dinas Contoh`. */
  owner: string;
  opening: string[];
  rows: { text: string; due: string; note: string }[];
}

/** One slip for each owner, each a paper of its own. */
export interface FollowUpSlipsModel extends PaperModel {
  heading: string;
  /** Text, due, note. */
  labels: string[];
  slips: FollowUpSlip[];
  closing: string[];
  signature: SignatureModel;
}
