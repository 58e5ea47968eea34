import type { PaperModel, SignatureModel } from './paper.model.ts';
import type { ActionColumns, SectionModel } from './section.model.ts';

/** The shape of a `judul` (naskah-dinas 1.3): centred bold title, NOMOR, TENTANG; no addressee. */
interface TitledModel extends PaperModel {
  heading: string;
  /** `NOMOR 000.1.5/15/Setda` is set from it; empty leaves the line out. */
  number: string;
  /** What stands after TENTANG, in capitals. */
  about: string;
  sections: SectionModel[];
  actionColumns: ActionColumns;
  closing: string[];
}

/** Laporan (3.7): sections A to E. */
export interface ReportModel extends TitledModel {
  signature: SignatureModel;
}

export interface RowSigner {
  name: string;
  /** Title, label or both, a line each. */
  titles: string[];
  /** Number of service, or empty. */
  number: string;
}

/** Berita acara (3.5): the opening with the date in words, sections I and II, one signer or several. */
export interface OfficialRecordModel extends TitledModel {
  opening: string[];
  /** One stands on the right, up to three side by side; none when they sign in the table. */
  signatures: SignatureModel[];
  /** Labels of the table in which they sign: name, title, signature. */
  signerLabels: string[];
  /** Rows of the table No/Nama/Jabatan/Tanda Tangan. */
  signers: RowSigner[];
  /** Least height of a row of that table, millimetres. */
  rowHeight: number;
}
