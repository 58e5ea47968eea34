type Errors = Readonly<Record<string, string>>;

/**
 * The sentences of one row, by the row's own field names; `undefined` when the row has none, so that a memoised row
 * is not drawn again. `path` is the row's place in the record, e.g. `addressees.3`.
 */
export function rowErrors(errors: Errors, path: string): Errors | undefined {
  const own = Object.entries(errors).filter(([name]) => name.startsWith(`${path}.`));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([name, message]) => [name.slice(path.length + 1), message]));
}
