import { Group, Switch, type SwitchProps, Text, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../../components/use-draft.ts';

interface TextFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
}

export function TextField({ onChange, ...props }: TextFieldProps) {
  return <TextInput {...props} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onFocus' | 'onBlur'> {
  value: number;
  onChange: (value: number) => void;
  /** Unit behind the number: `mm`, `pt`, `tahun`. */
  unit?: string;
}

/** A number with a decimal comma. A field left empty goes back to what it was. */
export function NumberField({ value, onChange, unit, error, ...props }: NumberFieldProps) {
  const draft = useDraft({
    value,
    onChange: (next) => {
      if (next !== null) onChange(next);
    },
    format: (number) => String(number).replace('.', ','),
    read: readNumber,
  });
  return (
    <TextInput
      w={150}
      {...props}
      inputMode="decimal"
      autoComplete="off"
      error={draft.isUnreadable ? 'Tulis angka, misalnya 20 atau 1,5.' : error}
      rightSectionWidth={52}
      rightSection={
        unit !== undefined && (
          <Text size="xs" c="dimmed">
            {unit}
          </Text>
        )
      }
      {...draft.inputProps}
    />
  );
}

function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(trimmed) ? Number(trimmed) : null;
}

interface SwitchFieldProps extends Omit<SwitchProps, 'value' | 'onChange' | 'checked'> {
  value: boolean;
  onChange: (isOn: boolean) => void;
}

export function SwitchField({ value, onChange, ...props }: SwitchFieldProps) {
  return <Switch {...props} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

/** Fields side by side while there is room, else below each other. */
export function FieldRow({ children }: { children: ReactNode }) {
  return (
    <Group gap="sm" align="flex-start">
      {children}
    </Group>
  );
}
