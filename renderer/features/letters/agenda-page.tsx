import { Alert, Button, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBookmark, IconCalendarStats, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
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
import { stateOfAddress } from './letter-words.ts';
import { type LetterSort, useFollowSources, useLetterRow, useOverview } from './letters.queries.ts';

const TYPING_PAUSE_MS = 200;

/** Agenda surat: every number of a register and year, and what became of it. An id in the address leads to its row; `?status=` filters at once. */
export function AgendaPage() {
  const { id } = useParams();
  const [address] = useSearchParams();
  const wanted = useLetterRow(id);
  if (wanted.isError) return <FailureAlert error={wanted.error} onRetry={() => void wanted.refetch()} />;
  if (wanted.data === undefined) return null;
  return (
    <AgendaBook
      key={id ?? ''}
      start={wanted.data}
      state={stateOfAddress(address.get('status'))}
      isGone={id !== undefined && wanted.data === null}
    />
  );
}

interface AgendaBookProps {
  /** Where it opens; `null` at the newest number of this year. */
  start: LetterRow | null;
  /** The state that it is narrowed to when it opens. */
  state: LetterFilter['state'];
  /** The row of the address is not there any more. */
  isGone: boolean;
}

function AgendaBook({ start, state, isGone }: AgendaBookProps) {
  useFollowSources();
  const [register, setRegister] = useState<LetterFilter['register']>(start?.register ?? 'surat');
  const [year, setYear] = useState<number | null>(start?.year ?? null);
  const [target, setTarget] = useState(start?.id ?? null);
  const [narrow, setNarrow] = useState<Omit<LetterFilter, 'register' | 'year'>>({ ...NO_FILTER, state });
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
  // Who looks for something else is not led to that row any more.
  const leaving =
    <Value,>(change: (value: Value) => void) =>
    (value: Value) => {
      setTarget(null);
      change(value);
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
          Pesan nomor
        </Button>
      </PageHeader>
      {isGone && (
        <Alert color="gray" title="Surat ini tidak ada lagi di agenda">
          Barisnya sudah dihapus sejak dicari. Di bawah ini agenda tahun berjalan.
        </Alert>
      )}
      <AgendaFilters
        register={register}
        year={shownYear}
        years={overview.data.years}
        filter={narrow}
        sort={sort}
        onRegister={leaving(setRegister)}
        onYear={leaving(setYear)}
        onChange={leaving(setNarrow)}
        onSort={leaving(setSort)}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      <AgendaSummary register={register} year={shownYear} overview={overview.data} />
      <AgendaTable
        filter={filter}
        sort={sort}
        target={target}
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
