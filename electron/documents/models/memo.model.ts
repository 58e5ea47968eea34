import type { AttachmentModel, DateLineModel, TrailerModel } from './invitation.model.ts';
import type { FieldModel, PaperModel, SignatureModel } from './paper.model.ts';
import type { ActionColumns, SectionModel } from './section.model.ts';

/** Nota dinas (naskah-dinas 3.6): calls an internal meeting, or reports the results of one. */
export interface MemoModel extends PaperModel {
  heading: string;
  /** Yth., Dari, Tembusan, Tanggal, Nomor, Sifat; Lampiran follows, then `subject`. */
  head: FieldModel[];
  /** What `Lampiran` says without an attached list. */
  noAttachmentText: string;
  subject: FieldModel;
  opening: string[];
  details: FieldModel[];
  sections: SectionModel[];
  actionColumns: ActionColumns;
  closing: string[];
  signature: SignatureModel;
  notes: TrailerModel;
  attachment: AttachmentModel | null;
  /** Number and date that the attached list repeats (rule 17). */
  number: string;
  dateLine: DateLineModel;
}
