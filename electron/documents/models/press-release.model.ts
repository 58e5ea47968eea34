import type { PaperModel, SignatureModel } from './paper.model.ts';

/** Siaran pers (naskah-dinas 3.8). */
export interface PressReleaseModel extends PaperModel {
  heading: string;
  number: string;
  /** `Contoh, ` or empty; the date stands in a run of its own (rule 30). */
  place: string;
  date: string;
  headline: string;
  paragraphs: string[];
  contactLabel: string;
  contact: string;
  /** `null` when nobody signs. */
  signature: SignatureModel | null;
}
