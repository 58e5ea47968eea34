import { z } from 'zod';
import { PAPER_KINDS } from '../domain/dossier.ts';
import { recordId } from '../domain/record.ts';
import { supplementSchema } from '../domain/supplement.ts';
import { command } from './define.ts';
import { madePaper } from './papers.ts';
import { byMeeting, savedState, stored } from './stored.ts';

export const storedSupplement = stored(supplementSchema).extend({ meetingId: recordId });
export type StoredSupplement = z.infer<typeof storedSupplement>;

/** The further papers of a meeting: what they need beyond the meeting itself, and making any of them. */
export const supplementContract = {
  'archive.getSupplement': command(byMeeting, storedSupplement),
  'archive.saveSupplement': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(1), value: supplementSchema }),
    savedState,
  ),
  'archive.makePaper': command(z.strictObject({ meetingId: recordId, kind: z.enum(PAPER_KINDS) }), madePaper),
  /** Sentences drafted from what the minutes hold as decided; each still has to be confirmed by a person. */
  'archive.draftPressRelease': command(
    byMeeting,
    z.array(z.object({ text: z.string(), sourceId: recordId })),
  ),
};
