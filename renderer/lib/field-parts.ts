import { sideOf } from '../../shared/domain/merge-fields/parts.ts';
import { isSame, valueAt } from '../../shared/domain/merge-fields/same.ts';
import { plainWords } from '../../shared/domain/merge-fields/words.ts';
import type { Part } from '../../shared/domain/merge-fields.ts';

/** Every field of a record as a place of its own, for records whose places nobody has named. */
export function fieldParts<Value extends object>(record: Value): readonly Part<Value>[] {
  return Object.keys(record).map((key): Part<Value> => {
    const isEqual = (one: Value, other: Value) => isSame(valueAt(one, key), valueAt(other, key));
    const label = `Isian ${Object.keys(record).indexOf(key) + 1}`;
    return {
      label,
      keys: [key],
      differences: (one, other) =>
        isEqual(one, other)
          ? []
          : [
              {
                path: key,
                label,
                change: 'changed',
                list: '',
                one: plainWords(valueAt(one, key)),
                other: plainWords(valueAt(other, key)),
              },
            ],
      changedSide: (_path, base, one, other) => sideOf(isEqual(base, one), isEqual(base, other)),
      merge: (one, other, choose) =>
        isEqual(one, other) || choose(key) === 'one' ? one : { ...one, [key]: valueAt(other, key) },
    };
  });
}
