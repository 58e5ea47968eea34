import { ActionIcon, Group, Popover, Text, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, weekday } from '../../shared/domain/dates.ts';
import { readTypedDate } from '../lib/typed-input.ts';
import { useDraft } from './use-draft.ts';

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onFocus' | 'onBlur'> {
  /** Names the field; also read out for the calendar's button. */
  label: string;
  /** `YYYY-MM-DD`. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Keeps the label for screen readers only, e.g. in a table. */
  isLabelHidden?: boolean;
}

/** A date, typed (`31/8/2025`, `31 Agustus 2025`) or picked (Alt+Down); its weekday stands beside it. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, error, isLabelHidden = false, ...inputProps } = props;
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft({ value, onChange, format: formatDate, read: readTypedDate });
  const unreadable = draft.isUnreadable ? 'Tanggal tidak ada, belum tersimpan. Contoh: 31/8/2025' : undefined;
  const pick = (picked: string | null) => {
    draft.clear();
    onChange(picked);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withRoles={false} position="bottom-end">
      <Popover.Target>
        <TextInput
          placeholder="tgl/bln/tahun"
          w={270}
          maw="100%"
          {...inputProps}
          {...(isLabelHidden ? { 'aria-label': label } : { label })}
          {...draft.inputProps}
          error={unreadable ?? error}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') setOpen(true);
          }}
          rightSectionWidth={88}
          rightSection={<Beside value={value} label={label} onOpen={() => setOpen(!isOpen)} />}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Kalender: ${label}`} p="xs">
        <DatePicker
          value={value}
          onChange={pick}
          {...(value === null ? {} : { defaultDate: value })}
          allowDeselect
          size="xs"
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Beside({ value, label, onOpen }: { value: string | null; label: string; onOpen: () => void }) {
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end" w="100%" pr={4}>
      {value !== null && (
        <Text size="xs" c="dimmed">
          {weekday(value)}
        </Text>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Buka kalender: ${label}`}
        onClick={onOpen}
      >
        <IconCalendar size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
