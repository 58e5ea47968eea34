import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

export interface AttendanceColumnModel {
  kind:
    | 'name'
    | 'number'
    | 'rank'
    | 'title'
    | 'organisation'
    | 'gender'
    | 'phone'
    | 'note'
    | 'grade'
    | 'amount'
    | 'signature';
  label: string;
}

/** Daftar hadir (rules 42 to 44). */
export interface AttendanceModel extends PaperModel {
  heading: string;
  /** Second title line, in capitals; empty when it would be too long to be one. */
  subheading: string;
  fields: FieldModel[];
  columns: AttendanceColumnModel[];
  /** One text per column; cells for a signature or an amount are always empty. */
  rows: string[][];
  /** Word of the row under the amounts; empty for no such row. */
  totalLabel: string;
  isStaggered: boolean;
  /** Least height of a row, millimetres (rule 43). */
  rowHeight: number;
  signature: SignatureModel | null;
}
