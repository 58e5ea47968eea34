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
  const names = addressees.map(addresseeName);
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
