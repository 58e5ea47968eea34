import type { Discussion } from '../../../../shared/domain/minutes.ts';
import {
  EMPTY_RICH_TEXT,
  isEmpty,
  type RichDoc,
  richFromPlain,
} from '../../../../shared/domain/rich-text.ts';
import { insertAtCursor } from '../../../components/rich-text/text-cursor.ts';
import type { DiscussionSlot, SlotTarget } from '../discussion-slots.ts';
import { slotOf } from './slot-places.ts';

/** Puts a quotation where the cursor stands in a part, or else at the end of its discussion. */
export function quoteInto(
  slotKey: string,
  text: string,
  slots: readonly DiscussionSlot[],
  onChange: (target: SlotTarget, part: Partial<Discussion>) => void,
): void {
  const active = document.activeElement;
  if (active !== null && slotOf(active) === slotKey && insertAtCursor(active, text)) return;
  const slot = slots.find(({ key }) => key === slotKey);
  if (slot === undefined) return;
  const { agendaItemId, discussion } = slot;
  const before = discussion?.text ?? EMPTY_RICH_TEXT;
  onChange({ agendaItemId, discussionId: discussion?.id ?? null }, { text: withQuotation(before, text) });
}

function withQuotation(doc: RichDoc, text: string): RichDoc {
  const added = richFromPlain(text);
  return isEmpty(doc) ? added : { ...doc, content: [...doc.content, ...added.content] };
}
