import { Button, Group, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { LongText } from '../../components/long-text.tsx';
import { readAddresseeLines } from './addressee-lines.ts';
import { GROUPS_LIST_ID } from './addressee-row.tsx';

/** Adds addressees as free text: one typed and entered, or many lines pasted from a list, Word or Excel. */
export function AddLines({ onAdd }: { onAdd: (added: Addressee[]) => void }) {
  const [text, setText] = useState('');
  const [group, setGroup] = useState('');
  const count = readAddresseeLines(text, group).length;
  const add = () => {
    if (count === 0) return;
    onAdd(readAddresseeLines(text, group.trim()));
    setText('');
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <Group gap="sm" align="flex-end" mt="xs">
      <LongText
        label="Tambah undangan"
        description="Ketik lalu Enter, atau tempel beberapa baris sekaligus (satu undangan per baris)."
        placeholder="mis. Kepala Dinas Kesehatan"
        style={{ flex: '3 1 320px' }}
        minRows={1}
        maxRows={8}
        value={text}
        onChange={setText}
        onKeyDown={handleKey}
      />
      <TextInput
        label="Kelompok"
        placeholder="tanpa kelompok"
        style={{ flex: '1 1 150px' }}
        value={group}
        maxLength={120}
        list={GROUPS_LIST_ID}
        onChange={(event) => setGroup(event.currentTarget.value)}
      />
      <Button variant="default" h={32} aria-disabled={count === 0} onClick={add}>
        {count > 1 ? `Tambahkan ${count} undangan` : 'Tambahkan'}
      </Button>
    </Group>
  );
}
