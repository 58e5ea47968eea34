import { Button, Group, Paper, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Attendee, attendeeSchema } from '../../../../shared/domain/attendance.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';

interface RepresentativeFormProps {
  row: Attendee;
  size: 'sm' | 'md';
  onSave: (representative: Attendee['representative']) => void;
  onCancel: () => void;
}

/** Who came instead: post or name, and the letter of duty. Enter keeps it, Escape leaves it. */
export function RepresentativeForm({ row, size, onSave, onCancel }: RepresentativeFormProps) {
  const [value, setValue] = useState(row.representative);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const field = (name: keyof typeof value, label: string, maxLength: number) => (
    <TextInput
      label={label}
      size={size}
      style={{ flex: '1 1 200px' }}
      maxLength={maxLength}
      ref={name === 'title' ? first : null}
      autoComplete="off"
      value={value[name]}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setValue((before) => ({ ...before, [name]: text }));
      }}
    />
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(attendeeSchema.shape.representative.parse(value));
  };
  return (
    <Paper
      component="form"
      withBorder
      p="sm"
      aria-label={`Wakil dari ${speakerName(row)}`}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Text fw={600} size={size}>
        {speakerName(row)} diwakili oleh
      </Text>
      <Group gap="xs" align="flex-end" mt={4}>
        {field('title', 'Jabatan wakil', 300)}
        {field('name', 'Nama wakil', 300)}
        {field('letter', 'Nomor surat tugas', 120)}
        <Button type="submit" size={size}>
          Catat diwakili
        </Button>
        <Button variant="default" size={size} onClick={onCancel}>
          Batal
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        Cukup isi jabatan atau nama, lalu Enter. Tab ke isian berikutnya, Esc batal.
      </Text>
    </Paper>
  );
}
