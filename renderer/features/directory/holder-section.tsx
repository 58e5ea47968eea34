import { ActionIcon, Button, Group, Loader, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { StoredHolder } from '../../../shared/contract/directory.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { useHolders, useRemoveRecord } from './directory.queries.ts';
import { HolderDialog } from './holder-dialog.tsx';

interface HolderSectionProps {
  positionId: string;
  positionTitle: string;
}

/** Who held a position, from when until when: a paper of last year shows last year's holder (rule 63). */
export function HolderSection({ positionId, positionTitle }: HolderSectionProps) {
  const [edited, setEdited] = useState<StoredHolder | 'new' | null>(null);
  const holders = useHolders(positionId);
  return (
    <Stack gap="xs" mt="lg" component="section" aria-label="Pejabat dan masa jabatan">
      <Group justify="space-between">
        <Title order={3} size="h5">
          Pejabat dan masa jabatan
        </Title>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          Tambah pejabat
        </Button>
      </Group>
      {holders.isError && <FailureAlert error={holders.error} onRetry={() => void holders.refetch()} />}
      {holders.isPending && <Loader size="sm" aria-label="Memuat" />}
      {holders.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada pejabat yang dicatat. Tanpa pejabat, nama pada naskah dibiarkan kosong.
        </Text>
      )}
      {holders.data !== undefined && holders.data.length > 0 && (
        <HolderTable holders={holders.data} onEdit={setEdited} />
      )}
      {edited !== null && (
        <HolderDialog
          positionId={positionId}
          positionTitle={positionTitle}
          record={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

function HolderTable({
  holders,
  onEdit,
}: {
  holders: StoredHolder[];
  onEdit: (holder: StoredHolder) => void;
}) {
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Nama</Table.Th>
          <Table.Th scope="col">Sejak</Table.Th>
          <Table.Th scope="col">Sampai</Table.Th>
          <Table.Th scope="col" w={72}>
            <VisuallyHidden>Tindakan</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {holders.map((holder) => (
          <HolderRow key={holder.id} holder={holder} onEdit={onEdit} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function HolderRow({ holder, onEdit }: { holder: StoredHolder; onEdit: (holder: StoredHolder) => void }) {
  const remove = useRemoveRecord();
  const { id, version, personName, value } = holder;
  return (
    <Table.Tr>
      <Table.Td>
        {value.acting !== '' && `${value.acting} `}
        {personName}
      </Table.Td>
      <Table.Td>{value.from === null ? 'tidak dicatat' : formatDate(value.from)}</Table.Td>
      <Table.Td>{value.until === null ? 'sekarang' : formatDate(value.until)}</Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Ubah masa jabatan ${personName}`}
            title="Ubah"
            onClick={() => onEdit(holder)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Hapus masa jabatan ${personName}`}
            title="Hapus"
            onClick={() => remove.mutate({ kind: 'holder', id, version, name: `Masa jabatan ${personName}` })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
