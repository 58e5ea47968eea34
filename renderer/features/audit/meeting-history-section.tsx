import { Button, Group, Loader, Text } from '@mantine/core';
import { auditFilter } from '../../../shared/contract/audit.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { useAudit, useAuditExport } from './audit.queries.ts';
import { ChangeList } from './change-list.tsx';

const PAGE = 20;

/** "Riwayat": every change of a meeting in words, page by page. */
export function MeetingHistorySection({ meetingId }: { meetingId: string }) {
  const filter = auditFilter.parse({ meetingId });
  const list = useAudit(filter, PAGE);
  const save = useAuditExport();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section
      title="Riwayat"
      description="Setiap perubahan rapat ini: kapan, apa, sebelum dan sesudahnya. Riwayat tidak dapat diubah atau dihapus."
      actions={
        <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate(filter)}>
          Ekspor Excel
        </Button>
      }
    >
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat riwayat" />}
      {list.data !== undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada perubahan yang tercatat.
        </Text>
      )}
      <ChangeList label="Riwayat rapat" rows={rows} hasLinks={false} />
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
    </Section>
  );
}
