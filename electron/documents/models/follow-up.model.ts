import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

export interface FollowUpRow {
  /** Meeting that this row and those under it come from, across all columns; empty for none. */
  heading: string;
  text: string;
  owner: string;
  due: string;
  progress: string;
  proof: string;
}

/** Matriks tindak lanjut of one meeting or several (rule 38). */
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
  /** `heading` as in the matrix. */
  rows: { heading: string; text: string; due: string; note: string }[];
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
