import type { Dossier } from './dossier.ts';
import { type FollowUpState, isActive } from './follow-up-progress.ts';

/** An action item of the minutes with what became of it. */
export interface FollowUp {
  id: string;
  text: string;
  /** Penanggung jawab. */
  owner: string;
  due: string | null;
  /** Keterangan of the minutes. */
  note: string;
  state: FollowUpState;
  /** The newest note about its progress; empty for none. */
  lastNote: string;
  /** Names of the files that prove it. */
  proofs: readonly string[];
}

type Source = Pick<Dossier, 'minutes' | 'followUps'>;

/** Tindak lanjut of a meeting in the order of its minutes, without those that say nothing (rule 38). */
export function followUpsOf({ minutes, followUps = [] }: Source): FollowUp[] {
  const progress = new Map(followUps.map((known) => [known.id, known]));
  return minutes.discussions.flatMap(({ actionItems }) =>
    actionItems
      .filter(({ text }) => text !== '')
      .map((item) => ({ lastNote: '', proofs: [], ...item, ...progress.get(item.id) })),
  );
}

export interface OwnedFollowUps<Item> {
  /** Penanggung jawab as first written. */
  owner: string;
  items: Item[];
}

/** What makes two spellings of an owner the same: capitals and double spaces do not count. */
export function ownerKey(owner: string): string {
  return owner.trim().toLocaleLowerCase('id').replace(/\s+/g, ' ');
}

interface Owned {
  owner: string;
  state: FollowUpState;
}

/**
 * What each owner still has to do, owners in the order in which they are first named. What is done, dropped or nobody's is
 * left out. `agencyOf` may name the agency that an owner belongs to, so that it gets one slip.
 */
export function groupByOwner<Item extends Owned>(
  items: readonly Item[],
  agencyOf: (item: Item) => string = ({ owner }) => owner,
): OwnedFollowUps<Item>[] {
  const owners = new Map<string, OwnedFollowUps<Item>>();
  for (const item of items) {
    if (!isActive(item.state) || item.owner === '') continue;
    const owner = agencyOf(item);
    const known = owners.get(ownerKey(owner));
    if (known === undefined) owners.set(ownerKey(owner), { owner, items: [item] });
    else known.items.push(item);
  }
  return [...owners.values()];
}

/** The same for one meeting. */
export function openFollowUpsByOwner(dossier: Source): OwnedFollowUps<FollowUp>[] {
  return groupByOwner(followUpsOf(dossier));
}
