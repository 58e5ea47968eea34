import { Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconArchive, IconFolderOpen, IconHistory } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ArchiveRecordRow, RecordFilter } from '../../../shared/contract/past.ts';
import { isGuarded, RECORD_KIND_WORDS, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import {
  DataTable,
  type DataTableHandle,
  type TableColumn,
} from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { askNextPage } from '../../lib/next-page.ts';
import { ImportsDialog } from './imports-dialog.tsx';
import { OpenImports } from './open-imports.tsx';
import { useBegin, useRecords, useRecordYears } from './past.queries.ts';
import { KIND_CHOICES } from './past-words.ts';

const TYPING_PAUSE_MS = 200;
const NO_FILTER: RecordFilter = { search: '', year: null, kind: null, hasGuarded: false };

/** Tab "Arsip lama": old papers that were brought in, and the way to bring in more. */
export function PastTab() {
  const navigate = useNavigate();
  const [filter, setFilter] = useState(NO_FILTER);
  const [search] = useDebouncedValue(filter.search.trim(), TYPING_PAUSE_MS);
  const [isHistoryOpen, history] = useDisclosure(false);
  const table = useRef<DataTableHandle>(null);
  const begin = useBegin();
  const start = () => {
    if (begin.isPending) return;
    begin.mutate(undefined, {
      onSuccess: (begun) => {
        if (begun !== null) void navigate(`/arsip/impor/${begun.batchId}`);
      },
    });
  };
  return (
    <Stack gap="xs" flex={1} mih={0} pt="sm">
      <Group gap="xs">
        <RecordFilters filter={filter} onChange={setFilter} onLeaveDown={() => table.current?.focusFirst()} />
        <Button variant="default" leftSection={<IconHistory size={16} aria-hidden />} onClick={history.open}>
          Riwayat impor
        </Button>
        <Button
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          loading={begin.isPending}
          onClick={start}
        >
          Impor folder…
        </Button>
      </Group>
      <OpenImports />
      <Records
        filter={{ ...filter, search }}
        handle={table}
        onStart={start}
        onClear={() => setFilter({ ...NO_FILTER, hasGuarded: filter.hasGuarded })}
      />
      {isHistoryOpen && <ImportsDialog onClose={history.close} />}
    </Stack>
  );
}

interface RecordFiltersProps {
  filter: RecordFilter;
  onChange: (filter: RecordFilter) => void;
  onLeaveDown: () => void;
}

function RecordFilters({ filter, onChange, onLeaveDown }: RecordFiltersProps) {
  const years = useRecordYears(filter.hasGuarded).data ?? [];
  return (
    <>
      <SearchField
        label="Cari arsip lama"
        placeholder="Cari judul, nomor, instansi, atau nama berkas (Ctrl+F)"
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
        onLeaveDown={onLeaveDown}
      />
      <ChoiceField
        aria-label="Tahun"
        choices={[
          { value: '', label: 'Semua tahun' },
          ...years.map(({ year, records }) => ({
            value: String(year),
            label: `${year === 0 ? 'Tanpa tanggal' : year} (${records})`,
          })),
        ]}
        value={filter.year === null ? '' : String(filter.year)}
        onChange={(year) => onChange({ ...filter, year: year === '' ? null : Number(year) })}
      />
      <ChoiceField
        aria-label="Jenis"
        choices={[{ value: '', label: 'Semua jenis' }, ...KIND_CHOICES]}
        value={filter.kind ?? ''}
        onChange={(kind) => onChange({ ...filter, kind: kind === '' ? null : kind })}
      />
      <Checkbox
        label="Termasuk terbatas dan rahasia"
        checked={filter.hasGuarded}
        onChange={(event) => onChange({ ...filter, hasGuarded: event.currentTarget.checked })}
      />
    </>
  );
}

interface RecordsProps {
  filter: RecordFilter;
  handle: React.Ref<DataTableHandle>;
  onStart: () => void;
  onClear: () => void;
}

function Records({ filter, handle, onStart, onClear }: RecordsProps) {
  const navigate = useNavigate();
  const list = useRecords(filter);
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat arsip lama" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) {
    const isNarrowed = filter.search !== '' || filter.year !== null || filter.kind !== null;
    return isNarrowed ? (
      <NothingFound onClear={onClear}>Tidak ada arsip lama yang cocok dengan saringan ini.</NothingFound>
    ) : (
      <EmptyState
        icon={<IconArchive size={40} stroke={1.4} aria-hidden />}
        title="Belum ada arsip lama"
        action={
          <Button variant="default" onClick={onStart}>
            Impor folder…
          </Button>
        }
      >
        Pilih folder berisi undangan, notula, dan naskah lain dari tahun-tahun lalu (.docx, .pdf, .doc).
        Notula membaca isinya, mengusulkan tanggal, nomor, judul, dan jenisnya, lalu Anda memeriksanya sebelum
        disimpan. Berkas aslinya tidak diubah.
      </EmptyState>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {total} arsip
      </Text>
      <DataTable
        caption="Arsip lama"
        columns={COLUMNS}
        rows={rows}
        total={total}
        nameOf={({ title }) => title}
        onOpen={({ id }) => void navigate(`/arsip/lama/${id}`)}
        handle={handle}
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}

const COLUMNS: readonly TableColumn<ArchiveRecordRow>[] = [
  {
    header: 'Judul',
    render: ({ title, security }) => (
      <>
        <Text span inherit lineClamp={2}>
          {title}
        </Text>
        {isGuarded(security) && (
          <Text span size="xs" c="red">
            {' '}
            {SECURITY_WORDS[security]}
          </Text>
        )}
      </>
    ),
  },
  {
    header: 'Tanggal',
    width: '10rem',
    render: ({ date }) => (date === null ? 'tanpa tanggal' : formatDate(date)),
  },
  { header: 'Jenis', width: '8rem', render: ({ kind }) => RECORD_KIND_WORDS[kind] },
  { header: 'Nomor', width: '16%', render: ({ number }) => number },
  {
    header: 'Instansi',
    width: '20%',
    render: ({ organisation }) => (
      <Text span inherit lineClamp={2}>
        {organisation}
      </Text>
    ),
  },
  { header: 'Kode', width: '6.5rem', render: ({ code }) => code },
];
