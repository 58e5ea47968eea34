import type { Document } from 'docx';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { countPagesOf } from '../count-pages.ts';
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

/** What a builder would count, where it is known already. */
export interface KnownCounts {
  /** Pages of the list behind a letter. */
  attachmentPages?: number;
}

type Builder<Model> = (model: Model, known: KnownCounts) => Document | Promise<Document>;

/** How each paper becomes a Word document. */
const BUILDERS: { [K in PaperKind]: Builder<PaperModels[K]> } = {
  invitation: (model, known) => buildLetterFitted(model, buildInvitation, known),
  attendance: buildAttendance,
  minutes: (model) => buildFitted(model, buildMinutes),
  notice: (model, known) => buildLetterFitted(model, buildNotice, known),
  'invitation-memo': (model, known) => buildLetterFitted(model, buildMemo, known),
  'report-memo': (model, known) => buildLetterFitted(model, buildMemo, known),
  report: (model) => buildFitted(model, buildReport),
  'official-record': (model) => buildFitted(model, buildOfficialRecord),
  photos: buildPhotos,
  'follow-up-matrix': buildFollowUpMatrix,
  'follow-up-slips': buildFollowUpSlips,
  'press-release': (model) => buildFitted(model, buildPressRelease),
  'delivery-list': buildDeliveryList,
  receipts: buildReceipts,
  envelopes: buildEnvelopes,
  labels: buildLabels,
  'table-cards': buildTableCards,
};

/** The Word document of a composed paper. */
export async function buildPaper<K extends PaperKind>(
  { kind, model }: ComposedPaper<K>,
  known: KnownCounts = {},
): Promise<Document> {
  return BUILDERS[kind](model, known);
}

/** How far the space between blocks is taken back so that a paper keeps to one page; never the type size. */
const TIGHTNESS_STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Half a line, twips: Word and LibreOffice do not set every line to the same hair. */
const RESERVE = 138;

/** The loosest spacing that leaves a paper on one page; `null` when it is longer anyway. */
async function tightnessFor(build: (tightness: number) => Document): Promise<number | null> {
  for (const tightness of TIGHTNESS_STEPS) {
    const pages = await countPagesOf(build(tightness), RESERVE);
    if (pages === 1) return tightness;
    if (pages > 2) return null;
  }
  return null;
}

/** Letters of a model beyond which it fills more than a page whatever its spacing. */
const LONGEST_PAGE = 15_000;

/** A paper of one page where its spacing allows it; a longer one keeps the profile's. */
async function buildFitted<Model extends PaperModel>(
  model: Model,
  build: (model: Model, tightness: number) => Document,
): Promise<Document> {
  const isLong = JSON.stringify({ ...model, letterhead: null }).length > LONGEST_PAGE;
  const tightness = isLong ? null : await tightnessFor((step) => build(model, step));
  return build(model, tightness ?? 0);
}

export interface AttachingModel extends PaperModel, AttachedLetter {
  attachment: AttachmentModel | null;
}

/**
 * Takes the loosest spacing that leaves the letter on one page; a letter that is longer anyway keeps the profile's. The
 * pages of the attachment are counted before the letter is written, because `Lampiran` says how many there are (rule 16).
 */
async function buildLetterFitted<Model extends AttachingModel>(
  model: Model,
  build: (model: Model, layout: InvitationLayout) => Document,
  known: KnownCounts,
): Promise<Document> {
  const letterOnly = { ...model, attachment: null };
  const tightness = await tightnessFor((step) => build(letterOnly, { tightness: step, attachmentPages: 0 }));
  const attachmentPages = known.attachmentPages ?? (await countAttachment(model));
  return build(model, { tightness: tightness ?? 0, attachmentPages });
}

/** The attachment that was counted last: while a letter is typed, its list mostly stays as it is. */
let counted = { of: '', pages: 0 };

/** Pages of the list behind a letter; 0 for none. */
export async function countAttachment(model: AttachingModel): Promise<number> {
  const { attachment } = model;
  if (attachment === null) return 0;
  const of = attachmentKey(model);
  if (counted.of !== of) counted = { of, pages: await countPagesOf(buildAttachmentOnly(model, attachment)) };
  return counted.pages;
}

/** All that the list behind a letter is made of. */
export function attachmentKey({
  attachment,
  page,
  type,
  number,
  dateLine,
  signature,
}: AttachingModel): string {
  return JSON.stringify([page, type, number, dateLine, signature, attachment]);
}
