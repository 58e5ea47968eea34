import { decisionLetter } from '../../../shared/domain/decisions.ts';
import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { arrangeDiscussions } from './discussion-slots.ts';

/** The decisions of a meeting as text: each agenda item that has some, its decisions numbered; empty for none. */
export function decisionList(minutes: Minutes, agenda: readonly AgendaItem[]): string {
  return arrangeDiscussions(agenda, minutes.discussions)
    .map(({ heading, discussion }) => ({
      heading,
      texts: (discussion?.decisions ?? []).map(({ text }) => text.trim()).filter(Boolean),
    }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ heading, texts }) =>
      [heading, ...texts.map((text, index) => `   ${decisionLetter(index)}. ${text}`)].join('\n'),
    )
    .join('\n');
}
