import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';

interface DirectoryToolbarProps {
  searchLabel: string;
  search: string;
  onSearch: (text: string) => void;
  addLabel: string;
  onAdd: () => void;
}

/** Search at the left, "add" at the right. */
export function DirectoryToolbar({ searchLabel, search, onSearch, addLabel, onAdd }: DirectoryToolbarProps) {
  return (
    <Group justify="space-between" gap="sm" my="sm">
      <TextInput
        aria-label={searchLabel}
        placeholder={searchLabel}
        style={{ flex: '1 1 240px' }}
        maw={420}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          search !== '' && (
            <CloseButton size="sm" aria-label="Kosongkan pencarian" onClick={() => onSearch('')} />
          )
        }
        value={search}
        maxLength={200}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {addLabel}
      </Button>
    </Group>
  );
}
