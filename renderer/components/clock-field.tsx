import { TextInput, type TextInputProps } from '@mantine/core';
import { formatClock } from '../../shared/domain/dates.ts';
import { readTypedTime } from '../lib/typed-input.ts';
import { useDraft } from './use-draft.ts';

interface ClockFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onFocus' | 'onBlur'> {
  /** `HH:mm`. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A time of the day, typed: `9`, `930`, `9.30` and `09:30` are all understood. */
export function ClockField({ value, onChange, error, ...props }: ClockFieldProps) {
  const draft = useDraft({ value, onChange, format: formatClock, read: readTypedTime });
  const unreadable = draft.isUnreadable ? 'Waktu tidak sah, belum tersimpan. Contoh: 09.30' : undefined;
  return (
    <TextInput placeholder="jj.mm" w={110} {...props} {...draft.inputProps} error={unreadable ?? error} />
  );
}
