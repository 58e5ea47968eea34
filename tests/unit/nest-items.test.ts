import { describe, expect, test } from 'vitest';
import {
  type FlatItem,
  isFirstMarker,
  isNumberMarker,
  type NestedList,
  nestItems,
} from '../../renderer/components/rich-text/paste/nest-items.ts';

function item(level: number, marker: string, list = 'l0 lfo1'): FlatItem {
  return { level, marker, list, isOrdered: isNumberMarker(marker) };
}

/** `[1. [a. b.] 2.]`: lists in brackets, `{ }` for bullets. */
function shape(lists: readonly NestedList<FlatItem>[]): string {
  return lists
    .map(({ isOrdered, items }) => {
      const inner = items
        .map((entry) => [entry.item.marker, shape(entry.lists)].filter(Boolean).join(' '))
        .join(' ');
      return isOrdered ? `[${inner}]` : `{${inner}}`;
    })
    .join(' ');
}

describe('flat items of Word become lists in lists', () => {
  test.each([
    ['numbers with letters', [item(1, '1.'), item(2, 'a.'), item(2, 'b.'), item(1, '2.')], '[1. [a. b.] 2.]'],
    ['bullets in numbers', [item(1, '1.'), item(2, 'o'), item(1, '2.')], '[1. {o} 2.]'],
    ['both kinds on one level', [item(1, '1.'), item(1, '·')], '[1.] {·}'],
    ['a new list that starts again', [item(1, '1.'), item(1, '1.', 'l1 lfo2')], '[1.] [1.]'],
    ['a list that goes on under another name', [item(1, '1.'), item(1, '2.', 'l1 lfo2')], '[1. 2.]'],
    [
      'skipped levels',
      [item(1, '1.'), item(3, 'i.'), item(3, 'ii.'), item(2, 'a.'), item(1, '2.')],
      '[1. [i. ii.] [a.] 2.]',
    ],
    ['a first item that is deep', [item(3, 'i.'), item(1, '1.')], '[i.] [1.]'],
    ['one that is too deep', [1, 2, 3, 4].map((level) => item(level, '1.')), '[1. [1. [1. 1.]]]'],
  ])('%s', (_, items, expected) => {
    expect(shape(nestItems(items, 3))).toBe(expected);
  });

  test('tells numbers from bullets and first numbers from others', () => {
    expect(
      ['1.', '12)', '(3)', 'a.', 'iv.', '1.2.', '7'].filter((marker) => !isNumberMarker(marker)),
    ).toEqual([]);
    expect(['·', 'o', '§', '-', '•', 'Ø', ''].filter(isNumberMarker)).toEqual([]);
    expect(['1.', 'a)', '(1)', 'I.'].filter((marker) => !isFirstMarker(marker))).toEqual([]);
    expect(['2.', 'b)', '10.', 'ii.'].filter(isFirstMarker)).toEqual([]);
  });
});
