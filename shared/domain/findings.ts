import { z } from 'zod';

/**
 * Something about a paper that the clerk should know, in words. `missing`: the paper can only be made as KONSEP
 * (rule 19); `warning`: it can be made, but looks wrong. `field` is the dotted path in its record, to jump there; an agenda
 * item that nothing was said about yet is `discussions.<its id>`.
 */
export const findingSchema = z.object({
  severity: z.enum(['missing', 'warning']),
  message: z.string(),
  record: z.enum(['meeting', 'invitation', 'attendance', 'minutes', 'supplement', 'profile']),
  field: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;
