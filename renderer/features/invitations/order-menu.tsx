import { Button, Group, Menu, Text } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { gatherGroups, orderByProtocol } from '../../../shared/domain/addressees.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { call } from '../../lib/api.ts';

interface OrderMenuProps {
  rows: readonly Addressee[];
  onChange: (recipe: (rows: Addressee[]) => Addressee[]) => void;
}

type Order = 'protocol' | 'group';

const DONE: Record<Order, string> = {
  protocol: 'Diurutkan menurut urutan protokol.',
  group: 'Diurutkan menurut kelompok.',
};

/** Puts all addressees in order at once; the order before can be taken back. */
export function OrderMenu({ rows, onChange }: OrderMenuProps) {
  const [before, setBefore] = useState<{ ids: readonly string[]; order: Order } | null>(null);
  const sort = useMutation({
    mutationFn: async (order: Order) => {
      if (order === 'protocol') {
        const ranked = await call('directory.listProtocol', { kind: 'position' });
        const ids = ranked.map(({ id }) => id);
        return { order, arrange: (now: Addressee[]) => orderByProtocol(now, ids) };
      }
      const groups = await call('directory.listGroups', {});
      const names = groups.map(({ value }) => value.name);
      return { order, arrange: (now: Addressee[]) => gatherGroups(now, names) };
    },
    onSuccess: ({ order, arrange }) => {
      setBefore({ ids: rows.map(({ id }) => id), order });
      onChange(arrange);
    },
  });
  const restore = () => {
    if (before === null) return;
    onChange((now) => inOrderOf(before.ids, now));
    setBefore(null);
  };
  return (
    <Group gap="xs">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsSort size={16} aria-hidden />}
            disabled={rows.length < 2}
            loading={sort.isPending}
          >
            Urutkan
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => sort.mutate('protocol')}>Menurut urutan protokol</Menu.Item>
          <Menu.Item onClick={() => sort.mutate('group')}>Menurut kelompok</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {before !== null && (
        <Group gap="xs" role="status">
          <Text size="sm">{DONE[before.order]}</Text>
          <Button size="compact-xs" variant="default" onClick={restore}>
            Kembalikan urutan
          </Button>
        </Group>
      )}
    </Group>
  );
}

/** The rows as they are now, in an earlier order; those that came since stand behind. */
function inOrderOf(ids: readonly string[], now: readonly Addressee[]): Addressee[] {
  const places = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Addressee) => places.get(id) ?? ids.length;
  return [...now].sort((a, b) => placeOf(a) - placeOf(b));
}
