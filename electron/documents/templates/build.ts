import type { Document } from 'docx';
import { layoutDocument } from 'docx/layout';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { ComposedPaper, PaperModels } from '../models/compose.ts';
import type { AttachmentModel } from '../models/invitation.model.ts';
import type { PaperModel } from '../models/paper.model.ts';
import { buildAttendance } from './attendance.ts';
import { buildDeliveryList } from './delivery-list.ts';
import { buildEnvelopes } from './envelopes.ts';
import { buildFollowUpMatrix } from './follow-up-matrix.ts';
import { buildFollowUpSlips } from './follow-up-slips.ts';
import { buildAttachmentOnly, buildInvitation, type InvitationLayout } from './invitation.ts';
import type { AttachedLetter } from './invitation-attachment.ts';
import { buildLabels } from './labels.ts';
import { buildMemo } from './memo.ts';
import { buildMinutes } from './minutes.ts';
import { buildNotice } from './notice.ts';
import { buildOfficialRecord } from './official-record.ts';
import { buildPhotos } from './photos.ts';
import { buildPressRelease } from './press-release.ts';
import { buildReceipts } from './receipts.ts';
import { buildReport } from './report.ts';
import { buildTableCards } from './table-cards.ts';

export interface BuiltPaper {
  document: Document;
  /** Pages of the file, attachment included, as Word lays them out. */
  pages: number;
}

/** How each paper becomes a Word document. */
const BUILDERS: { [K in PaperKind]: (model: PaperModels[K]) => BuiltPaper } = {
  invitation: (model) => buildFitted(model, buildInvitation),
  attendance: (model) => buildCounted(() => buildAttendance(model)),
  minutes: (model) => buildCounted(() => buildMinutes(model)),
  notice: (model) => buildFitted(model, buildNotice),
  'invitation-memo': (model) => buildFitted(model, buildMemo),
  'report-memo': (model) => buildFitted(model, buildMemo),
  report: (model) => buildCounted(() => buildReport(model)),
  'official-record': (model) => buildCounted(() => buildOfficialRecord(model)),
  photos: (model) => buildCounted(() => buildPhotos(model)),
  'follow-up-matrix': (model) => buildCounted(() => buildFollowUpMatrix(model)),
  'follow-up-slips': (model) => buildCounted(() => buildFollowUpSlips(model)),
  'press-release': (model) => buildCounted(() => buildPressRelease(model)),
  'delivery-list': (model) => buildCounted(() => buildDeliveryList(model)),
  receipts: (model) => buildCounted(() => buildReceipts(model)),
  envelopes: (model) => buildCounted(() => buildEnvelopes(model)),
  labels: (model) => buildCounted(() => buildLabels(model)),
  'table-cards': (model) => buildCounted(() => buildTableCards(model)),
};

/** The Word document of a composed paper. */
export function buildPaper<K extends PaperKind>({ kind, model }: ComposedPaper<K>): BuiltPaper {
  return BUILDERS[kind](model);
}

/** How far the space between blocks is taken back so that a letter keeps to one page; never the type size. */
const TIGHTNESS_STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * The layouter may not touch the document that is written, so it gets one of its own; and only when the number is asked
 * for, because a preview counts its own pages.
 */
function buildCounted(build: () => Document): BuiltPaper {
  return {
    document: build(),
    get pages() {
      return countPages(build());
    },
  };
}

interface AttachingModel extends PaperModel, AttachedLetter {
  attachment: AttachmentModel | null;
}

/**
 * Takes the loosest spacing that leaves the letter on one page; a letter that is longer anyway keeps the profile's. The
 * pages of the attachment are counted before the letter is written, because `Lampiran` says how many there are (rule 16).
 */
function buildFitted<Model extends AttachingModel>(
  model: Model,
  build: (model: Model, layout: InvitationLayout) => Document,
): BuiltPaper {
  const { attachment } = model;
  const letterOnly = { ...model, attachment: null };
  const letterPages = (tightness: number) => countPages(build(letterOnly, { tightness, attachmentPages: 0 }));
  const tightness = TIGHTNESS_STEPS.find((step) => letterPages(step) === 1);
  const used = tightness ?? 0;
  const ownPages = tightness === undefined ? letterPages(used) : 1;
  const attachmentPages = attachment === null ? 0 : countAttachment(model, attachment);
  return {
    document: build(model, { tightness: used, attachmentPages }),
    pages: ownPages + attachmentPages,
  };
}

/** The attachment that was counted last: while a letter is typed, its list mostly stays as it is. */
let counted = { of: '', pages: 0 };

function countAttachment(model: AttachingModel, attachment: AttachmentModel): number {
  const { page, type, number, dateLine, signature } = model;
  const of = JSON.stringify([page, type, number, dateLine, signature, attachment]);
  if (counted.of !== of) counted = { of, pages: countPages(buildAttachmentOnly(model, attachment)) };
  return counted.pages;
}

function countPages(document: Document): number {
  return layoutDocument(document, { guess: true }).pages.length;
}
