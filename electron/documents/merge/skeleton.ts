import type { LetterChanges } from './merge.types.ts';

type Address = NonNullable<LetterChanges['address']>;

/**
 * What a letter changes apart from its holes, as a text; letters of one skeleton and one count of lines share a template.
 * Nearly all letters of a merge have the skeleton of the letter before.
 */
export class SkeletonReader {
  #last: { address: Address; skeleton: string } | null = null;

  of(changes: LetterChanges): string {
    const { address } = changes;
    if (address === undefined || Object.keys(changes).length > 1) return skeletonOf(changes);
    if (this.#last !== null && isAlike(this.#last.address, address)) return this.#last.skeleton;
    this.#last = { address, skeleton: skeletonOf(changes) };
    return this.#last.skeleton;
  }
}

function skeletonOf({ address, number, ...others }: LetterChanges): string {
  return JSON.stringify([
    others,
    address === undefined ? null : { ...address, names: blanksOf(address) },
    number === undefined ? null : number === '',
  ]);
}

function blanksOf({ names }: Address): number[] {
  return names.map((name) => (name === '' ? 0 : 1));
}

/** Whether two addresses differ in nothing but the words of their names. */
function isAlike(one: Address, other: Address): boolean {
  // The type asks for every field that an address has or will have.
  const fields: Record<Exclude<keyof Address, 'names'>, boolean> = {
    side: one.side === other.side,
    salute: one.salute === other.salute,
    isNumbered: one.isNumbered === other.isNumbered,
    place: one.place === other.place,
  };
  return (
    Object.values(fields).every((isSame) => isSame) &&
    one.names.length === other.names.length &&
    one.names.every((name, index) => (name === '') === (other.names[index] === ''))
  );
}
