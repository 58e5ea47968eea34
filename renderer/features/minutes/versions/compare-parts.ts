import { diffWordsWithSpace } from 'diff';
import type { MinutesPart } from '../../../../shared/domain/minutes-text.ts';

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** One part of two versions, side by side. */
export interface ComparedPart {
  key: string;
  heading: string;
  isChanged: boolean;
  /** Text of the earlier version, with what is gone later marked; empty when the part came later. */
  before: Piece[];
  /** Text of the later version, with what is new marked; empty when the part is gone. */
  after: Piece[];
}

/** Longer than that a clerk does not wait: the texts then stand side by side as wholly different. */
const PATIENCE_MS = 1500;

/** The parts of two versions in the order of the later one; those that are gone stand behind the one before them. */
export function compareParts(before: readonly MinutesPart[], after: readonly MinutesPart[]): ComparedPart[] {
  const earlier = new Map(before.map((part) => [part.key, part]));
  const later = new Map(after.map((part) => [part.key, part]));
  return mergeKeys(before, after).map((key) => {
    const [old, now] = [earlier.get(key), later.get(key)];
    const [oldText, newText] = [old?.text ?? '', now?.text ?? ''];
    return {
      key,
      heading: now?.heading ?? old?.heading ?? '',
      isChanged: oldText !== newText,
      ...compareTexts(oldText, newText),
    };
  });
}

function mergeKeys(before: readonly MinutesPart[], after: readonly MinutesPart[]): string[] {
  const keys = after.map(({ key }) => key);
  for (const [index, { key }] of before.entries()) {
    if (keys.includes(key)) continue;
    const neighbour = before[index - 1]?.key;
    keys.splice(neighbour === undefined ? 0 : keys.indexOf(neighbour) + 1, 0, key);
  }
  return keys;
}

/** Two texts word by word. */
function compareTexts(before: string, after: string): Pick<ComparedPart, 'before' | 'after'> {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const pieces = changes
    .filter(({ value }) => value !== '')
    .map(
      ({ value, removed, added }): Piece => ({
        kind: removed ? 'removed' : added ? 'added' : 'same',
        text: value,
      }),
    );
  return {
    before: pieces.filter(({ kind }) => kind !== 'added'),
    after: pieces.filter(({ kind }) => kind !== 'removed'),
  };
}
