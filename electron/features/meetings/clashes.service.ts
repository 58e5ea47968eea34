import type { Clash } from '../../../shared/contract/meetings.ts';
import { type ClashSlot, type FullSlot, overlapsOf } from '../../../shared/domain/clashes.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type KnownSlot, listInvitees, listSlots } from './clashes.repository.ts';

/** Names of common invitees that are worth telling; the page says how many more there are by their count. */
const MOST_NAMES = 50;

/** What collides with other meetings of the archive, and with the other slots asked about. */
export async function findClashes(db: ReadDb, slots: readonly ClashSlot[]): Promise<Clash[]> {
  const full = await withInvitees(db, slots);
  const days = full.flatMap(({ date, endDate }) => (date === null ? [] : [date, endDate ?? date])).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const own = new Set(slots.flatMap(({ meetingId }) => meetingId ?? []));
  const known = (await listSlots(db, from, to)).filter(({ meetingId }) => !own.has(meetingId));
  return full.flatMap((slot, index) => [
    ...known.flatMap((other) => clashesWith(index, slot, other)),
    ...full.flatMap((other, at) => (at === index ? [] : clashesBetween(index, slot, at, other))),
  ]);
}

async function withInvitees(db: ReadDb, slots: readonly ClashSlot[]): Promise<FullSlot[]> {
  const asked = slots.flatMap(({ meetingId, invitees }) =>
    invitees === undefined && meetingId !== null ? [meetingId] : [],
  );
  const stored = await listInvitees(db, asked);
  return slots.map((slot) => ({
    ...slot,
    invitees: slot.invitees ?? stored.get(slot.meetingId ?? '') ?? [],
  }));
}

function clashesWith(slot: number, one: FullSlot, other: KnownSlot): Clash[] {
  const { meetingId: id, title, date, startTime, endTime } = other;
  return overlapsOf(one, other).map((overlap) => ({
    ...overlap,
    names: overlap.names.slice(0, MOST_NAMES),
    slot,
    meeting: { id, title, date, startTime, endTime },
    otherSlot: null,
  }));
}

function clashesBetween(slot: number, one: FullSlot, otherSlot: number, other: FullSlot): Clash[] {
  return overlapsOf(one, other).map((overlap) => ({
    ...overlap,
    names: overlap.names.slice(0, MOST_NAMES),
    slot,
    meeting: null,
    otherSlot,
  }));
}
