import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PastBatch, PastFilter, PastRow } from '../../../shared/contract/past.ts';
import { skippedWords } from '../../../shared/domain/past-row.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import type { DataTableHandle } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { askNextPage } from '../../lib/next-page.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchTable } from './batch-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { isBusy, useBatch, useBatchJob, useRows, useStartJob } from './past.queries.ts';
import { batchWords, filterChoices } from './past-words.ts';
import { RowPanel } from './row-panel.tsx';
import { useRowEditing } from './use-row-editing.ts';

const TYPING_PAUSE_MS = 200;

/** Page `/arsip/impor/:id`: what a folder of old papers is proposed to be, to be confirmed and saved. */
export function BatchPage() {
  const { id = '' } = useParams();
  const batch = useBatch(id);
  if (batch.isError) return <FailureAlert error={batch.error} onRetry={() => void batch.refetch()} />;
  if (batch.data === undefined) return <Loader size="sm" aria-label="Memuat impor" />;
  return <BatchView key={id} batch={batch.data} />;
}

function BatchView({ batch }: { batch: PastBatch }) {
  const { name } = batch;
  const [filter, setFilter] = useState<PastFilter>('all');
  const [search, setSearch] = useState('');
  const [paused] = useDebouncedValue(search.trim(), TYPING_PAUSE_MS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<DataTableHandle>(null);
  const state = useBatchJob(batch.job);
  return (
    <Stack gap="xs" h="100%">
      <title>{`Impor ${name} - Notula`}</title>
      <PageHeader title={`Impor “${name}”`} description={`${batchWords(batch)}.`}>
        <Button
          component={Link}
          to="/arsip/lama"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          Arsip lama
        </Button>
        <BatchActions batch={batch} isAtWork={isBusy(state)} />
      </PageHeader>
      <JobNote batch={batch} />
      <RowFilters
        batch={batch}
        filter={filter}
        search={search}
        onFilter={(next) => {
          setFilter(next);
          setChosen(new Set());
        }}
        onSearch={setSearch}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      <Rows
        batch={batch}
        filter={filter}
        search={paused}
        chosen={chosen}
        onChosen={setChosen}
        handle={table}
      />
    </Stack>
  );
}

/** Says how a job of the import stopped, and goes on with it. */
function JobNote({ batch }: { batch: PastBatch }) {
  const { isWalked, counts } = batch;
  const state = useBatchJob(batch.job);
  const start = useStartJob();
  if ((counts.waiting === 0 && isWalked) || isBusy(state)) return null;
  return (
    <Alert color="orange" p="xs" title={stopWords(batch)}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {batch.job?.message === '' || batch.job === null ? 'Pembacaan terhenti.' : batch.job.message}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ id: batch.id, what: 'read' })}
        >
          {isWalked ? 'Baca sisanya' : 'Telusuri lagi'}
        </Button>
      </Group>
    </Alert>
  );
}

interface RowFiltersProps {
  batch: PastBatch;
  filter: PastFilter;
  search: string;
  onFilter: (filter: PastFilter) => void;
  onSearch: (search: string) => void;
  onLeaveDown: () => void;
}

function RowFilters({ batch, filter, search, onFilter, onSearch, onLeaveDown }: RowFiltersProps) {
  return (
    <Group gap="xs">
      <ChoiceField
        aria-label="Baris yang tampil"
        choices={filterChoices(batch)}
        value={filter}
        onChange={onFilter}
      />
      <SearchField
        flex="1 1 200px"
        label="Cari dalam impor ini"
        placeholder="Cari berkas, judul, nomor, atau instansi (Ctrl+F)"
        value={search}
        onChange={onSearch}
        onLeaveDown={onLeaveDown}
      />
      <Text size="xs" c="dimmed">
        Enter: ubah baris, lalu baris berikutnya · Spasi: pilih · Delete: tinggalkan
      </Text>
    </Group>
  );
}

interface RowsProps {
  batch: PastBatch;
  filter: PastFilter;
  search: string;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  handle: React.Ref<DataTableHandle>;
}

function Rows({ batch, filter, search, chosen, onChosen, handle }: RowsProps) {
  const list = useRows(batch.id, filter, search);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const [shownId, setShownId] = useState<string | null>(null);
  const { editing, begin, editRow } = useRowEditing(rows, (row) => setShownId(row.id));
  const shown = rows.find(({ id }) => id === shownId);
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat baris" />;
  const toggle = ({ id, state }: PastRow) => {
    if (state !== 'proposed') return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <>
      <BulkBar
        batchId={batch.id}
        filter={filter}
        search={search}
        total={total}
        chosen={chosen}
        onChooseNone={() => onChosen(new Set())}
        skipped={skippedWords(batch.skipped)}
      />
      {rows.length === 0 ? (
        <NoRows isWalked={batch.isWalked} />
      ) : (
        <BatchTable
          name={batch.name}
          rows={rows}
          total={total}
          editing={editing}
          chosen={chosen}
          handle={handle}
          onBegin={begin}
          onChoose={toggle}
          onLeaveOut={({ id, state, isLeftOut }) => {
            if (state === 'proposed') editRow({ id, changes: { isLeftOut: !isLeftOut } });
          }}
          onEndReached={() => askNextPage(list)}
        />
      )}
      {shown !== undefined && (
        <RowPanel row={shown} onEdit={(changes) => editRow({ id: shown.id, changes })} />
      )}
    </>
  );
}

function stopWords({ isWalked, counts, job }: PastBatch): string {
  if (isWalked) return `${counts.waiting} berkas belum dibaca`;
  return job?.state === 'failed' ? 'Folder ini belum dapat dibaca' : 'Penelusuran folder ini belum selesai';
}

function NoRows({ isWalked }: { isWalked: boolean }) {
  return isWalked ? (
    <EmptyState title="Tidak ada baris">Tidak ada berkas yang cocok dengan saringan ini.</EmptyState>
  ) : (
    <EmptyState title="Belum ada baris">Naskah tampil di sini setelah folder selesai ditelusuri.</EmptyState>
  );
}
