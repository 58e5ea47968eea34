import { z } from 'zod';
import { clockTime, isoDate } from '../domain/dates.ts';
import { meetingTemplateSchema } from '../domain/meeting-template.ts';
import { recordId } from '../domain/record.ts';
import { paragraphs, requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { storedMeeting } from './meetings.ts';
import { byId, byIdAndVersion, savedState, saveOf, stored } from './stored.ts';

export const storedTemplate = stored(meetingTemplateSchema);
export type StoredTemplate = z.infer<typeof storedTemplate>;

export const templatesContract = {
  /** By name. */
  'templates.list': command(z.strictObject({}), z.array(storedTemplate)),
  'templates.save': command(saveOf(meetingTemplateSchema), storedTemplate),
  /** Keeps a meeting as a template; `templateId` writes over a known one. */
  'templates.saveFromMeeting': command(
    z.strictObject({
      meetingId: recordId,
      name: requiredLine('Nama templat', 120),
      templateId: recordId.nullable().default(null),
    }),
    storedTemplate,
  ),
  'templates.remove': command(byIdAndVersion, savedState),
  'templates.restore': command(byId, savedState),
  /** A new meeting with what the template holds. */
  'templates.createMeeting': command(
    byId.extend({
      title: requiredLine('Nama rapat', 600),
      date: isoDate.nullable(),
      startTime: clockTime.nullable(),
      endTime: clockTime.nullable(),
      place: paragraphs(600),
    }),
    storedMeeting,
  ),
};
