import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { StoredGroup } from '../../../shared/contract/directory.ts';
import { OrderedList } from '../../components/ordered-list.tsx';
import { useGroups, useOrderGroups, useRemoveRecord } from './directory.queries.ts';
import { GroupDrawer } from './group-drawer.tsx';
import { RecordList } from './record-list.tsx';
import { useEditedRecord } from './use-edited-record.ts';

/** Groups of invitees in the office's order; each holds positions in protocol order. */
export function GroupTab() {
  const [edited, setEdited] = useEditedRecord('group');
  const query = useGroups();
  return (
    <>
      <Group justify="space-between" gap="sm" my="sm">
        <Text size="sm" c="dimmed" style={{ flex: '1 1 300px' }}>
          Satu kelompok dipakai untuk mengundang sekaligus, menurut urutan protokol. Seret pegangannya, tekan
          tombolnya, atau Alt+↑ dan Alt+↓.
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          Tambah kelompok
        </Button>
      </Group>
      <RecordList
        query={query}
        search=""
        empty={{
          title: 'Belum ada kelompok',
          text: 'Buat kelompok seperti Forkopimda, Kepala Perangkat Daerah, atau Camat, lalu isi dengan jabatan menurut urutan protokol.',
        }}
      >
        {(groups) => <GroupList groups={groups} onEdit={setEdited} />}
      </RecordList>
      {edited !== null && (
        <GroupDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function GroupList({ groups, onEdit }: { groups: StoredGroup[]; onEdit: (group: StoredGroup) => void }) {
  const order = useOrderGroups();
  const remove = useRemoveRecord();
  // What was just ordered is shown at once; the store's own order follows with the next event.
  const shown = order.isPending && order.variables !== undefined ? inOrder(groups, order.variables) : groups;
  const removeGroup = (wantedId: string) => {
    const group = groups.find(({ id }) => id === wantedId);
    if (group === undefined) return;
    const { id, version, value } = group;
    remove.mutate({ kind: 'group', id, version, name: value.name });
  };
  return (
    <OrderedList
      label="Kelompok undangan"
      onOrder={(ids) => order.mutate(ids)}
      onRemove={removeGroup}
      items={shown.map((group) => ({
        id: group.id,
        name: group.value.name,
        content: (
          <Group gap="xs">
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onEdit(group)}>
              {group.value.name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {group.value.positionIds.length} jabatan
            </Text>
          </Group>
        ),
      }))}
    />
  );
}

function inOrder(groups: readonly StoredGroup[], ids: readonly string[]): StoredGroup[] {
  return ids.flatMap((id) => groups.filter((group) => group.id === id));
}
