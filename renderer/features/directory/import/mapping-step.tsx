import { Autocomplete, Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportInput, ListPreview } from '../../../../shared/contract/directory-import.ts';
import {
  type ColumnMapping,
  IMPORT_TARGETS,
  type ImportDefaults,
  TARGET_LABELS,
} from '../../../../shared/domain/directory-import/columns.ts';
import { ORGANISATION_KINDS } from '../organisation-kinds.ts';

interface MappingStepProps {
  preview: ListPreview;
  onAsk: (parts: Pick<ImportInput, 'headerRow' | 'mapping' | 'defaults'>) => void;
}

const SKIPPED = '';

/** What each column holds, above its first five values; and what holds for every row. */
export function MappingStep({ preview, onAsk }: MappingStepProps) {
  const { headers, rows, headerRow } = preview;
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const [defaults, setDefaults] = useState<ImportDefaults>(preview.defaults);
  // A target taken for another column leaves the one that had it.
  const choose = (column: number, value: string) => {
    const target = IMPORT_TARGETS.find((it) => it === value) ?? null;
    setMapping(mapping.map((it, index) => (index === column ? target : it === target ? null : it)));
  };
  const columns = headers.map((header, column) => {
    const letter = columnLetter(column);
    return { key: letter, column, name: header === '' ? `Kolom ${letter}` : header };
  });
  const shownRows = rows.map((row, index) => ({ key: `baris ${index + 1}`, row }));
  const isEmpty = mapping.every((target) => target === null);
  return (
    <Stack gap="sm">
      <Table.ScrollContainer minWidth={Math.max(600, headers.length * 170)}>
        <Table verticalSpacing={4} withColumnBorders withTableBorder aria-label="Lima baris pertama">
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, name, column }) => (
                <Table.Th key={key} scope="col" miw={170}>
                  <Stack gap={4}>
                    <Text size="sm" fw={600}>
                      {name}
                    </Text>
                    <NativeSelect
                      size="xs"
                      aria-label={`Isi kolom ${name}`}
                      value={mapping[column] ?? SKIPPED}
                      data={[
                        { value: SKIPPED, label: 'Tidak diimpor' },
                        ...IMPORT_TARGETS.map((target) => ({ value: target, label: TARGET_LABELS[target] })),
                      ]}
                      onChange={(event) => choose(column, event.currentTarget.value)}
                    />
                  </Stack>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shownRows.map(({ key, row }) => (
              <Table.Tr key={key}>
                {columns.map(({ key: columnKey, column }) => (
                  <Table.Td key={columnKey}>
                    <Text size="sm" {...(mapping[column] === null ? { c: 'dimmed' } : {})}>
                      {row[column]}
                    </Text>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <DefaultFields defaults={defaults} onChange={setDefaults} />
      <Group>
        <Button disabled={isEmpty} onClick={() => onAsk({ headerRow, mapping, defaults })}>
          Periksa tiap baris
        </Button>
        {isEmpty && (
          <Text size="sm" c="dimmed">
            Tentukan isi paling sedikit satu kolom.
          </Text>
        )}
      </Group>
    </Stack>
  );
}

interface DefaultFieldsProps {
  defaults: ImportDefaults;
  onChange: (defaults: ImportDefaults) => void;
}

function DefaultFields({ defaults, onChange }: DefaultFieldsProps) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        Untuk baris yang kolomnya kosong atau tidak ada
      </Text>
      <Group gap="sm" align="flex-start">
        <TextInput
          label="Jabatan"
          placeholder="mis. Ketua"
          maxLength={200}
          value={defaults.title}
          onChange={(event) => onChange({ ...defaults, title: event.currentTarget.value })}
        />
        <Autocomplete
          label="Jenis instansi"
          data={ORGANISATION_KINDS}
          maxLength={80}
          value={defaults.kind}
          onChange={(kind) => onChange({ ...defaults, kind })}
        />
        <TextInput
          label="Kelompok"
          placeholder="mis. Ormas; Undangan tetap"
          maxLength={300}
          value={defaults.groups}
          onChange={(event) => onChange({ ...defaults, groups: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}

/** `A`, `Z`, `AA`: as Excel names its columns. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetter(Math.floor(column / 26) - 1)}${last}`;
}
