import { Button, Group, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { SEAL_STATE_WORDS } from '../../../shared/domain/seal.ts';
import { DataTable, type TableColumn } from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { momentWords } from '../../lib/moment-words.ts';
import { askNextPage } from '../../lib/next-page.ts';
import { useSeals, useShowSeal, useVerify } from './seal.queries.ts';

type Row = OutputOf<'seal.list'>['rows'][number];

const COLUMNS: readonly TableColumn<Row>[] = [
  { header: 'Rapat', render: ({ title }) => title },
  { header: 'Ditutup', width: '11rem', render: ({ closedOn }) => formatDate(closedOn) },
  {
    header: 'Keadaan',
    width: '11rem',
    render: ({ reopenedAt }) => (reopenedAt === null ? 'Berlaku' : 'Sudah dibuka kembali'),
  },
  {
    header: 'Keutuhan',
    width: '11rem',
    render: ({ state }) =>
      state === null ? (
        'Belum diperiksa'
      ) : (
        <Text component="span" size="sm" fw={state === 'sound' ? 400 : 700}>
          {SEAL_STATE_WORDS[state]}
        </Text>
      ),
  },
  {
    header: 'Diperiksa',
    width: '13rem',
    render: ({ checkedAt }) => (checkedAt === null ? '' : momentWords(checkedAt)),
  },
];

/** Every closed berkas of the archive and whether it is still whole; all of them can be verified at once. */
export function SealsTable() {
  const list = useSeals();
  const verify = useVerify();
  const show = useShowSeal();
  const navigate = useNavigate();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [first] = list.data?.pages ?? [];
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (first === undefined) return null;
  if (first.total === 0) {
    return (
      <EmptyState title="Belum ada berkas yang ditutup">
        Buka sebuah rapat, tab Berkas, lalu pilih “Tutup dan arsipkan”. Berkas yang ditutup akan ada di sini
        dan dapat diperiksa keutuhannya.
      </EmptyState>
    );
  }
  return (
    <>
      <Group gap="sm" mb="xs">
        <Button
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate(null)}
        >
          Periksa semua berkas
        </Button>
        <Text size="sm" role="status">
          {first.total} berkas; {first.unchecked} belum diperiksa; {first.broken} tidak utuh.
        </Text>
      </Group>
      <DataTable
        caption="Berkas yang ditutup"
        columns={COLUMNS}
        rows={rows}
        total={first.total}
        nameOf={({ title }) => title}
        onOpen={({ meetingId, id }) =>
          meetingId === null ? show.mutate(id) : void navigate(`/rapat/${meetingId}/berkas`)
        }
        actions={(row, tabIndex) => (
          <Button
            size="compact-xs"
            variant="default"
            tabIndex={tabIndex}
            aria-label={`Periksa ${row.title}`}
            onClick={() => verify.mutate(row.id)}
          >
            Periksa
          </Button>
        )}
        actionsWidth="6rem"
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}
