import { Alert, Button, Checkbox, Group, List, Loader, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { TRASH_DAYS, TRASH_KINDS, type TrashKind, type TrashRow } from '../../../shared/contract/trash.ts';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { momentWords } from '../../lib/moment-words.ts';
import { askNextPage } from '../../lib/next-page.ts';
import { useRestoreFromTrash, useTrash } from './trash.queries.ts';
import { daysLeftWords, KIND_WORDS } from './trash-words.ts';

const TYPING_PAUSE_MS = 200;
const MOST_AT_ONCE = 500;

/** Everything that was deleted, and the way back to where it was. */
export function TrashPage() {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<TrashKind | null>(null);
  const [paused] = useDebouncedValue(search.trim(), TYPING_PAUSE_MS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useTrash(paused, kind);
  const restore = useRestoreFromTrash();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const picked = rows.filter(({ id }) => chosen.has(id)).slice(0, MOST_AT_ONCE);
  const bringBack = (wanted: readonly TrashRow[]) => {
    if (wanted.length === 0 || restore.isPending) return;
    restore.mutate(wanted, { onSuccess: () => setChosen(new Set()) });
  };
  const toggle = ({ id }: TrashRow) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isFiltered = paused !== '' || kind !== null;
  return (
    <Stack gap="xs" h="100%">
      <title>Sampah - Notula</title>
      <PageHeader
        title="Sampah"
        description={`Yang dihapus tersimpan di sini paling sedikit ${TRASH_DAYS} hari. Notula tidak memusnahkannya sendiri.`}
      >
        <Button
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={picked.length === 0}
          loading={restore.isPending}
          onClick={() => bringBack(picked)}
        >
          {picked.length === 0 ? 'Pulihkan yang dipilih' : `Pulihkan ${picked.length} yang dipilih`}
        </Button>
      </PageHeader>
      {(total > 0 || isFiltered) && (
        <Group gap="xs" align="flex-end">
          <TextInput
            label="Cari"
            w="20rem"
            value={search}
            maxLength={200}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Select
            label="Jenis"
            placeholder="Semua jenis"
            clearable
            data={TRASH_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
            value={kind}
            onChange={(value) => setKind(TRASH_KINDS.find((known) => known === value) ?? null)}
          />
          <Text size="sm" c="dimmed" role="status">
            {total} data
          </Text>
        </Group>
      )}
      {restore.data !== undefined && <Refused refused={restore.data.refused} />}
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat isi sampah" />}
      {list.data !== undefined && rows.length === 0 && <NothingThere isFiltered={isFiltered} />}
      {rows.length > 0 && (
        <DataTable
          caption="Isi sampah"
          columns={columnsWith(chosen)}
          rows={rows}
          total={total}
          nameOf={({ id, name }) => `${chosen.has(id) ? 'Batal pilih' : 'Pilih'}: ${name}`}
          onOpen={toggle}
          actions={(row, tabIndex) => (
            <Button
              size="compact-xs"
              variant="default"
              tabIndex={tabIndex}
              aria-label={`Pulihkan ${row.name}`}
              onClick={() => bringBack([row])}
            >
              Pulihkan
            </Button>
          )}
          actionsWidth="7rem"
          onEndReached={() => askNextPage(list)}
        />
      )}
    </Stack>
  );
}

function columnsWith(chosen: ReadonlySet<string>): readonly TableColumn<TrashRow>[] {
  return [
    {
      header: 'Nama',
      render: ({ id, name, detail }) => (
        <Group gap="xs" wrap="nowrap">
          <Checkbox.Indicator checked={chosen.has(id)} size="xs" aria-hidden />
          <span>
            {name}
            {detail !== '' && (
              <Text component="span" size="xs" c="dimmed">
                {' '}
                {detail}
              </Text>
            )}
          </span>
          {chosen.has(id) && <span className="mantine-visually-hidden">dipilih</span>}
        </Group>
      ),
    },
    { header: 'Jenis', width: '9rem', render: ({ kind }) => KIND_WORDS[kind] },
    { header: 'Dihapus', width: '13rem', render: ({ deletedAt }) => momentWords(deletedAt) },
    { header: 'Sisa waktu', width: '9rem', render: ({ daysLeft }) => daysLeftWords(daysLeft) },
  ];
}

function Refused({ refused }: { refused: readonly { name: string; reason: string }[] }) {
  if (refused.length === 0) return null;
  return (
    <Alert color="orange" title={`${refused.length} data belum dapat dipulihkan`}>
      <List size="sm">
        {refused.map(({ name, reason }) => (
          <List.Item key={`${name} ${reason}`}>
            {name}: {reason}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function NothingThere({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState title="Tidak ditemukan">Tidak ada yang dihapus dengan kata atau jenis itu.</EmptyState>
    );
  return (
    <EmptyState icon={<IconTrash size={40} stroke={1.2} aria-hidden />} title="Sampah kosong">
      Rapat, seri, templat, isi direktori, dan profil kantor yang Anda hapus akan ada di sini, dan dapat
      dipulihkan ke tempat semula.
    </EmptyState>
  );
}
