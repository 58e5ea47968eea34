import { Button, Group, Loader, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type FollowUpRow, followUpFilter } from '../../../shared/contract/followups.ts';
import { duenessOf } from '../../../shared/domain/follow-up-progress.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { formatCount } from '../../lib/format.ts';
import { EarlierFollowUps } from './earlier-follow-ups.tsx';
import { FollowUpDrawer } from './follow-up-drawer.tsx';
import { FollowUpLine } from './follow-up-line.tsx';
import { useExportTable, useFollowSources, useFollowUpList } from './followups.queries.ts';
import classes from './meeting-follow-ups.module.css';

const SORT = 'due';

/** Tab "Tindak lanjut": what the minutes of one meeting ask for and how far it is, and what its series still owes. */
export function MeetingFollowUps({ meetingId }: { meetingId: string }) {
  useFollowSources();
  const filter = followUpFilter.parse({ state: 'all', meetingId });
  const list = useFollowUpList(filter, SORT);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const exportTable = useExportTable();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { total = 0, today = '' } = list.data?.pages[0] ?? {};
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat tindak lanjut" />;
  return (
    <>
      <EarlierFollowUps meetingId={meetingId} />
      <Section
        title="Tindak lanjut rapat ini"
        description="Uraiannya ditulis di tab Notula; perkembangannya dicatat di sini dan tidak mengubah notula."
        actions={
          rows.length > 0 && (
            <Actions
              meetingId={meetingId}
              isExporting={exportTable.isPending}
              onExport={() => exportTable.mutate({ filter, sort: SORT })}
            />
          )
        }
      >
        {rows.length === 0 ? (
          <NothingYet meetingId={meetingId} />
        ) : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {countWords(rows, total, today)}
            </Text>
            <Stack component="ul" gap="xs" className={classes.list} aria-label="Tindak lanjut rapat ini">
              {rows.map((row) => (
                <li key={row.id}>
                  <FollowUpLine row={row} today={today}>
                    <UnstyledButton className={classes.opener} onClick={() => setOpenedId(row.id)}>
                      {row.text}
                    </UnstyledButton>
                  </FollowUpLine>
                </li>
              ))}
            </Stack>
          </>
        )}
        {list.hasNextPage && (
          <Group>
            <Button
              size="xs"
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              Tampilkan yang lain
            </Button>
          </Group>
        )}
      </Section>
      {openedId !== null && (
        <FollowUpDrawer key={openedId} id={openedId} isNoting={false} onClose={() => setOpenedId(null)} />
      )}
    </>
  );
}

/** `12 tindak lanjut: 3 selesai, 1 terlambat`; of a list that goes on only how many there are. */
function countWords(rows: readonly FollowUpRow[], total: number, today: string): string {
  const all = `${formatCount(total)} tindak lanjut`;
  if (rows.length < total) return all;
  const done = rows.filter(({ state }) => state === 'done').length;
  const late = rows.filter(({ due, state }) => duenessOf(due, state, today).kind === 'overdue').length;
  return `${all}: ${done} selesai, ${late} terlambat`;
}

interface ActionsProps {
  meetingId: string;
  isExporting: boolean;
  onExport: () => void;
}

function Actions({ meetingId, isExporting, onExport }: ActionsProps) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
        loading={isExporting}
        onClick={onExport}
      >
        Ekspor Excel
      </Button>
      <Button
        size="xs"
        variant="default"
        component={Link}
        to={`/rapat/${meetingId}/naskah/follow-up-matrix`}
        leftSection={<IconFileText size={14} aria-hidden />}
      >
        Matriks
      </Button>
      <Button
        size="xs"
        variant="default"
        component={Link}
        to={`/rapat/${meetingId}/naskah/follow-up-slips`}
        leftSection={<IconFileText size={14} aria-hidden />}
      >
        Lembar per instansi
      </Button>
    </>
  );
}

function NothingYet({ meetingId }: { meetingId: string }) {
  return (
    <EmptyState
      icon={<IconListCheck size={40} stroke={1.4} aria-hidden />}
      title="Belum ada tindak lanjut"
      action={
        <Button component={Link} to={`/rapat/${meetingId}/notula`} variant="default">
          Buka tab Notula
        </Button>
      }
    >
      Tindak lanjut ditulis di tab Notula, di bawah mata acaranya (Alt+T): uraian, penanggung jawab, dan batas
      waktu. Setelah itu perkembangan dan buktinya dicatat di sini.
    </EmptyState>
  );
}
