import type { Addressee } from './invitation.ts';
import type { OfficeProfile } from './office-profile.ts';

/**
 * How the address of a letter is set (rule 16): one addressee without a number, a few as a numbered list, more than the
 * office's limit as an attached list. Groups need the attachment to be seen, so they do not change the count.
 */
export type AddressArrangement =
  | { kind: 'none' }
  | { kind: 'one'; name: string }
  | { kind: 'list'; names: string[] }
  | { kind: 'attached'; text: string };

/** Rule 16. `Yth.` is written once by the paper, so it is cut from what the user typed (rule 15). */
export function arrangeAddressees(
  addressees: readonly Addressee[],
  profile: OfficeProfile,
): AddressArrangement {
  const names = addressees.map(addressedName);
  const [only] = names;
  if (only === undefined) return { kind: 'none' };
  if (names.length === 1) return { kind: 'one', name: only };
  if (names.length <= profile.letter.addresseeLimit) return { kind: 'list', names };
  return { kind: 'attached', text: withoutSalute(profile.letter.attachedListText) };
}

/** Title of an addressee, without a `Yth.` or `Kepada Yth.` that was typed before it (rule 15). */
export function addresseeName({ title }: Pick<Addressee, 'title'>): string {
  return withoutSalute(title);
}

/** Titles that name nobody without the body they head. */
const BARE_TITLE =
  /^(?:wakil )?(?:ketua|ketua umum|sekretaris|sekretaris umum|sekretaris jenderal|bendahara|kepala|direktur|direktur utama|pimpinan|pengurus|rektor|dekan|camat|lurah|komandan|koordinator|manajer)$/i;

/** Words that the title itself says already: Camat of `Kecamatan Contoh` is `Camat Contoh`. */
const SAID_BY_TITLE = [
  { title: /^camat$/i, before: /^kecamatan /i },
  { title: /^lurah$/i, before: /^kelurahan /i },
];

/**
 * An addressee as a letter addresses it, where no second column names the organisation: a title that says nothing alone
 * (`Ketua`) stands before its organisation; any other title stands as it was typed.
 */
export function addressedName(addressee: Pick<Addressee, 'title' | 'organisation'>): string {
  const title = addresseeName(addressee);
  const organisation = addressee.organisation.trim();
  if (organisation === '' || !BARE_TITLE.test(title)) return title;
  const said = SAID_BY_TITLE.find((entry) => entry.title.test(title));
  return `${title} ${said === undefined ? organisation : organisation.replace(said.before, '')}`;
}

function withoutSalute(text: string): string {
  return text.replace(/^(?:(?:kepada\s+)?yth(?![a-z])\.?[\s:]*)+/i, '').trim();
}

export interface AddresseeGroup {
  /** Sub-heading; empty for addressees that stand in no group. */
  heading: string;
  addressees: Addressee[];
}

/** The user's order, cut wherever the group changes (rule 17); nothing is sorted. */
export function groupAddressees(addressees: readonly Addressee[]): AddresseeGroup[] {
  const groups: AddresseeGroup[] = [];
  for (const addressee of addressees) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === addressee.group) last.addressees.push(addressee);
    else groups.push({ heading: addressee.group, addressees: [addressee] });
  }
  return groups;
}

/** Addressees of one group stand together, in the order in which each group first comes; inside a group nothing moves. */
export function gatherGroups(
  addressees: readonly Addressee[],
  groupOrder: readonly string[] = [],
): Addressee[] {
  const places = new Map<string, Addressee[]>();
  const known = new Set(addressees.map(({ group }) => group));
  for (const name of groupOrder) if (known.has(name)) places.set(name, []);
  for (const addressee of addressees) {
    const place = places.get(addressee.group);
    if (place === undefined) places.set(addressee.group, [addressee]);
    else place.push(addressee);
  }
  return [...places.values()].flat();
}

/**
 * Puts addressees in the office's protocol order, group by group, so that no heading is printed twice. Those without a
 * position of the directory keep their order behind the others of their group.
 */
export function orderByProtocol(
  addressees: readonly Addressee[],
  positionIds: readonly string[],
): Addressee[] {
  const rank = new Map(positionIds.map((id, index) => [id, index]));
  const rankOf = ({ positionId }: Addressee) =>
    (positionId === null ? undefined : rank.get(positionId)) ?? positionIds.length;
  const groups = new Map<string, Addressee[]>();
  for (const addressee of addressees)
    groups.set(addressee.group, [...(groups.get(addressee.group) ?? []), addressee]);
  return [...groups.values()].flatMap((group) => group.sort((a, b) => rankOf(a) - rankOf(b)));
}

/** Whom a letter goes to, in a line of the agenda: all of a few, else the first and how many more. */
export function destinationText(addressees: readonly Addressee[]): string {
  const names = addressees.map(addressedName);
  const [first = ''] = names;
  return names.length <= 3 ? names.join('; ') : `${first} dan ${names.length - 1} lainnya`;
}
