import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

export interface AttendanceColumnModel {
  kind: 'name' | 'number' | 'rank' | 'title' | 'organisation' | 'gender' | 'phone' | 'signature';
  label: string;
}

/** Daftar hadir (rules 42 to 44). */
export interface AttendanceModel extends PaperModel {
  heading: string;
  /** Second title line, in capitals; empty when it would be too long to be one. */
  subheading: string;
  fields: FieldModel[];
  columns: AttendanceColumnModel[];
  /** One text per column; the cell of the signature column is always empty. */
  rows: string[][];
  isStaggered: boolean;
  /** Least height of a row, millimetres (rule 43). */
  rowHeight: number;
  signature: SignatureModel | null;
}
