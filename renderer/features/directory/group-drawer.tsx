import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { StoredGroup, StoredPosition } from '../../../shared/contract/directory.ts';
import { groupSchema, type Group as PositionGroup } from '../../../shared/domain/directory.ts';
import { OrderedList } from '../../components/ordered-list.tsx';
import type { OrderedItem } from '../../components/ordered-list.types.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { storedOf } from '../../lib/stored-of.ts';
import { stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { useAllPositions } from './directory.queries.ts';
import { groupFields } from './form-fields.ts';
import { RecordDrawer } from './record-drawer.tsx';

const NEW: PositionGroup = { name: '', positionIds: [] };

interface GroupDrawerProps {
  /** `null` for a new one. */
  record: StoredGroup | null;
  onClose: () => void;
}

export function GroupDrawer({ record, onClose }: GroupDrawerProps) {
  const positions = useAllPositions();
  const names = new Map(positions.data?.map((position) => [position.id, positionText(position)]));
  const form = useRecordForm({
    schema: groupSchema,
    initial: record?.value ?? NEW,
    record: {
      stamp: stampOf(record),
      parts: groupFields(names),
      read: async (id) => storedOf(await call('directory.listGroups', {}), id),
    },
    save: (value, stamp) => call('directory.saveGroup', { ...stamp, value }),
    onSaved: (saved) => {
      notifyDone(`${saved.value.name} tersimpan.`);
      onClose();
    },
  });
  const { value, setField, errors } = form;
  return (
    <RecordDrawer
      title={record === null ? 'Kelompok baru' : 'Ubah kelompok'}
      form={form}
      history={record === null ? null : { entity: 'directory_group', id: record.id }}
      onClose={onClose}
    >
      <TextInput
        label="Nama kelompok"
        placeholder="mis. Forkopimda"
        required
        data-autofocus
        value={value.name}
        error={errors.name}
        onChange={(event) => setField('name', event.currentTarget.value)}
      />
      <PositionOrder
        positionIds={value.positionIds}
        onChange={(positionIds) => setField('positionIds', positionIds)}
      />
    </RecordDrawer>
  );
}

interface PositionOrderProps {
  positionIds: readonly string[];
  onChange: (positionIds: string[]) => void;
}

function PositionOrder({ positionIds, onChange }: PositionOrderProps) {
  const positions = useAllPositions();
  const known = useMemo(
    () => new Map((positions.data ?? []).map((position) => [position.id, position])),
    [positions.data],
  );
  const taken = useMemo(() => new Set(positionIds), [positionIds]);
  const free = useMemo(
    () =>
      [...known.values()]
        .filter(({ id }) => !taken.has(id))
        .map((position) => ({ value: position.id, label: positionText(position) })),
    [known, taken],
  );
  // The office's order, as main lists the positions.
  const inProtocolOrder = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return [...[...known.keys()].filter((id) => wanted.has(id)), ...ids.filter((id) => !known.has(id))];
  };
  const isInOrder = inProtocolOrder(positionIds).every((id, index) => id === positionIds[index]);
  // A group in protocol order stays so; one that was ordered by hand gets new members at its end.
  const add = (id: string) =>
    onChange(isInOrder ? inProtocolOrder([...positionIds, id]) : [...positionIds, id]);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h5">
          Jabatan menurut urutan protokol ({positionIds.length})
        </Title>
        {!isInOrder && !positions.isPending && (
          <Button size="xs" variant="default" onClick={() => onChange(inProtocolOrder(positionIds))}>
            Ikuti urutan protokol kantor
          </Button>
        )}
      </Group>
      <Select
        label="Tambahkan jabatan"
        placeholder="Ketik nama jabatan"
        searchable
        limit={50}
        nothingFoundMessage="Tidak ada jabatan lain"
        data={free}
        value={null}
        onChange={(id) => {
          if (id !== null) add(id);
        }}
      />
      {positionIds.length === 0 ? (
        <Text size="sm" c="dimmed">
          Kelompok ini belum berisi jabatan.
        </Text>
      ) : (
        <OrderedList
          label="Jabatan dalam kelompok"
          items={positionIds.map((id) => itemOf(id, known.get(id), positions.isPending))}
          onOrder={onChange}
          onRemove={(removed) => onChange(positionIds.filter((id) => id !== removed))}
        />
      )}
    </Stack>
  );
}

function positionText({ value, organisationName }: StoredPosition): string {
  return organisationName === '' ? value.title : `${value.title} · ${organisationName}`;
}

function itemOf(id: string, position: StoredPosition | undefined, isPending: boolean): OrderedItem {
  if (position === undefined) {
    const text = isPending ? 'Memuat' : 'Jabatan yang sudah dihapus';
    return { id, name: text, content: <Text size="sm">{text}</Text> };
  }
  const detail = [position.organisationName, position.holderName].filter(Boolean).join(' · ');
  return {
    id,
    name: position.value.title,
    content: (
      <>
        <Text size="sm">{position.value.title}</Text>
        {detail !== '' && (
          <Text size="xs" c="dimmed">
            {detail}
          </Text>
        )}
      </>
    ),
  };
}
