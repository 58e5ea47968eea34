import { z } from 'zod';
import { attendanceSchema } from '../domain/attendance.ts';
import { PAPER_KINDS } from '../domain/dossier.ts';
import { invitationSchema } from '../domain/invitation.ts';
import { minutesSchema } from '../domain/minutes.ts';
import { recordId } from '../domain/record.ts';
import { supplementSchema } from '../domain/supplement.ts';
import { command } from './define.ts';
import { byId, noInput, nothing } from './stored.ts';

/** Who turns the .docx into pages: the office program that is installed, else the app's own preview. */
export const PAGE_ENGINES = ['word', 'libreoffice', 'preview'] as const;

const paperOfMeeting = z.strictObject({ meetingId: recordId, kind: z.enum(PAPER_KINDS) });

/** Parts of a dossier as they are being typed; a part that is missing is as it is stored. */
export const dossierDraft = z.strictObject({
  invitation: invitationSchema.optional(),
  attendance: attendanceSchema.optional(),
  minutes: minutesSchema.optional(),
  supplement: supplementSchema.optional(),
});
export type DossierDraft = z.infer<typeof dossierDraft>;

const previewRequest = paperOfMeeting.extend({ draft: dossierDraft.default({}) });

/** One page, as the preview draws it: a whole HTML document of its own, without any script. */
export const previewSchema = z.object({
  /** Millimetres. */
  width: z.number(),
  height: z.number(),
  pages: z.array(z.string()),
  /** What the pages were made from; unchanged data gives the same text. */
  stamp: z.string(),
});
export type Preview = z.infer<typeof previewSchema>;

export const printRequest = paperOfMeeting.extend({
  printer: z.string().max(300),
  /** `null`: all pages; else 1-based and inclusive. */
  from: z.int().min(1).nullable().default(null),
  to: z.int().min(1).nullable().default(null),
  copies: z.int().min(1).max(999).default(1),
  isCollated: z.boolean().default(true),
});

export const printerSchema = z.object({
  name: z.string(),
  label: z.string(),
  isDefault: z.boolean(),
  /** The paper that it is set to, millimetres, upright; missing where the system does not tell. */
  paper: z.object({ width: z.number(), height: z.number() }).optional(),
});

export const printingContract = {
  /** The paper as it would be written now, with what is typed and not stored yet. Stores nothing. */
  'archive.previewPaper': command(previewRequest, previewSchema),
  /** Writes a PDF beside the Word file; `engine` says which way it took. */
  'archive.makePdf': command(
    paperOfMeeting,
    z.object({ paperId: recordId, engine: z.enum(PAGE_ENGINES), fileName: z.string(), pages: z.int() }),
  ),
  'archive.openPdf': command(byId, nothing),
  'archive.listPrinters': command(noInput, z.array(printerSchema)),
  'archive.printPaper': command(printRequest, z.object({ engine: z.enum(PAGE_ENGINES), note: z.string() })),
};
