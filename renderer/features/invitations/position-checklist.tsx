import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core';
import type { StoredPosition } from '../../../shared/contract/directory.ts';

interface PositionChecklistProps {
  positions: readonly StoredPosition[];
  takenIds: ReadonlySet<string | null>;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const MOST_SHOWN = 200;

/** Positions to tick, with "Pilih semua" for those that are shown. */
export function PositionChecklist({ positions, takenIds, chosen, onChoose }: PositionChecklistProps) {
  const free = positions.filter(({ id }) => !takenIds.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  if (positions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Tidak ada jabatan yang cocok. Jabatan dan kelompok diisi di menu Direktori.
      </Text>
    );
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={free.length === 0}
          onClick={() => onChoose(new Set([...chosen, ...free.map(({ id }) => id)]))}
        >
          Pilih semua ({free.length})
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={chosen.size === 0}
          onClick={() => onChoose(new Set())}
        >
          Batalkan pilihan
        </Button>
      </Group>
      <ScrollArea.Autosize mah="40vh" type="auto" viewportProps={{ tabIndex: -1 }}>
        <Stack gap={6} p={2}>
          {positions.slice(0, MOST_SHOWN).map(({ id, value, organisationName, holderName }) => {
            const isTaken = takenIds.has(id);
            return (
              <Checkbox
                key={id}
                size="sm"
                label={value.title}
                description={[organisationName, holderName, isTaken ? 'sudah diundang' : '']
                  .filter(Boolean)
                  .join(' · ')}
                checked={isTaken || chosen.has(id)}
                disabled={isTaken}
                onChange={() => toggle(id)}
              />
            );
          })}
        </Stack>
      </ScrollArea.Autosize>
      {positions.length > MOST_SHOWN && (
        <Text size="xs" c="dimmed">
          {MOST_SHOWN} dari {positions.length} jabatan ditampilkan. Persempit dengan kata pencarian.
        </Text>
      )}
    </Stack>
  );
}
