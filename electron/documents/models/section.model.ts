import type { ActionModel, MinutesWords } from './minutes.model.ts';
import type { FieldModel } from './paper.model.ts';

/** A part of a section under a heading of its own. */
export interface SubsectionModel {
  heading: string;
  paragraphs: string[];
  /** Numbered sentences under the paragraphs. */
  items: string[];
}

/** `A. Pendahuluan`, `I. Hasil pelaksanaan`: a numbered heading and what stands under it, in this order. */
export interface SectionModel {
  heading: string;
  subsections: SubsectionModel[];
  paragraphs: string[];
  fields: FieldModel[];
  /** A numbered list; each item is one or more paragraphs. */
  items: string[][];
  actions: ActionModel[];
}

/** Headings of a table of follow-ups. */
export type ActionColumns = MinutesWords['columns'];
