import { expect, test } from 'vitest';
import { readJson } from '../../shared/domain/meeting-file/json-source.ts';

/* The reader must agree with JSON.parse on what is JSON and what it means, but for double keys, `__proto__` and depth. */

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const PIECES = [
  '{}',
  '[]',
  '{"a":1}',
  '[1,2,[3]]',
  '""',
  '"\\u00e9\\n\\"\\\\"',
  '"\ud83d\ude00"',
  '-0',
  '0',
  '01',
  '1.',
  '.5',
  '1e5',
  '1E+2',
  '-',
  '+1',
  'NaN',
  'Infinity',
  'true',
  'false',
  'null',
  'tru',
  'True',
  ' 1 ',
  '\t[\r\n]',
  '\u00a01',
  '\ufeff1',
  '//a\n1',
  '{"a":1,}',
  '[1,]',
  '[,1]',
  '{a:1}',
  "{'a':1}",
  '{"a" 1}',
  '{"a":}',
  '{"a":1 "b":2}',
  '"\t"',
  '"\\x41"',
  '"\\u12g4"',
  '"a',
  '1 2',
  '',
  ' ',
  '{"a":{"b":[{"c":null}]}}',
  '[[[[[[[[1]]]]]]]]',
  '"\u2028"',
  '1e999',
  '123456789012345678901234567890',
];

test.each(PIECES)('reads %j as JSON.parse does', (text) => {
  const read = readJson(text);
  expect(read.ok).toBe(accepts(text));
  if (read.ok) expect(read.value).toEqual(JSON.parse(text));
});

test('agrees with JSON.parse on thousands of damaged texts', () => {
  const whole = JSON.stringify(
    { a: [1, -2.5e3, 'x"\\\n', null, true], b: { c: {}, d: [] }, 'e f': 'é😀' },
    null,
    1,
  );
  const signs = [...'{}[]",:0-.eE\\u\n tn'];
  for (let at = 0; at < whole.length; at += 1) {
    for (const sign of ['', ...signs]) {
      for (const damaged of [
        whole.slice(0, at) + sign + whole.slice(at + 1),
        whole.slice(0, at) + sign + whole.slice(at),
      ]) {
        const read = readJson(damaged);
        const isDoubled = read.ok && read.complaints.length > 0;
        expect(read.ok, damaged).toBe(accepts(damaged));
        if (read.ok && !isDoubled) expect(read.value, damaged).toEqual(JSON.parse(damaged));
      }
    }
  }
});

test('knows where each value stands', () => {
  const read = readJson('{\n "a": [10, {"b": 2}]\n}');
  if (!read.ok) throw new Error(read.message);
  const list = read.place.entries.get('a');
  expect(list?.offset).toBe(3);
  expect(list?.entries.get(0)?.offset).toBe(9);
  expect(list?.entries.get(1)?.entries.get('b')?.offset).toBe(14);
});

test('says where it stopped', () => {
  expect(readJson('[1,\n 2;]')).toEqual({
    ok: false,
    offset: 6,
    message: 'di sini seharusnya tanda koma atau ], tetapi tertulis ";"',
  });
});
