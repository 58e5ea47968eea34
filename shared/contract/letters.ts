import { z } from 'zod';
import { REGISTERED_PAPERS } from '../domain/numbering.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';

/** Running numbers of a meeting's papers. */
export const lettersContract = {
  /**
   * The lowest running number above all used ones of the paper's register, in the year of the paper's (else the
   * meeting's, else today's) date (rule 9).
   */
  'letters.suggestSequence': command(
    z.strictObject({ meetingId: recordId, paper: z.enum(REGISTERED_PAPERS) }),
    z.object({ sequence: z.int(), year: z.int() }),
  ),
};
