import { Group, NativeSelect, NumberInput } from '@mantine/core';
import type { ChosenList } from '../../../shared/contract/directory-import.ts';

/** Which rows of a file are read; `headerRow` counts from 0, `null` leaves it to be guessed. */
export interface SheetPlace {
  sheet: number;
  headerRow: number | null;
}

interface SheetFieldsProps {
  list: ChosenList;
  sheet: number;
  /** The row that was read as titles; unknown while the file is being read. */
  headerRow: number | undefined;
  onChange: (place: SheetPlace) => void;
}

/** Sheet and row of titles of a chosen list. */
export function SheetFields({ list, sheet, headerRow, onChange }: SheetFieldsProps) {
  return (
    <Group gap="sm" align="flex-end">
      {list.sheets.length > 1 && (
        <NativeSelect
          label="Lembar"
          value={String(sheet)}
          data={list.sheets.map(({ name, rows }, index) => ({
            value: String(index),
            label: `${name} (${rows} baris)`,
          }))}
          onChange={(event) => onChange({ sheet: Number(event.currentTarget.value), headerRow: null })}
        />
      )}
      {headerRow !== undefined && (
        <NumberInput
          label="Baris judul kolom"
          description="Baris di bawahnya dibaca sebagai isi."
          w={200}
          min={1}
          max={list.sheets[sheet]?.rows ?? 1}
          allowDecimal={false}
          value={headerRow + 1}
          onChange={(row) => {
            if (typeof row === 'number' && row >= 1) onChange({ sheet, headerRow: row - 1 });
          }}
        />
      )}
    </Group>
  );
}
