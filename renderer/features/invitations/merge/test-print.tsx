import { Button, Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addressedName } from '../../../../shared/domain/addressees.ts';
import type { Addressee } from '../../../../shared/domain/invitation.ts';

/** Drawing all of 800 names would stop the window for a moment; typing finds the others. */
const SHOWN = 50;

interface TestPrintProps {
  addressees: readonly Addressee[];
  isPending: boolean;
  onPrint: (addresseeId: string) => void;
}

/** One letter only, to be looked at before all are made. */
export function TestPrint({ addressees, isPending, onPrint }: TestPrintProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const data = useMemo(
    () =>
      addressees.map((addressee, index) => ({
        value: addressee.id,
        label: `${index + 1}. ${addressedName(addressee)}`,
      })),
    [addressees],
  );
  const known = addressees.find(({ id }) => id === chosen) ?? addressees[0];
  if (known === undefined) return null;
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" style={{ flex: '1 1 20rem' }}>
      <Select
        label="Uji cetak satu surat"
        style={{ flex: 1 }}
        data={data}
        value={known.id}
        onChange={setChosen}
        searchable
        limit={SHOWN}
        allowDeselect={false}
        nothingFoundMessage="Tidak ada penerima bernama itu"
      />
      <Button
        variant="default"
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) onPrint(known.id);
        }}
      >
        Uji cetak
      </Button>
    </Group>
  );
}
