/*
 * What may cross the door at all, before any schema looks at it: JSON-like data of a sane size. A schema reports each
 * wrong element of a list, so that a list of millions would cost minutes and gigabytes; cycles would never end.
 */

const MAX_DEPTH = 40;
const MAX_VALUES = 200_000;
/** Characters of all texts together: far above the longest minutes, far below what hurts. */
const MAX_CHARACTERS = 20_000_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const TOO_LARGE = 'Isian terlalu besar untuk disimpan. Kurangi isinya, lalu coba lagi.';
const NOT_PLAIN = 'Isian memuat data yang tidak dapat diterima.';

/** An Indonesian complaint when `input` is not plain data (null, true/false, number, text, list, record), else `null`. */
export function checkPlainData(input: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { value, depth } = item;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MAX_VALUES || characters > MAX_CHARACTERS || depth > MAX_DEPTH) return TOO_LARGE;
    if (isScalar(value)) continue;
    const children = childrenOf(value);
    if (children === null) return NOT_PLAIN;
    // Refused before they are queued: the queue itself must not become the attack.
    if (values + waiting.length + children.length > MAX_VALUES) return TOO_LARGE;
    for (const child of children) waiting.push({ value: child, depth: depth + 1 });
  }
  return null;
}

function isScalar(value: unknown): boolean {
  return value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value);
}

/** Elements of a list or fields of a plain record; `null` for anything else (dates, maps, buffers, functions ...). */
function childrenOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return null;
  if (Object.keys(value).some((key) => FORBIDDEN_KEYS.has(key))) return null;
  return Object.values(value);
}
