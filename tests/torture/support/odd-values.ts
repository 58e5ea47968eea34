import type { Chance } from './random.ts';

/** Texts that have broken programs before: marks of XML and SQL, other scripts, controls, paths, very long ones. */
const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\t\n\r',
  'Rapat & <Koordinasi> "satu" \'dua\' ’tiga’',
  "'); DROP TABLE meeting; --",
  '%_\\*?"',
  '"tidak tertutup',
  'NEAR(a b) OR * AND -',
  'é ñ 𝄞 😀 👨‍👩‍👧‍👦',
  '\u202Eterbalik\u202C \u200B\uFEFF',
  '\u0000\u0001\u001F',
  '\uD800',
  '../../../etc/passwd',
  'C:\\Windows\\System32\\cmd.exe',
  'CON',
  '${nomor_naskah} {tag} {{x}} undefined null NaN',
  '000.1.5/123/UM/2025',
  '197001011995031001',
  '2025-02-30',
  '9999-12-31',
  '24:00',
  'x'.repeat(5000),
  'kata '.repeat(4000),
];

/** Values of every kind that a page could send, right or not; new ones each time, because a handler may keep them. */
const ODD_VALUES: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.MAX_SAFE_INTEGER,
  () => 10n,
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => new Date(0),
  () => new Map([['a', 1]]),
  () => new Uint8Array(8),
  () => JSON.parse('{"__proto__":{"isAdmin":true}}'),
  () => ({ constructor: { name: 'x' } }),
  () => Array.from({ length: 2000 }, () => ({})),
];

export function oddText(chance: Chance): string {
  return chance.pick(ODD_TEXTS);
}

export function oddValue(chance: Chance): unknown {
  return chance.isHeads() ? oddText(chance) : chance.pick(ODD_VALUES)();
}

/** The same value with one to three of its places, chosen anywhere, put wrong, left out or doubled. */
export function mutate(chance: Chance, value: unknown): unknown {
  let mutated = value;
  for (let times = 1 + chance.below(3); times > 0; times -= 1) mutated = mutateOnce(chance, mutated);
  return mutated;
}

function mutateOnce(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || chance.isHeads(0.15)) return oddValue(chance);
  if (Array.isArray(value)) return mutateList(chance, value);
  const entries = Object.entries(value);
  if (entries.length === 0) return oddValue(chance);
  if (chance.isHeads(0.1)) return { ...value, [oddText(chance) || 'x']: oddValue(chance) };
  const [key, inner] = chance.pick(entries);
  if (chance.isHeads(0.1)) return Object.fromEntries(entries.filter(([other]) => other !== key));
  return { ...value, [key]: mutateOnce(chance, inner) };
}

function mutateList(chance: Chance, values: readonly unknown[]): unknown {
  if (values.length === 0) return [oddValue(chance)];
  const at = chance.below(values.length);
  if (chance.isHeads(0.2)) return [...values, values[at]];
  return values.map((value, index) => (index === at ? mutateOnce(chance, value) : value));
}
