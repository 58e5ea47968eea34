import { Text } from '@mantine/core';

/** What comes along beside the records and is not here yet. */
export function Adds({ adds }: { adds: readonly string[] }) {
  if (adds.length === 0) return null;
  return <Text size="sm">Ikut ditambahkan: {adds.join('; ')}.</Text>;
}
