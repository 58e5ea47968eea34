import { Button, Group, NumberInput, Popover } from '@mantine/core';
import { useState } from 'react';

interface PlaceButtonProps {
  /** Names the row for screen readers. */
  name: string;
  index: number;
  count: number;
  /** The place to go to, counted from 0. */
  onPlace: (to: number) => void;
}

/** The number of a row; pressing it sends the row to another number ("pindah ke nomor"). */
export function PlaceButton({ name, index, count, onPlace }: PlaceButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          px={4}
          miw={40}
          style={{ flex: 'none' }}
          data-control="place"
          aria-label={`Nomor ${index + 1}: pindahkan ${name} ke nomor lain`}
          title="Pindah ke nomor"
          onClick={() => setIsOpen(!isOpen)}
        >
          {index + 1}.
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Pindahkan ${name}`}>
        {isOpen && (
          <PlaceForm
            index={index}
            count={count}
            onPlace={(to) => {
              setIsOpen(false);
              if (to !== index) onPlace(to);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function PlaceForm({ index, count, onPlace }: Omit<PlaceButtonProps, 'name'>) {
  const [wanted, setWanted] = useState<number | string>(index + 1);
  const isPlace = typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 1 && wanted <= count;
  const submit = () => {
    if (isPlace) onPlace(wanted - 1);
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput
        label="Pindah ke nomor"
        w={140}
        min={1}
        max={count}
        allowDecimal={false}
        allowNegative={false}
        value={wanted}
        error={isPlace ? undefined : `Isi 1 sampai ${count}`}
        data-autofocus
        onChange={setWanted}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The list may stand in a form of its own.
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
      />
      <Button onClick={submit} disabled={!isPlace}>
        Pindahkan
      </Button>
    </Group>
  );
}
