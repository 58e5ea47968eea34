import { Button, Group, Loader, Text } from '@mantine/core';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { ChangeList } from './change-list.tsx';
import { useChanges } from './use-changes.ts';

const PAGE = 20;

interface ChangePagesProps {
  label: string;
  filter: AuditFilter;
}

/** The changes of one record or meeting, the newest first, older ones on demand. */
export function ChangePages({ label, filter }: ChangePagesProps) {
  const list = useChanges(filter, PAGE);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat riwayat" />}
      {list.data !== undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada perubahan yang tercatat.
        </Text>
      )}
      <ChangeList label={label} rows={rows} hasLinks={false} />
      {list.hasNextPage && (
        <Group>
          <Button
            size="xs"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Tampilkan yang lebih lama
          </Button>
        </Group>
      )}
    </>
  );
}
