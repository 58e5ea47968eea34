import { Alert, Anchor, Group, Loader, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { type RecordFilter, recordFilter } from '../../../shared/contract/retention.ts';
import { DESTRUCTION_NOTE, RECORD_LIST_WORDS } from '../../../shared/domain/retention-lists.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordTable } from './record-table.tsx';
import { exportRecords, useFollowSources, useRecordOverview } from './retention.queries.ts';

const TYPING_PAUSE_MS = 200;

/** Page "Arsip", tab "Daftar arsip": what is kept, what is due, and the lists that go to the archive unit. */
export function RecordListTab() {
  useFollowSources();
  const [filter, setFilter] = useState<RecordFilter>(() => recordFilter.parse({ list: 'active' }));
  const [code] = useDebouncedValue(filter.code, TYPING_PAUSE_MS);
  const overview = useRecordOverview();
  if (overview.isError)
    return <FailureAlert error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return <Loader size="sm" aria-label="Memuat daftar arsip" />;
  const asked = { ...filter, code: code.trim() };
  return (
    <Stack gap="xs" py="xs" flex={1} mih={0}>
      <title>Daftar arsip - Notula</title>
      <Group justify="space-between" align="flex-end" gap="xs">
        <RecordFilters filter={filter} overview={overview.data} onChange={setFilter} />
        <ListExport
          wordTitle={`${RECORD_LIST_WORDS[filter.list]} sebagai Word`}
          write={(file) => exportRecords({ filter: asked, ...file })}
        />
      </Group>
      {filter.list === 'destruction' && (
        <Alert color="yellow" variant="light" role="note">
          {DESTRUCTION_NOTE}
        </Alert>
      )}
      {overview.data.withoutRule > 0 && (
        <Text size="sm" role="note">
          {overview.data.withoutRule} berkas yang sudah ditutup belum mempunyai retensi, karena kodenya belum
          diatur.{' '}
          <Anchor component={Link} to="/pengaturan/kode" inherit underline="always">
            Atur retensi kode
          </Anchor>
        </Text>
      )}
      <RecordTable filter={asked} />
    </Stack>
  );
}
