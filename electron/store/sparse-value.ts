import { isDeepStrictEqual } from 'node:util';

/** A value of JSON with names. */
type Named = Readonly<Record<string, unknown>>;

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What of `value` differs from `usual`, at any depth: what is left out is filled in again by a schema that has `usual` as
 * its defaults. Lists are kept whole.
 */
export function withoutUsual(value: Named, usual: Named): Named {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const other = usual[name];
      if (isDeepStrictEqual(part, other)) return [];
      return [[name, isNamed(part) && isNamed(other) ? withoutUsual(part, other) : part]];
    }),
  );
}
