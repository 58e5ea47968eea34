import { Button, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBookmark, IconCalendarStats, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { type LetterFilter, type LetterRow, letterFilter } from '../../../shared/contract/letters.ts';
import type { DataTableHandle } from '../../components/data-table/data-table.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { AgendaFilters } from './agenda-filters.tsx';
import { AgendaSummary } from './agenda-summary.tsx';
import { AgendaTable } from './agenda-table.tsx';
import { EntryDialog, type EntryMode } from './entry-dialog.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LetterDrawer } from './letter-drawer.tsx';
import { type LetterSort, useFollowSources, useOverview } from './letters.queries.ts';

const TYPING_PAUSE_MS = 200;

/** Agenda surat: every number of a register and year, and what became of it. */
export function AgendaPage() {
  useFollowSources();
  const [register, setRegister] = useState<LetterFilter['register']>('surat');
  const [year, setYear] = useState<number | null>(null);
  const [narrow, setNarrow] = useState<Omit<LetterFilter, 'register' | 'year'>>(NO_FILTER);
  const [sort, setSort] = useState<LetterSort>('newest');
  const [opened, setOpened] = useState<LetterRow | null>(null);
  const [entry, setEntry] = useState<EntryMode | null>(null);
  const table = useRef<DataTableHandle>(null);
  const [words] = useDebouncedValue(narrow.words, TYPING_PAUSE_MS);
  const [code] = useDebouncedValue(narrow.code, TYPING_PAUSE_MS);
  const overview = useOverview(register, year);

  if (overview.isError)
    return <FailureAlert error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return null;
  const shownYear = year ?? overview.data.year;
  const filter = {
    ...narrow,
    words: words.slice(0, 200),
    code: code.slice(0, 40),
    register,
    year: shownYear,
  };
  return (
    <Stack gap="xs" h="100%">
      <title>Agenda surat - Notula</title>
      <PageHeader title="Agenda surat">
        <Button
          component={Link}
          to="/pergantian-tahun"
          variant="default"
          leftSection={<IconCalendarStats size={16} aria-hidden />}
        >
          Pergantian tahun
        </Button>
        <ExportMenu filter={filter} sort={sort} />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEntry('outside')}
        >
          Catat surat lain
        </Button>
        <Button leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setEntry('reserve')}>
          Cadangkan nomor
        </Button>
      </PageHeader>
      <AgendaFilters
        register={register}
        year={shownYear}
        years={overview.data.years}
        filter={narrow}
        sort={sort}
        onRegister={setRegister}
        onYear={setYear}
        onChange={setNarrow}
        onSort={setSort}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      <AgendaSummary register={register} year={shownYear} overview={overview.data} />
      <AgendaTable
        filter={filter}
        sort={sort}
        handle={table}
        onOpen={setOpened}
        onClear={() => setNarrow(NO_FILTER)}
        onReserve={() => setEntry('reserve')}
      />
      {opened !== null && (
        <LetterDrawer
          key={opened.id}
          row={opened}
          today={overview.data.today}
          onChange={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
      {entry !== null && (
        <EntryDialog
          mode={entry}
          register={register}
          today={overview.data.today}
          onClose={() => setEntry(null)}
        />
      )}
    </Stack>
  );
}

const { register: _register, year: _year, ...NO_FILTER } = letterFilter.parse({ year: 2000 });
