import { Combobox, Kbd, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CommandId } from '../../../shared/contract/commands.ts';
import classes from './palette.module.css';
import type { PaletteItem } from './palette-items.ts';
import { usePaletteItems } from './use-palette-items.ts';

interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  onCommand: (command: CommandId) => void;
}

/** Ctrl+K: go, create, search, recent; typed, chosen by the arrows, done by Enter. */
export function Palette({ isOpen, onClose, onCommand }: PaletteProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Cari dan jalankan"
      size="lg"
      yOffset="8vh"
      // Over a drawer too: the keys open it from everywhere.
      zIndex={400}
      centered={false}
    >
      {isOpen && <PaletteSearch onClose={onClose} onCommand={onCommand} />}
    </Modal>
  );
}

function PaletteSearch({ onClose, onCommand }: Omit<PaletteProps, 'isOpen'>) {
  const [text, setText] = useState('');
  const combobox = useCombobox({ opened: true, loop: true, scrollBehavior: 'instant' });
  const items = usePaletteItems(text, onCommand);
  const ids = items.map(({ id }) => id).join();
  const { selectFirstOption } = combobox;
  // Shown again once the list stands: only then can the field name it as its own.
  const [, setMarked] = useState<string | null>(null);

  // What Enter would do is always marked, also when an answer of the archive comes in.
  useEffect(() => {
    setMarked(ids === '' ? null : selectFirstOption());
  }, [ids, selectFirstOption]);

  const choose = (id: string) => {
    onClose();
    items.find((item) => item.id === id)?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label="Cari rapat, orang, jabatan, instansi, atau perintah"
          placeholder="Ketik nama rapat, orang, halaman, atau perintah"
          leftSection={<IconSearch size={16} aria-hidden />}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </Combobox.EventsTarget>
      {/* In the way of the Tab key, because it scrolls. */}
      <Combobox.Options className={classes.list} aria-label="Hasil" tabIndex={0}>
        {inGroups(items).map(({ name, rows }) => (
          <Combobox.Group key={name} label={name}>
            {rows.map((item) => (
              <Combobox.Option key={item.id} value={item.id} className={classes.row}>
                <span className={classes.label}>{item.label}</span>
                {item.note !== '' && <span className={classes.note}>{item.note}</span>}
                {item.keys !== '' && <Kbd size="xs">{item.keys}</Kbd>}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <Text size="sm" c="dimmed" role="status" mt="xs">
        {items.length === 0 ? 'Tidak ada yang cocok. Coba kata lain.' : 'Panah memilih, Enter menjalankan.'}
      </Text>
    </Combobox>
  );
}

function inGroups(items: readonly PaletteItem[]): { name: string; rows: PaletteItem[] }[] {
  const groups = new Map<string, PaletteItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([name, rows]) => ({ name, rows }));
}
