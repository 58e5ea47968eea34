import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type Attendee, attendeeSchema } from '../../../shared/domain/attendance.ts';
import { newId } from '../../lib/new-id.ts';

const EMPTY = { name: '', title: '', organisation: '' };

/** Adds a guest who was not invited; he is in the room, so he is marked present. Enter adds and stays for the next. */
export function AddWalkIn({ onAdd }: { onAdd: (row: Attendee) => void }) {
  const [guest, setGuest] = useState(EMPTY);
  const first = useRef<HTMLInputElement>(null);
  const isEmpty = Object.values(guest).every((text) => text.trim() === '');
  const add = (event: FormEvent) => {
    event.preventDefault();
    first.current?.focus();
    if (isEmpty) return;
    onAdd(attendeeSchema.parse({ ...guest, id: newId(), isWalkIn: true, state: 'present' }));
    setGuest(EMPTY);
  };
  const fieldProps = (name: keyof typeof EMPTY) => ({
    value: guest[name],
    maxLength: 300,
    style: { flex: '1 1 160px' },
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setGuest((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form onSubmit={add}>
      <Group gap="xs" align="flex-end" mt="xs">
        <TextInput label="Tambah tamu: nama" ref={first} {...fieldProps('name')} />
        <TextInput label="Jabatan" {...fieldProps('title')} />
        <TextInput label="Instansi" {...fieldProps('organisation')} />
        <Button type="submit" variant="default" h={32} aria-disabled={isEmpty}>
          Tambahkan tamu
        </Button>
      </Group>
    </form>
  );
}
