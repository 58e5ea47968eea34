import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { Section } from '../../components/section.tsx';
import { NumberField, TextField } from './fields.tsx';
import type { SectionProps } from './profile-part.ts';

type Retention = OfficeProfile['retention'][number];

const FATES: readonly Choice<Retention['finalFate']>[] = [
  { value: 'musnah', label: 'Musnah' },
  { value: 'permanen', label: 'Permanen' },
  { value: 'dinilai-kembali', label: 'Dinilai kembali' },
];
const NEW: Retention = { code: '', activeYears: 0, inactiveYears: 0, finalFate: 'dinilai-kembali', note: '' };

/** Retention per classification code, by the region's own schedule; nothing is ever destroyed by the app (rule 58). */
export function RetentionSection({ form }: SectionProps) {
  const rows = form.value.retention;
  const set = (next: Retention[]) => form.setField('retention', next);
  const keyed = rows.map((row, index) => ({ key: `retention-${index}`, row, index }));
  return (
    <Section
      title="Jadwal retensi arsip"
      description="Menurut JRA daerah. Aplikasi hanya mengingatkan; tidak pernah memusnahkan arsip sendiri."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set([...rows, NEW])}
        >
          Tambah kode
        </Button>
      }
    >
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada jadwal. Tambahkan kode klasifikasi menurut JRA daerah Anda.
        </Text>
      )}
      <Stack gap="xs">
        {keyed.map(({ key, row, index }) => (
          <RetentionRow
            key={key}
            index={index}
            row={row}
            errors={form.errors}
            onChange={(next) => set(rows.with(index, next))}
            onRemove={() => set(rows.toSpliced(index, 1))}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface RetentionRowProps {
  index: number;
  row: Retention;
  errors: Readonly<Record<string, string>>;
  onChange: (row: Retention) => void;
  onRemove: () => void;
}

function RetentionRow({ index, row, errors, onChange, onRemove }: RetentionRowProps) {
  const error = (field: string) => errors[`retention.${index}.${field}`];
  return (
    <Group gap="xs" align="flex-start" role="group" aria-label={`Retensi ${index + 1}`}>
      <CodeField
        label="Kode"
        width={130}
        value={row.code}
        error={error('code')}
        onChange={(code) => onChange({ ...row, code })}
      />
      <NumberField
        label="Aktif"
        unit="tahun"
        w={110}
        value={row.activeYears}
        error={error('activeYears')}
        onChange={(activeYears) => onChange({ ...row, activeYears })}
      />
      <NumberField
        label="Inaktif"
        unit="tahun"
        w={110}
        value={row.inactiveYears}
        error={error('inactiveYears')}
        onChange={(inactiveYears) => onChange({ ...row, inactiveYears })}
      />
      <ChoiceField
        label="Nasib akhir"
        w={160}
        choices={FATES}
        value={row.finalFate}
        onChange={(finalFate) => onChange({ ...row, finalFate })}
      />
      <TextField
        label="Keterangan"
        style={{ flex: '1 1 160px' }}
        value={row.note}
        error={error('note')}
        onChange={(note) => onChange({ ...row, note })}
      />
      <ActionIcon
        variant="subtle"
        color="red"
        mt={24}
        aria-label={`Hapus retensi ${row.code === '' ? index + 1 : row.code}`}
        title="Hapus"
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
