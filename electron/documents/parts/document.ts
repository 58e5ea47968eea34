import { Document, type ISectionOptions } from 'docx';
import type { PaperModel } from '../models/paper.model.ts';
import { marks } from './marks.ts';
import { sectionProperties } from './page-setup.ts';
import type { Sheet } from './sheet.ts';
import { documentStyles, FONT, listDefinitions } from './styles.ts';
import type { Block } from './text.ts';

/** Puts blocks on paper: one section for the paper, one for each attachment (rule 46). */
export function newDocument(
  sheet: Sheet,
  body: readonly Block[],
  attachments: readonly (readonly Block[])[] = [],
): Document {
  const { model } = sheet;
  return new Document({
    title: model.title,
    creator: model.author,
    lastModifiedBy: model.author,
    styles: documentStyles(model.type),
    numbering: { config: listDefinitions() },
    theme: { name: 'Notula', fonts: { headings: FONT.ascii, body: FONT.ascii } },
    compatabilityModeVersion: 15,
    sections: [
      { ...marks(sheet), properties: sectionProperties(model.page, true), children: body },
      ...attachments.map((children) => attachmentSection(model, children)),
    ],
  });
}

/** No headers of its own: it takes over those of the paper, with the number on its first page too. */
function attachmentSection({ page }: Pick<PaperModel, 'page'>, children: readonly Block[]): ISectionOptions {
  return { properties: sectionProperties(page, false), children };
}
