import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';

/** The line `Tempat, tanggal`: a tag of SRIKANDI must be a run of its own, so place and date stay apart (rule 30). */
export interface DateLineModel {
  /** `Contoh, ` or empty. */
  place: string;
  date: string;
}

export interface AddressModel {
  side: 'left' | 'right';
  /** `Yth.`, written once (rule 15). */
  salute: string;
  names: string[];
  isNumbered: boolean;
  /** Word after `di`, e.g. `Tempat`. */
  place: string;
}

export interface AttachmentRow {
  title: string;
  organisation: string;
  note: string;
}

interface AttachmentGroup {
  /** Sub-heading; empty for rows that stand in no group. */
  heading: string;
  rows: AttachmentRow[];
}

/** Lampiran: daftar undangan; number and date are the letter's own (rule 17). */
export interface AttachmentModel {
  headingSide: 'left' | 'right';
  /** `Surat` or `Nota Dinas`. */
  letterWord: string;
  /** Whose letter it belongs to, e.g. `Sekretaris Daerah`; empty while unknown. */
  letterOf: string;
  title: string;
  columns: { title: string; organisation: string; note: string };
  /** What its pages are counted in: `1 (satu) lembar`. */
  unit: string;
  groups: AttachmentGroup[];
  isSigned: boolean;
}

/** A list under a label at the foot of a letter; empty ones do not print. */
export interface TrailerModel {
  label: string;
  items: string[];
}

export interface InvitationModel extends PaperModel {
  dateLine: DateLineModel;
  datePosition: 'above-number' | 'level-with-number';
  number: string;
  urgency: string;
  subject: string;
  subjectStyle: 'plain' | 'bold' | 'underline';
  /** What `Lampiran` says without an attachment; with one it says the real count of pages (rule 16). */
  noAttachmentText: string;
  address: AddressModel;
  /** `Dengan hormat,` or empty. */
  salutation: string;
  opening: string[];
  details: FieldModel[];
  closing: string[];
  signature: SignatureModel;
  notes: TrailerModel;
  copies: TrailerModel;
  attachment: AttachmentModel | null;
}
