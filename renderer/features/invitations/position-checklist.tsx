import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { StoredPosition } from '../../../shared/contract/directory.ts';
import own from './addressees.module.css';

interface PositionChecklistProps {
  positions: readonly StoredPosition[];
  takenIds: ReadonlySet<string | null>;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const ROW_HEIGHT = 46;

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
      <Choices positions={positions} takenIds={takenIds} chosen={chosen} onToggle={toggle} />
    </Stack>
  );
}

interface ChoicesProps extends Omit<PositionChecklistProps, 'onChoose'> {
  onToggle: (id: string) => void;
}

/** The boxes; only those in view exist. */
function Choices({ positions, takenIds, chosen, onToggle }: ChoicesProps) {
  const scroller = useRef<HTMLFieldSetElement>(null);
  const virtualizer = useVirtualizer({
    count: positions.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => positions[index]?.id ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const drawn = virtualizer.getVirtualItems();
  return (
    <fieldset ref={scroller} className={own.choices} aria-label="Jabatan yang dapat diundang">
      <div style={{ height: drawn[0]?.start ?? 0 }} />
      {drawn.map(({ index, key }) => {
        const position = positions[index];
        if (position === undefined) return null;
        const { id, value, organisationName, holderName } = position;
        const isTaken = takenIds.has(id);
        const details = [organisationName, holderName, isTaken ? 'sudah diundang' : ''];
        return (
          <div key={key} ref={virtualizer.measureElement} data-index={index} style={{ padding: '3px 8px' }}>
            <Checkbox
              size="sm"
              label={value.title}
              description={details.filter(Boolean).join(' · ')}
              checked={isTaken || chosen.has(id)}
              disabled={isTaken}
              onChange={() => onToggle(id)}
            />
          </div>
        );
      })}
      <div style={{ height: virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0) }} />
    </fieldset>
  );
}
