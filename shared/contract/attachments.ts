import { z } from 'zod';
import { fileRoleSchema, TEXT_STATES } from '../domain/archive.ts';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { pictureSchema } from './settings.ts';
import { byId, byIdAndVersion, byMeeting, nothing, savedState } from './stored.ts';

/** A file of a meeting. */
export const meetingFile = z.object({
  id: recordId,
  version: z.int(),
  /** Of the stored content: the same content in two meetings has one. */
  attachmentId: recordId,
  name: z.string(),
  role: fileRoleSchema,
  description: z.string(),
  bytes: z.int(),
  view: z.enum(['image', 'pdf', 'tiff', 'none']),
  /** May be opened with its own program; any other file is shown in its folder. */
  canOpen: z.boolean(),
  /** A scan of the signed paper. */
  isSigned: z.boolean(),
  /** How far its words are taken out for the search; `null` when nobody asked. */
  textState: z.enum(TEXT_STATES).nullable(),
  pages: z.int().nullable(),
  createdAt: z.iso.datetime(),
});
export type MeetingFile = z.infer<typeof meetingFile>;

const INTAKE_STATES = ['waiting', 'running', 'done', 'known', 'failed', 'cancelled'] as const;

/** One file on its way into the archive; `done` of `total` bytes are through. */
const intakeFile = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(INTAKE_STATES),
  done: z.number(),
  total: z.number(),
  /** Why it failed, in Indonesian. */
  message: z.string(),
});
export type IntakeFile = z.infer<typeof intakeFile>;

/** What is being attached to a meeting, or was last. */
const intake = z.object({ isRunning: z.boolean(), files: z.array(intakeFile) });
export type Intake = z.infer<typeof intake>;

const role = fileRoleSchema.nullable().default(null);
const started = z.object({ count: z.int() });

/** What is said of a file. */
export const fileWords = z.strictObject({
  name: line(160).refine((name) => name !== '', 'Nama berkas wajib diisi.'),
  role: fileRoleSchema,
  description: line(500).default(''),
});
export type FileWords = z.infer<typeof fileWords>;

export const attachmentsContract = {
  'attachments.list': command(byMeeting, z.array(meetingFile)),
  /** Lets the user choose files and begins to take copies; `role` null guesses. 0 when the dialog is cancelled. RULE. */
  'attachments.choose': command(byMeeting.extend({ role }), started),
  /** Begins to take copies of dropped files, by the tokens that the drop answered. RULE; tokens are good once. */
  'attachments.takeDropped': command(
    byMeeting.extend({ role, tokens: z.array(z.uuid()).min(1).max(200) }),
    started,
  ),
  'attachments.intake': command(byMeeting, intake.nullable()),
  /** Stops what is being copied and what waits; what is in the archive stays. */
  'attachments.cancelIntake': command(byMeeting, nothing),
  /** Forgets what the last intake said. */
  'attachments.dismissIntake': command(byMeeting, nothing),
  /** The extension of the name stays what it is. CONFLICT. */
  'attachments.save': command(byIdAndVersion.extend(fileWords.shape), savedState),
  /** Files of the meeting in their new order; those that are not named follow. */
  'attachments.order': command(byMeeting.extend({ ids: z.array(recordId).max(2000) }), nothing),
  /** Takes the file off the meeting; it can be brought back. CONFLICT. */
  'attachments.remove': command(byIdAndVersion, nothing),
  /** RULE when the meeting has the same content again. */
  'attachments.restore': command(byId, nothing),
  /** Opens a copy of a harmless kind, shows any other in its folder; tells which. FILE when the file is damaged. */
  'attachments.open': command(byId, z.enum(['opened', 'shown'])),
  'attachments.show': command(byId, nothing),
  /** The picture of an image, for papers: the same image has one. RULE for another kind of file; FILE when it cannot be used. */
  'attachments.asPicture': command(byId, pictureSchema),
};
