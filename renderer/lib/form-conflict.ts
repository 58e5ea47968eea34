import {
  type Choices,
  compareStates,
  type Leaning,
  type Part,
  takeChosen,
} from '../../shared/domain/merge-fields.ts';

/** What a form began from, what was typed into it, and what is stored now. */
interface ConflictSides<Value> {
  base: Value;
  typed: Value;
  stored: Value;
}

/**
 * Where the typed (`one`) and the stored value (`other`) differ, in the words of the form, each with the side that alone
 * changed since the form was opened; `null` where both did.
 */
export function conflictPlaces<Value>(
  parts: readonly Part<Value>[],
  { base, typed, stored }: ConflictSides<Value>,
): Leaning[] {
  return compareStates(parts, base, typed, stored);
}

/** Everything that was typed wins; what only the other side changed stays as it is stored. */
export function typedChoices(places: readonly Leaning[]): Choices {
  return Object.fromEntries(places.map(({ path, side }) => [path, side ?? 'one']));
}

/** The stored value with the places whose typed side was chosen; what nobody chose stays as it is stored. */
export function withChosen<Value>(
  parts: readonly Part<Value>[],
  { typed, stored }: ConflictSides<Value>,
  choices: Choices,
): Value {
  // From the stored value outwards: what no place of the form names is never set back to how the form found it.
  const turned = Object.entries(choices).map(
    ([path, side]) => [path, side === 'one' ? 'other' : 'one'] as const,
  );
  return takeChosen(parts, stored, typed, Object.fromEntries(turned));
}
