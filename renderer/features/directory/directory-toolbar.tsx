import { ActionIcon, Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { ListQuestion } from './directory.queries.ts';

interface DirectoryToolbarProps<Sort extends string> {
  searchLabel: string;
  view: ListQuestion<Sort>;
  onView: (view: ListQuestion<Sort>) => void;
  sorts: readonly { value: Sort; label: string }[];
  addLabel: string;
  onAdd: () => void;
}

/** Search and order at the left, "add" at the right. */
export function DirectoryToolbar<Sort extends string>(props: DirectoryToolbarProps<Sort>) {
  const { searchLabel, view, onView, sorts, addLabel, onAdd } = props;
  const { search, sort, isDescending } = view;
  return (
    <Group justify="space-between" gap="sm" my="sm">
      <Group gap="xs" style={{ flex: '1 1 420px' }}>
        <TextInput
          aria-label={searchLabel}
          placeholder={searchLabel}
          style={{ flex: '1 1 220px' }}
          maw={380}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            search !== '' && (
              <CloseButton
                size="sm"
                aria-label="Kosongkan pencarian"
                onClick={() => onView({ ...view, search: '' })}
              />
            )
          }
          value={search}
          maxLength={200}
          onChange={(event) => onView({ ...view, search: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="Urutkan menurut"
          title="Urutkan menurut"
          value={sort}
          data={sorts.map(({ value, label }) => ({ value, label: `Urut: ${label}` }))}
          onChange={(event) => {
            const chosen = sorts.find(({ value }) => value === event.currentTarget.value);
            if (chosen !== undefined) onView({ ...view, sort: chosen.value });
          }}
        />
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={isDescending ? 'Urutan turun; ubah menjadi naik' : 'Urutan naik; ubah menjadi turun'}
          title={isDescending ? 'Urutan turun' : 'Urutan naik'}
          onClick={() => onView({ ...view, isDescending: !isDescending })}
        >
          {isDescending ? (
            <IconSortDescending size={18} aria-hidden />
          ) : (
            <IconSortAscending size={18} aria-hidden />
          )}
        </ActionIcon>
      </Group>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {addLabel}
      </Button>
    </Group>
  );
}
