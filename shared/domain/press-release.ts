import type { Dossier } from './dossier.ts';
import type { Statement } from './minutes.ts';
import { plainText } from './rich-text.ts';
import { splitParagraphs } from './text.ts';

export interface DraftSentence {
  text: string;
  /** The decision or statement that it says again. */
  sourceId: string;
}

/**
 * Sentences for a siaran pers, from what the minutes hold: first what was decided, then who said what. Nothing is added to
 * the words of the minutes but who or what they come from (rule 41); each sentence still has to be confirmed by a person.
 */
export function draftPressRelease({ minutes }: Pick<Dossier, 'minutes'>): DraftSentence[] {
  const decisions = minutes.discussions.flatMap((discussion) => discussion.decisions);
  const statements = minutes.discussions.flatMap((discussion) => discussion.statements);
  return [
    ...decisions.map(({ id, text }) => ({ text: introduced('Rapat memutuskan', text), sourceId: id })),
    ...statements.map((statement) => ({ text: reported(statement), sourceId: statement.id })),
  ].filter(({ text }) => text !== '');
}

/** A statement without a speaker is nobody's word and is left out. */
function reported({ speaker, text }: Statement): string {
  return speaker === '' ? '' : introduced(`${speaker} menyampaikan`, plainText(text));
}

function introduced(source: string, text: string): string {
  const said = splitParagraphs(text).join(' ');
  if (said === '') return '';
  return `${source}: ${/[.!?”"]$/.test(said) ? said : `${said}.`}`;
}
