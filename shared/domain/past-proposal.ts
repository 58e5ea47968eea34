import { guessDate } from './past-date.ts';
import type { PastValues, Reason } from './past-guess.ts';
import { guessKind } from './past-kind.ts';
import { guessCode, guessNumber } from './past-number.ts';
import { guessOrganisation } from './past-organisation.ts';
import { pastLines } from './past-text.ts';
import { guessTitle } from './past-title.ts';

export interface PastPaper {
  /** Path of the file inside the chosen folder, parted by `/`. */
  path: string;
  /** Its text; empty for a scan without text. */
  text: string;
}

export interface ProposalContext {
  /** ISO date. */
  today: string;
  /** Classification codes of the office. */
  codes: ReadonlySet<string>;
}

export interface PastProposal {
  values: PastValues;
  /** One for each field, in their order. */
  reasons: Reason[];
}

/** What an old paper probably is, field by field, with how far that can be trusted and why. */
export function proposePast({ path, text }: PastPaper, { today, codes }: ProposalContext): PastProposal {
  const lines = pastLines(text);
  const kind = guessKind(lines, path);
  const title = guessTitle(lines, path, kind.value, today);
  const date = guessDate(lines, path, kind.value, today);
  const number = guessNumber(lines);
  const organisation = guessOrganisation(lines);
  const code = guessCode(number.value, codes);
  const guesses = { title, kind, date, number, organisation, code };
  return {
    values: {
      title: title.value,
      kind: kind.value,
      date: date.value,
      number: number.value,
      organisation: organisation.value,
      code: code.value,
    },
    reasons: [
      reason('title', guesses.title),
      reason('kind', guesses.kind),
      reason('date', guesses.date),
      reason('number', guesses.number),
      reason('organisation', guesses.organisation),
      reason('code', guesses.code),
    ],
  };
}

function reason(
  field: Reason['field'],
  { certainty, why }: { certainty: Reason['certainty']; why: string },
): Reason {
  return { field, certainty, why };
}
