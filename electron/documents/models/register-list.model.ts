import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

export interface RegisterColumn {
  label: string;
  /** Part of what the whole columns leave; 0 for a column whose texts never break (codes, numbers, dates). */
  share: number;
}

export interface RegisterRow {
  /** One text for each column; for a row across all columns, `heading` stands instead. */
  cells: string[];
  heading: string;
}

/** A long list on landscape sheets: daftar arsip, buku agenda (rules 57, 58). */
export interface RegisterListModel extends PaperModel {
  heading: string;
  subheading: string;
  fields: FieldModel[];
  /** Word counts the rows in a column of its own before the others (rule 50). */
  isNumbered: boolean;
  columns: RegisterColumn[];
  rows: RegisterRow[];
  /** Paragraphs under the table. */
  notes: string[];
  signature: SignatureModel | null;
}
