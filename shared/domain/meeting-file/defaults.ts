export type JsonObject = Record<string, unknown>;

/** What of `value` differs from `defaults`, at any depth; lists are taken whole. `undefined` is not written. */
export function withoutDefaults(value: object, defaults: object): JsonObject {
  const known = new Map<string, unknown>(Object.entries(defaults));
  const different: JsonObject = {};
  for (const [key, entry] of Object.entries(value)) {
    const usual = known.get(key);
    if (entry === undefined || isSame(entry, usual)) continue;
    if (!isObject(entry) || !isObject(usual)) {
      different[key] = entry;
      continue;
    }
    const inner = withoutDefaults(entry, usual);
    if (Object.keys(inner).length > 0) different[key] = inner;
  }
  return different;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two pieces of plain data are equal, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const theirs = new Map<string, unknown>(Object.entries(other));
  const ours = Object.entries(one);
  return (
    ours.length === theirs.size &&
    ours.every(([key, entry]) => theirs.has(key) && isSame(entry, theirs.get(key)))
  );
}
