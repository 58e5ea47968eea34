import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ActingTitle } from '../../../shared/domain/people.ts';
import { ChoiceField } from '../choice-field.tsx';
import { ACTING_CHOICES } from './choices.ts';
import { errorAt, type FieldErrors } from './field-errors.ts';
import { PositionField } from './position-field.tsx';

interface MandateEditorProps {
  value: readonly ActingTitle[];
  onChange: (mandate: ActingTitle[]) => void;
  errors: FieldErrors;
  path: string;
  on: string | null;
}

const MAX_LEVELS = 6;

/** The chain of mandates above the signer, from the highest: the first is `a.n.`, each further one adds `u.b.` (rule 26). */
export function MandateEditor({ value, onChange, errors, path, on }: MandateEditorProps) {
  const rows = value.map((title, index) => ({ key: `level-${index}`, title, index }));
  return (
    <Stack gap="xs">
      {rows.map(({ key, title, index }) => (
        <MandateRow
          key={key}
          level={index}
          value={title}
          on={on}
          error={errorAt(errors, path, `${index}.title`)}
          onChange={(next) => onChange(value.map((old, at) => (at === index ? next : old)))}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={value.length >= MAX_LEVELS}
          onClick={() => onChange([...value, { acting: '', title: '' }])}
        >
          {value.length === 0 ? 'Atas nama (a.n.)' : 'Tambah tingkat (u.b.)'}
        </Button>
        {value.length === 0 && (
          <Text size="xs" c="dimmed">
            Menandatangani sendiri
          </Text>
        )}
      </Group>
    </Stack>
  );
}

interface MandateRowProps {
  level: number;
  value: ActingTitle;
  on: string | null;
  error: string | undefined;
  onChange: (title: ActingTitle) => void;
  onRemove: () => void;
}

function MandateRow({ level, value, on, error, onChange, onRemove }: MandateRowProps) {
  const label = level === 0 ? 'Atas nama (a.n.)' : `Tingkat ${level + 1} (di atas u.b.)`;
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <ChoiceField
        label="Pengisian"
        w={110}
        choices={ACTING_CHOICES}
        value={value.acting}
        onChange={(acting) => onChange({ ...value, acting })}
      />
      <PositionField
        label={label}
        style={{ flex: 1 }}
        value={value.title}
        on={on}
        error={error}
        placeholder={level === 0 ? 'mis. Bupati Contoh' : 'mis. Sekretaris Daerah'}
        onChange={(title) => onChange({ ...value, title })}
        onPick={(position) => onChange({ ...value, title: position.value.title })}
      />
      <ActionIcon variant="subtle" color="gray" mt={26} aria-label={`Hapus ${label}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
