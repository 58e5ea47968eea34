import { Badge, Loader, NativeSelect, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { RecordFilter, RecordRow } from '../../../shared/contract/retention.ts';
import { isGuarded, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { retentionText } from '../../../shared/domain/retention.ts';
import {
  DEVELOPMENT_WORDS,
  DEVELOPMENTS,
  RECORD_LIST_MEANINGS,
  RECORD_LIST_WORDS,
} from '../../../shared/domain/retention-lists.ts';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { formatCount } from '../../lib/format.ts';
import { askNextPage } from '../../lib/next-page.ts';
import { useRecordList, useSetDevelopment } from './retention.queries.ts';

const COLUMNS: readonly TableColumn<RecordRow>[] = [
  { header: 'Kode', width: '6.5rem', render: ({ code }) => code },
  {
    header: 'Uraian',
    render: (row) => (
      <>
        <Text span inherit lineClamp={2}>
          {row.title}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {row.unit}
        </Text>
        {isGuarded(row.security) && <SecurityMark row={row} />}
      </>
    ),
  },
  { header: 'Kurun waktu', width: '10rem', render: periodText },
  { header: 'Jumlah', width: '7rem', render: quantityText },
  { header: 'Retensi', width: '22%', render: (row) => <RetentionCell row={row} /> },
];

/** The records of one list, by code and then by day. */
export function RecordTable({ filter }: { filter: RecordFilter }) {
  const list = useRecordList(filter);
  const navigate = useNavigate();
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat daftar arsip" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconArchive size={40} stroke={1.4} aria-hidden />}
        title={`${RECORD_LIST_WORDS[filter.list]}: tidak ada berkas`}
      >
        {RECORD_LIST_MEANINGS[filter.list]} Sebuah rapat masuk daftar begitu ada naskah jadi, lampiran, atau
        notula final; retensinya dihitung sejak berkas ditutup.
      </EmptyState>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {formatCount(total)} berkas. {RECORD_LIST_MEANINGS[filter.list]}
      </Text>
      <DataTable
        caption={RECORD_LIST_WORDS[filter.list]}
        columns={COLUMNS}
        rows={rows}
        total={total}
        nameOf={({ title }) => title}
        onOpen={({ id, kind }) =>
          void navigate(kind === 'meeting' ? `/rapat/${id}/berkas` : `/arsip/lama/${id}`)
        }
        actions={(row, tabIndex) => <DevelopmentField row={row} tabIndex={tabIndex} />}
        actionsWidth="8.5rem"
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}

const DEVELOPMENT_CHOICES = DEVELOPMENTS.map((value) => ({ value, label: DEVELOPMENT_WORDS[value] }));

/** Tingkat perkembangan of a row, chosen where it stands. */
function DevelopmentField({ row, tabIndex }: { row: RecordRow; tabIndex: 0 | -1 }) {
  const set = useSetDevelopment();
  const { id, kind, title } = row;
  return (
    <NativeSelect
      size="xs"
      tabIndex={tabIndex}
      aria-label={`Tingkat perkembangan ${title}`}
      title="Tingkat perkembangan"
      disabled={set.isPending}
      data={DEVELOPMENT_CHOICES}
      value={set.isPending ? set.variables.development : row.development}
      onChange={({ currentTarget }) => {
        const development = DEVELOPMENTS.find((known) => known === currentTarget.value);
        if (development !== undefined) set.mutate({ id, kind, development });
      }}
    />
  );
}

function periodText({ from, until }: RecordRow): string {
  const [first, last] = [from ?? until, until ?? from];
  if (first === null || last === null) return '';
  return first === last ? formatDate(first) : `${formatDate(first)} s.d. ${formatDate(last)}`;
}

function quantityText({ kind, papers, attachments, pages }: RecordRow): string {
  if (kind === 'record') return pages === null ? '1 naskah' : `1 naskah, ${pages} lembar`;
  const parts = [
    ...(papers === 0 ? [] : [`${papers} naskah`]),
    ...(attachments === 0 ? [] : [`${attachments} lampiran`]),
  ];
  return parts.length === 0 ? '1 berkas' : parts.join(', ');
}

/** What is open to everybody is not marked. */
function SecurityMark({ row: { security } }: { row: RecordRow }) {
  return (
    <Badge variant="outline" color="red" tt="none" c="var(--mantine-color-text)">
      {SECURITY_WORDS[security]}
    </Badge>
  );
}

function RetentionCell({ row }: { row: RecordRow }) {
  return (
    <>
      <Text size="xs">{retentionText(row)}</Text>
      {(row.isPermanent || row.note !== '') && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {[row.isPermanent ? 'Ditandai permanen' : '', row.note].filter((part) => part !== '').join('; ')}
        </Text>
      )}
    </>
  );
}
