import { ActionIcon, Button, Loader, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { formatCount } from '../../lib/format.ts';

interface Page<Row> {
  rows: Row[];
  total: number;
}

interface PagedListProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  search: string;
  /** Shown when there is no record at all. */
  empty: { title: string; text: string };
  columns: readonly TableColumn<Row>[];
  nameOf: (row: Row) => string;
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
}

/** A long list of records: pages come as it is scrolled; only the rows in view exist. Enter opens, Delete removes. */
export function PagedList<Row extends { id: string }>(props: PagedListProps<Row>) {
  const { query, search, empty, nameOf, onRemove } = props;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const total = query.data?.pages[0]?.total ?? 0;

  if (query.data === undefined) {
    if (query.isError) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
    return <Loader size="sm" aria-label="Memuat" />;
  }
  if (total === 0 && search !== '') {
    return (
      <EmptyState title="Tidak ditemukan">
        Tidak ada yang cocok dengan “{search}”. Periksa ejaannya atau kosongkan pencarian.
      </EmptyState>
    );
  }
  if (total === 0) {
    return (
      <EmptyState
        title={empty.title}
        action={
          <Button component={Link} to="/direktori/impor" variant="default">
            Impor dari Excel
          </Button>
        }
      >
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={props.caption}
        columns={props.columns}
        rows={rows}
        total={total}
        nameOf={nameOf}
        onOpen={props.onEdit}
        onRemove={onRemove}
        onEndReached={readOn}
        actions={(row, tabIndex) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={tabIndex}
            aria-label={`Hapus ${nameOf(row)}`}
            title="Hapus (Delete)"
            onClick={() => onRemove(row)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      />
      <Text size="xs" c="dimmed" mt={4} aria-live="polite">
        {formatCount(total)} baris
      </Text>
    </>
  );
}
