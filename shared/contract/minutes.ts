import { z } from 'zod';
import { minutesSchema } from '../domain/minutes.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { madePaper } from './papers.ts';
import { byMeeting, savedState, stored } from './stored.ts';

export const storedMinutes = stored(minutesSchema).extend({ meetingId: recordId });
export type StoredMinutes = z.infer<typeof storedMinutes>;

export const minutesContract = {
  'minutes.get': command(byMeeting, storedMinutes),
  'minutes.save': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(1), value: minutesSchema }),
    savedState,
  ),
  'minutes.makePaper': command(byMeeting, madePaper),
};
