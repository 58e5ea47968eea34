import { z } from 'zod';
import { isoDate } from './dates.ts';
import { signatorySchema } from './people.ts';
import { recordId } from './record.ts';
import { richText } from './rich-text.ts';
import { line, paragraphs } from './text.ts';

/** What one speaker said; the speaker is named by title. */
export const statementSchema = z.strictObject({
  id: recordId,
  speaker: line(300).default(''),
  attendeeId: recordId.nullable().default(null),
  text: richText(10_000).prefault(''),
});
export type Statement = z.infer<typeof statementSchema>;

export const decisionSchema = z.strictObject({ id: recordId, text: paragraphs(4000).default('') });
export type Decision = z.infer<typeof decisionSchema>;

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;

/** Tindak lanjut: what, who, until when (rule 38). */
export const actionItemSchema = z.strictObject({
  id: recordId,
  text: paragraphs(4000).default(''),
  /** Penanggung jawab: an organisation or a position. */
  owner: line(300).default(''),
  due: isoDate.nullable().default(null),
  note: line(300).default(''),
  state: z.enum(ACTION_STATES).default('open'),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** What the minutes hold for one agenda item; `agendaItemId` null collects what belongs to none. */
export const discussionSchema = z.strictObject({
  id: recordId,
  agendaItemId: recordId.nullable().default(null),
  text: richText(100_000).prefault(''),
  statements: z.array(statementSchema).max(500).default([]),
  decisions: z.array(decisionSchema).max(200).default([]),
  actionItems: z.array(actionItemSchema).max(200).default([]),
});
export type Discussion = z.infer<typeof discussionSchema>;

export const MINUTES_FORMS = ['A', 'B', 'C'] as const;
/** `final` is locked: a later change is a new version with date and reason (rule 40). */
export const MINUTES_STATES = ['draft', 'final'] as const;

/** Why a version of the minutes was kept. */
export const MINUTES_VERSION_CAUSES = [
  'interval',
  'state',
  'manual',
  'reopen',
  'before-restore',
  'restore',
] as const;
export type MinutesVersionCause = (typeof MINUTES_VERSION_CAUSES)[number];

/** Notula of a meeting. Facts of the meeting are the meeting's and are not typed again (rule 35). */
export const minutesSchema = z.strictObject({
  form: z.enum(MINUTES_FORMS).default('A'),
  state: z.enum(MINUTES_STATES).default('draft'),
  opening: richText(20_000).prefault(''),
  discussions: z.array(discussionSchema).max(200).default([]),
  closing: richText(20_000).prefault(''),
  /** Who signs as Pimpinan; empty takes the chair of the meeting. */
  signatory: signatorySchema.prefault({}),
});
export type Minutes = z.infer<typeof minutesSchema>;
export const EMPTY_MINUTES: Minutes = minutesSchema.parse({});
