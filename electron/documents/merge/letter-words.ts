import { LetterFault } from './letter-maker.ts';

/** One sentence for the list of letters that could not be made. */
export function faultMessage(error: unknown): string {
  if (error instanceof LetterFault) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `Surat ini tidak dapat dibuat (${reason}). Surat lain tetap dibuat.`;
}
