import { Autocomplete, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportInput, ListPreview } from '../../../../shared/contract/directory-import.ts';
import {
  type ColumnMapping,
  IMPORT_TARGETS,
  type ImportDefaults,
  TARGET_LABELS,
} from '../../../../shared/domain/directory-import/columns.ts';
import { MappingTable } from '../../../components/list-import/mapping-table.tsx';
import { ORGANISATION_KINDS } from '../organisation-kinds.ts';

interface MappingStepProps {
  preview: ListPreview;
  onAsk: (parts: Pick<ImportInput, 'headerRow' | 'mapping' | 'defaults'>) => void;
}

/** What each column holds, above its first five values; and what holds for every row. */
export function MappingStep({ preview, onAsk }: MappingStepProps) {
  const { headers, rows, headerRow } = preview;
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const [defaults, setDefaults] = useState<ImportDefaults>(preview.defaults);
  const isEmpty = mapping.every((target) => target === null);
  return (
    <Stack gap="sm">
      <MappingTable
        headers={headers}
        rows={rows}
        targets={IMPORT_TARGETS}
        labels={TARGET_LABELS}
        mapping={mapping}
        onChange={setMapping}
      />
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
