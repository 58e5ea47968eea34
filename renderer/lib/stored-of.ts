/** The record of a list with this id. Throws an Error where it is not in the list any more. */
export function storedOf<Found extends { id: string | null }>(records: readonly Found[], id: string): Found {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`The list has no record ${id}.`);
  return found;
}
