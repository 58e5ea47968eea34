import { Document, type ISectionOptions } from 'docx';
import type { PaperModel } from '../models/paper.model.ts';
import { closed } from './keep.ts';
import { bareMarks, marks } from './marks.ts';
import { sectionProperties } from './page-setup.ts';
import type { Sheet } from './sheet.ts';
import { documentStyles, FONT, listDefinitions } from './styles.ts';
import type { Block } from './text.ts';

interface Section extends ISectionOptions {
  children: readonly Block[];
}

/** Puts blocks on paper: one section for the paper, one for each attachment (rule 46). */
export function newDocument(
  sheet: Sheet,
  body: readonly Block[],
  attachments: readonly (readonly Block[])[] = [],
): Document {
  const { model } = sheet;
  return documentOf(model, [
    { ...marks(sheet), properties: sectionProperties(model.page, true), children: body },
    ...attachments.map((children) => attachmentSection(model, children)),
  ]);
}

/** Several papers of one kind in one file: each begins on a page of its own, whose count starts again at 1 (rule 52). */
export function newSeries(sheet: Sheet, papers: readonly (readonly Block[])[]): Document {
  const { model } = sheet;
  const { page, ...properties } = sectionProperties(model.page, true);
  const restarting = { ...properties, page: { ...page, pageNumbers: { start: 1 } } };
  return documentOf(
    model,
    papers.map((children, index) => ({
      ...(index === 0 ? marks(sheet) : {}),
      properties: restarting,
      children,
    })),
  );
}

/** A sheet that is no letter (envelope, labels, cards): no page number, and a header only for the mark of a KONSEP. */
export function newBareDocument(sheet: Sheet, body: readonly Block[]): Document {
  const { model } = sheet;
  return documentOf(model, [
    { ...bareMarks(sheet), properties: sectionProperties(model.page, false), children: body },
  ]);
}

function documentOf(model: PaperModel, sections: readonly Section[]): Document {
  return new Document({
    title: model.title,
    creator: model.author,
    lastModifiedBy: model.author,
    styles: documentStyles(model.type),
    numbering: { config: listDefinitions() },
    theme: { name: 'Notula', fonts: { headings: FONT.ascii, body: FONT.ascii } },
    compatabilityModeVersion: 15,
    sections: sections.map((section) => ({ ...section, children: closed(section.children) })),
  });
}

/** No headers of its own: it takes over those of the paper, with the number on its first page too. */
function attachmentSection({ page }: Pick<PaperModel, 'page'>, children: readonly Block[]): Section {
  return { properties: sectionProperties(page, false), children };
}
