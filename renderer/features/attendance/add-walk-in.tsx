import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { type Attendee, attendeeSchema } from '../../../shared/domain/attendance.ts';
import { newId } from '../../lib/new-id.ts';

const EMPTY = { name: '', title: '', organisation: '' };

export interface WalkInHandle {
  /** Goes to the line, with a name that was typed elsewhere. */
  begin: (name: string) => void;
}

interface AddWalkInProps {
  onAdd: (row: Attendee) => void;
  /** What the guest has besides, e.g. the time of coming. */
  detailsOf?: () => Partial<Attendee>;
  size?: 'sm' | 'md';
  handle?: Ref<WalkInHandle>;
}

/** Adds a guest who was not invited; he is in the room, so he is marked present. Enter adds and stays for the next. */
export function AddWalkIn({ onAdd, detailsOf, size = 'sm', handle }: AddWalkInProps) {
  const [guest, setGuest] = useState(EMPTY);
  const first = useRef<HTMLInputElement>(null);
  useImperativeHandle(handle, () => ({
    begin: (name) => {
      setGuest({ ...EMPTY, name });
      first.current?.focus();
    },
  }));
  const isEmpty = Object.values(guest).every((text) => text.trim() === '');
  const add = (event: FormEvent) => {
    event.preventDefault();
    first.current?.focus();
    if (isEmpty) return;
    onAdd(
      attendeeSchema.parse({ ...guest, id: newId(), isWalkIn: true, state: 'present', ...detailsOf?.() }),
    );
    setGuest(EMPTY);
  };
  const fieldProps = (name: keyof typeof EMPTY) => ({
    value: guest[name],
    maxLength: 300,
    size,
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
        <Button type="submit" variant="default" size={size} aria-disabled={isEmpty}>
          Tambahkan tamu
        </Button>
      </Group>
    </form>
  );
}
