import { z } from 'zod';
import { classificationCodeSchema } from '../domain/classification.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { byIdAndVersion, noInput, savedState, saveOf, stored } from './stored.ts';

/** One line of the list of codes. */
export const listedCode = z.object({
  code: z.string(),
  title: z.string(),
  /** The office does not want it proposed any more. */
  isHidden: z.boolean(),
  /** Title of the regulation; `null` for a code of the office's own. */
  builtInTitle: z.string().nullable(),
  /** Record of the office; `null` for a built-in code that was never changed. */
  id: recordId.nullable(),
  version: z.int().min(1).nullable(),
});
export type ListedCode = z.infer<typeof listedCode>;

/** Kode klasifikasi: a list that proposes and never forces (rules 11, 12). */
export const classificationContract = {
  /** Built-in and own codes, hidden ones too, sorted by their number parts. */
  'classification.list': command(noInput, z.array(listedCode)),
  /** A new own code, another name for a built-in one, or hiding either. RULE when the code is there already. */
  'classification.save': command(saveOf(classificationCodeSchema), stored(classificationCodeSchema)),
  /** Removes an own code; a built-in one goes back to what the regulation says. */
  'classification.remove': command(byIdAndVersion, savedState),
};
