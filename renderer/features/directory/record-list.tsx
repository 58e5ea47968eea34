import { Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';

interface RecordListProps<Row> {
  query: UseQueryResult<Row[]>;
  search: string;
  /** Shown when there is no record at all. */
  empty: { title: string; text: string };
  children: (rows: Row[]) => ReactNode;
}

/** The states that every list of the directory has: waiting, failed, nothing yet, nothing found, rows. */
export function RecordList<Row>({ query, search, empty, children }: RecordListProps<Row>) {
  const rows = query.data;
  if (rows === undefined) {
    if (query.isError) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
    return <Loader size="sm" aria-label="Memuat" />;
  }
  if (rows.length > 0) return children(rows);
  if (search !== '') {
    return (
      <EmptyState title="Tidak ditemukan">
        Tidak ada yang cocok dengan “{search}”. Periksa ejaannya atau kosongkan pencarian.
      </EmptyState>
    );
  }
  return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
}
