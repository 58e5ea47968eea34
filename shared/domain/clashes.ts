import { z } from 'zod';
import { clockTime, isoDate } from './dates.ts';
import { recordId } from './record.ts';

/** Whom a meeting needs, and when and where: what can collide with another meeting. */
export const clashSlotSchema = z.strictObject({
  /** The meeting itself, which does not collide with itself; `null` for one that is not made yet. */
  meetingId: recordId.nullable().default(null),
  date: isoDate.nullable(),
  endDate: isoDate.nullable().default(null),
  startTime: clockTime.nullable(),
  endTime: clockTime.nullable().default(null),
  place: z.string().max(2000).default(''),
  chair: z
    .strictObject({
      positionId: recordId.nullable().default(null),
      personId: recordId.nullable().default(null),
      title: z.string().max(400).default(''),
      name: z.string().max(400).default(''),
    })
    .prefault({}),
  /** Who is invited; left out: the addressees of `meetingId`. */
  invitees: z
    .array(z.strictObject({ positionId: recordId.nullable(), title: z.string().max(400) }))
    .max(2000)
    .optional(),
});
export type ClashSlot = z.infer<typeof clashSlotSchema>;
export type Invitee = NonNullable<ClashSlot['invitees']>[number];

export const CLASH_KINDS = ['leader', 'room', 'members'] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

export interface Overlap {
  kind: ClashKind;
  /** False where an open end leaves it in doubt. */
  isCertain: boolean;
  /** Titles of those who are invited to both; empty for the other kinds. */
  names: string[];
}

/** A slot with its invitees known. */
export interface FullSlot extends Omit<ClashSlot, 'invitees'> {
  invitees: readonly Invitee[];
}

/** Capitals, accents, punctuation and spaces do not count: two spellings of one room or person are the same. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** In what two meetings get in each other's way. None without a common day and start times on both sides. */
export function overlapsOf(one: FullSlot, other: FullSlot): Overlap[] {
  const isCertain = timeOverlap(one, other);
  if (isCertain === null) return [];
  const overlaps: Overlap[] = [];
  if (isSameLeader(one.chair, other.chair)) overlaps.push({ kind: 'leader', isCertain, names: [] });
  const [place, otherPlace] = [foldText(one.place), foldText(other.place)];
  if (place !== '' && place === otherPlace) overlaps.push({ kind: 'room', isCertain, names: [] });
  const names = commonInvitees(one.invitees, other.invitees);
  if (names.length > 0) overlaps.push({ kind: 'members', isCertain, names });
  return overlaps;
}

/** `null` without a common time; false where only an open end makes it possible. */
function timeOverlap(one: FullSlot, other: FullSlot): boolean | null {
  if (one.date === null || other.date === null || one.startTime === null || other.startTime === null)
    return null;
  if (one.date > (other.endDate ?? other.date) || other.date > (one.endDate ?? one.date)) return null;
  // A meeting of several days keeps its hours on each of them.
  const [end, otherEnd] = [one.endTime, other.endTime];
  const isPossible = one.startTime < (otherEnd ?? '24:00') && other.startTime < (end ?? '24:00');
  if (!isPossible) return null;
  const earlier = one.startTime > other.startTime ? other : one;
  return one.startTime === other.startTime || earlier.endTime !== null;
}

function isSameLeader(one: FullSlot['chair'], other: FullSlot['chair']): boolean {
  const isSameId = (a: string | null, b: string | null) => a !== null && a === b;
  if (isSameId(one.personId, other.personId) || isSameId(one.positionId, other.positionId)) return true;
  const isSameText = (a: string, b: string) => foldText(a) !== '' && foldText(a) === foldText(b);
  if (one.name !== '' && other.name !== '') return isSameText(one.name, other.name);
  return isSameText(one.title, other.title);
}

function commonInvitees(one: readonly Invitee[], other: readonly Invitee[]): string[] {
  const ids = new Set(other.flatMap(({ positionId }) => positionId ?? []));
  const titles = new Set(other.map(({ title }) => foldText(title)).filter((title) => title !== ''));
  const common = one.filter(
    ({ positionId, title }) => (positionId !== null && ids.has(positionId)) || titles.has(foldText(title)),
  );
  return [...new Set(common.map(({ title }) => title))];
}
