/** Text of plain data that is the same for equal data, whatever the order of its keys; `undefined` counts as missing. */
export function stableText(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

/** Whether two pieces of plain data are equal. */
export function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || stableText(one) === stableText(other);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, entry]) => [key, inOrder(entry)]),
  );
}

/** The value under a key of plain data of any shape; `undefined` without it. */
export function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}
