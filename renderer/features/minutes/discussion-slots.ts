import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { type Discussion, discussionSchema, type Minutes } from '../../../shared/domain/minutes.ts';
import { newId } from '../../lib/new-id.ts';

/** A place in the form for what was said about one thing; its discussion is made when something is typed. */
export interface DiscussionSlot {
  key: string;
  heading: string;
  agendaItemId: string | null;
  /** `null` while nothing was typed. */
  discussion: Discussion | null;
  /** Place in the record, for errors and findings; -1 while there is no discussion. */
  index: number;
}

/**
 * One slot per agenda item in the agenda's order, then what belongs to none, then what belonged to an item that is no
 * longer on the agenda: nothing typed disappears when the agenda changes.
 */
export function arrangeDiscussions(
  agenda: readonly AgendaItem[],
  discussions: readonly Discussion[],
): DiscussionSlot[] {
  const entries = discussions.map((discussion, index) => ({ discussion, index }));
  const slots = agenda.map(({ id, title }, position): DiscussionSlot => {
    const entry = entries.find(({ discussion }) => discussion.agendaItemId === id);
    const heading = `${position + 1}. ${title}`;
    return {
      key: id,
      heading,
      agendaItemId: id,
      discussion: entry?.discussion ?? null,
      index: entry?.index ?? -1,
    };
  });
  const shown = new Set(slots.map(({ index }) => index));
  const others = entries.filter(({ index }) => !shown.has(index));
  const rest = others.map(({ discussion, index }): DiscussionSlot => {
    const { id, agendaItemId } = discussion;
    return { key: id, heading: otherHeading(agendaItemId, agenda), agendaItemId, discussion, index };
  });
  const isBare = slots.length === 0 && !rest.some(({ agendaItemId }) => agendaItemId === null);
  return isBare ? [bareSlot(), ...rest] : [...slots, ...rest];
}

function bareSlot(): DiscussionSlot {
  return { key: 'none', heading: 'Pembahasan', agendaItemId: null, discussion: null, index: -1 };
}

function otherHeading(agendaItemId: string | null, agenda: readonly AgendaItem[]): string {
  if (agendaItemId === null) return agenda.length === 0 ? 'Pembahasan' : 'Pembahasan di luar mata acara';
  const isListed = agenda.some(({ id }) => id === agendaItemId);
  return isListed ? 'Pembahasan lain dari mata acara yang sama' : 'Mata acara yang sudah dihapus dari rapat';
}

/** What a private note about a part hangs on; nothing while there is neither an agenda item nor a discussion. */
export function partIdOf({
  agendaItemId,
  discussion,
}: Pick<DiscussionSlot, 'agendaItemId' | 'discussion'>): string | undefined {
  return agendaItemId ?? discussion?.id;
}

export type SlotTarget = Pick<DiscussionSlot, 'agendaItemId'> & { discussionId: string | null };

/**
 * The minutes with the discussion of a slot changed; it is made first when the slot has none yet. A new one takes its
 * place by the agenda, because the paper follows the order of the record.
 */
export function changeDiscussion(
  minutes: Minutes,
  agenda: readonly AgendaItem[],
  target: SlotTarget,
  part: Partial<Discussion>,
): Minutes {
  const { discussions } = minutes;
  const index = discussions.findIndex(({ id, agendaItemId }) =>
    target.discussionId === null ? agendaItemId === target.agendaItemId : id === target.discussionId,
  );
  const known = discussions[index];
  if (known !== undefined) return { ...minutes, discussions: discussions.with(index, { ...known, ...part }) };
  const added = { ...newDiscussion(target.agendaItemId), ...part };
  return { ...minutes, discussions: sortByAgenda([...discussions, added], agenda) };
}

/** Those of agenda items in the agenda's order; the others after them, as they stood. */
function sortByAgenda(discussions: readonly Discussion[], agenda: readonly AgendaItem[]): Discussion[] {
  const places = new Map(agenda.map(({ id }, place) => [id, place]));
  const placeOf = ({ agendaItemId }: Discussion) => places.get(agendaItemId ?? '') ?? agenda.length;
  return discussions.toSorted((first, second) => placeOf(first) - placeOf(second));
}

function newDiscussion(agendaItemId: string | null): Discussion {
  return discussionSchema.parse({ id: newId(), agendaItemId });
}

/** The minutes with a place for what belongs to no agenda item. */
export function addFreeDiscussion(minutes: Minutes): Minutes {
  return { ...minutes, discussions: [...minutes.discussions, newDiscussion(null)] };
}

/** The minutes without one discussion. */
export function removeDiscussion(minutes: Minutes, id: string): Minutes {
  return { ...minutes, discussions: minutes.discussions.filter((discussion) => discussion.id !== id) };
}
