import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedSearch, SearchQuestion } from '../../../shared/contract/search.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { notifyDone } from '../../lib/notify.ts';
import { useChangeSaved, useSavedSearches } from './search.queries.ts';

interface SavedMenuProps {
  question: SearchQuestion;
  onChoose: (question: SearchQuestion) => void;
}

/** Kept questions: choose one, keep this one, or put the list in order. */
export function SavedMenu({ question, onChoose }: SavedMenuProps) {
  const saved = useSavedSearches().data ?? [];
  const [isNaming, naming] = useDisclosure(false);
  const [isOrdering, ordering] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            Pencarian tersimpan{saved.length > 0 && ` (${saved.length})`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {saved.map(({ id, name, question: kept }) => (
            <Menu.Item key={id} onClick={() => onChoose(kept)}>
              {name}
            </Menu.Item>
          ))}
          {saved.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={naming.open}>Simpan pencarian ini …</Menu.Item>
          <Menu.Item onClick={ordering.open} disabled={saved.length === 0}>
            Atur pencarian tersimpan …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isNaming} onClose={naming.close} title="Simpan pencarian">
        <NameForm question={question} onDone={naming.close} />
      </Modal>
      <Modal opened={isOrdering} onClose={ordering.close} title="Atur pencarian tersimpan" size="lg">
        <Stack gap="xs">
          {saved.length === 0 && <Text size="sm">Belum ada pencarian tersimpan.</Text>}
          {saved.map((one, index) => (
            <SavedRow key={one.id} saved={one} isFirst={index === 0} isLast={index === saved.length - 1} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}

function NameForm({ question, onDone }: { question: SearchQuestion; onDone: () => void }) {
  const [name, setName] = useState(question.text.trim().slice(0, 80));
  const { save } = useChangeSaved();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { name, question },
          {
            onSuccess: () => {
              notifyDone(`Pencarian “${name.trim()}” tersimpan.`);
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Nama pencarian"
          description="Kata, saringan, dan urutannya ikut tersimpan. Nama yang sudah ada diganti isinya."
          value={name}
          maxLength={80}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {save.isError && <FailureAlert error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Batal
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
            Simpan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SavedRow({ saved, isFirst, isLast }: { saved: SavedSearch; isFirst: boolean; isLast: boolean }) {
  const { id, version } = saved;
  const [name, setName] = useState(saved.name);
  const { rename, move, remove } = useChangeSaved();
  const keep = () => {
    if (name.trim() === '' || name.trim() === saved.name) return setName(saved.name);
    rename.mutate({ id, version, name });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={`Nama pencarian ${saved.name}`}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <ActionIcon
        variant="default"
        aria-label={`Naikkan ${saved.name}`}
        disabled={isFirst}
        onClick={() => move.mutate({ id, by: -1 })}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={`Turunkan ${saved.name}`}
        disabled={isLast}
        onClick={() => move.mutate({ id, by: 1 })}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={`Hapus ${saved.name}`}
        onClick={() => remove.mutate({ id, version })}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
