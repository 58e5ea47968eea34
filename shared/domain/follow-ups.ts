import type { Dossier } from './dossier.ts';
import type { ActionItem } from './minutes.ts';

/** Tindak lanjut of a meeting in the order of its minutes, without those that say nothing (rule 38). */
export function followUpsOf({ minutes }: Pick<Dossier, 'minutes'>): ActionItem[] {
  return minutes.discussions.flatMap(({ actionItems }) => actionItems.filter(({ text }) => text !== ''));
}

export interface OwnedFollowUps {
  /** Penanggung jawab as first written. */
  owner: string;
  items: ActionItem[];
}

/**
 * What each owner still has to do, owners in the order in which they are first named; capitals and double spaces do not make
 * another owner. What is done, dropped or nobody's is left out.
 */
export function openFollowUpsByOwner(dossier: Pick<Dossier, 'minutes'>): OwnedFollowUps[] {
  const owners = new Map<string, OwnedFollowUps>();
  for (const item of followUpsOf(dossier)) {
    if (item.state !== 'open' || item.owner === '') continue;
    const key = item.owner.toLocaleLowerCase('id').replace(/\s+/g, ' ');
    const known = owners.get(key);
    if (known === undefined) owners.set(key, { owner: item.owner, items: [item] });
    else known.items.push(item);
  }
  return [...owners.values()];
}
