import { Button, Checkbox, Group, Loader, ScrollArea, Select, Stack } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { type AuditFilter, auditFilter } from '../../../shared/contract/audit.ts';
import { AUDIT_GROUPS, isAuditGroup } from '../../../shared/domain/audit.ts';
import { ChangeList } from '../../components/change-list/change-list.tsx';
import { useChanges, useChangesExport } from '../../components/change-list/use-changes.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';

const PAGE = 50;
const NO_FILTER = auditFilter.parse({});
const GROUPS = Object.entries(AUDIT_GROUPS).map(([value, { label }]) => ({ value, label }));

/** "Jejak perubahan": what was done in this archive, of a day or a period, by kind of record. */
export function TrailTab() {
  const [filter, setFilter] = useState(NO_FILTER);
  const list = useChanges(filter, PAGE);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Stack gap="xs" h="100%" pt="xs">
      <title>Jejak perubahan - Notula</title>
      <Filters filter={filter} onChange={setFilter} />
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat jejak perubahan" />}
      {list.data !== undefined && rows.length === 0 && (
        <EmptyState title="Tidak ada perubahan">
          Tidak ada perubahan pada periode dan jenis itu. Kosongkan tanggalnya untuk melihat semua.
        </EmptyState>
      )}
      <ScrollArea flex={1} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Jejak perubahan' }}>
        <ChangeList label="Perubahan" rows={rows} hasLinks />
        {list.hasNextPage && (
          <Button
            my="xs"
            size="xs"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Tampilkan yang lebih lama
          </Button>
        )}
      </ScrollArea>
    </Stack>
  );
}

interface FiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const save = useChangesExport();
  return (
    <Group gap="xs" align="flex-end">
      <DateField
        label="Dari tanggal"
        w={230}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DateField
        label="Sampai tanggal"
        w={230}
        value={filter.until}
        onChange={(until) => onChange({ ...filter, until })}
      />
      <Select
        label="Jenis"
        placeholder="Semua jenis"
        clearable
        w={170}
        data={GROUPS}
        value={filter.group}
        onChange={(group) =>
          onChange({ ...filter, group: group !== null && isAuditGroup(group) ? group : null })
        }
      />
      <Checkbox
        mb={8}
        label="Termasuk terbatas dan rahasia"
        checked={filter.hasGuarded}
        onChange={(event) => onChange({ ...filter, hasGuarded: event.currentTarget.checked })}
      />
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(filter)}
      >
        Ekspor Excel
      </Button>
    </Group>
  );
}
