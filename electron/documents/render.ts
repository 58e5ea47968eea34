import type { Document } from 'docx';
import { layoutDocument } from 'docx/layout';
import { assertNever } from '../../shared/domain/record.ts';
import type { AttendanceModel } from './models/attendance.model.ts';
import type { InvitationModel } from './models/invitation.model.ts';
import type { MinutesModel } from './models/minutes.model.ts';
import { packDocument } from './pack.ts';
import { buildAttendance } from './templates/attendance.ts';
import { buildAttachmentOnly, buildInvitation } from './templates/invitation.ts';
import { buildMinutes } from './templates/minutes.ts';

/** A paper to make; plain data, so that it can go to a worker. */
export type PaperJob = PaperModelOfKind & {
  /** ISO time written into the file's properties; now without it. The same job and time give the same bytes (rule 54). */
  time?: string;
};

type PaperModelOfKind =
  | { kind: 'invitation'; model: InvitationModel }
  | { kind: 'attendance'; model: AttendanceModel }
  | { kind: 'minutes'; model: MinutesModel };

export interface RenderedPaper {
  bytes: Uint8Array;
  /** Pages of the file, attachment included, as Word lays them out. */
  pages: number;
}

/** How far the space between blocks is taken back so that a letter keeps to one page; never the type size. */
const TIGHTNESS_STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Makes the Word file of a paper. Pure: no file, no store; throws only on a programming error. */
export async function renderPaper(job: PaperJob): Promise<RenderedPaper> {
  const { document, pages } = buildPaper(job);
  const { title, author } = job.model;
  const time = job.time ?? new Date().toISOString();
  return { bytes: await packDocument(document, { title, author, time }), pages };
}

interface BuiltPaper {
  document: Document;
  pages: number;
}

function buildPaper(job: PaperJob): BuiltPaper {
  switch (job.kind) {
    case 'invitation':
      return buildFittedInvitation(job.model);
    case 'attendance':
      return buildCounted(() => buildAttendance(job.model));
    case 'minutes':
      return buildCounted(() => buildMinutes(job.model));
    default:
      return assertNever(job);
  }
}

/** The layouter may not touch the document that is written, so it gets one of its own. */
function buildCounted(build: () => Document): BuiltPaper {
  return { document: build(), pages: countPages(build()) };
}

/**
 * Takes the loosest spacing that leaves the letter on one page; a letter that is longer anyway keeps the profile's. The
 * pages of the attachment are counted before the letter is written, because `Lampiran` says how many there are (rule 16).
 */
function buildFittedInvitation(model: InvitationModel): BuiltPaper {
  const { attachment } = model;
  const letterOnly = { ...model, attachment: null };
  const letterPages = (tightness: number) =>
    countPages(buildInvitation(letterOnly, { tightness, attachmentPages: 0 }));
  const tightness = TIGHTNESS_STEPS.find((step) => letterPages(step) === 1);
  const used = tightness ?? 0;
  const ownPages = tightness === undefined ? letterPages(used) : 1;
  const attachmentPages = attachment === null ? 0 : countPages(buildAttachmentOnly(model, attachment));
  return {
    document: buildInvitation(model, { tightness: used, attachmentPages }),
    pages: ownPages + attachmentPages,
  };
}

function countPages(document: Document): number {
  return layoutDocument(document, { guess: true }).pages.length;
}
