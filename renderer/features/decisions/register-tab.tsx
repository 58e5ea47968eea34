import { Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { type DecisionFilter, decisionFilter } from '../../../shared/contract/decisions.ts';
import { zoneMoment } from '../../../shared/domain/meeting-state.ts';
import type { DataTableHandle } from '../../components/data-table/data-table.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { officeZone } from '../../lib/office-zone.ts';
import { exportDecisions, useFollowSources } from './decisions.queries.ts';
import { daysOf, type PeriodName } from './periods.ts';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterTable } from './register-table.tsx';

const TYPING_PAUSE_MS = 200;
const NO_FILTER = decisionFilter.parse({});

interface Shown {
  filter: DecisionFilter;
  period: PeriodName;
}

/** What was shown last stays while the window is open, so that going back from a decision finds the list again. */
let lastShown: Shown | null = null;

/** Page "Arsip", tab "Keputusan": the decisions of all meetings, of this year at first. */
export function RegisterTab() {
  useFollowSources();
  const [year] = useState(() => Number(zoneMoment(new Date(), officeZone()).slice(0, 4)));
  const [shown, setShown] = useState(() => lastShown ?? begin(year));
  const [words] = useDebouncedValue(shown.filter.words, TYPING_PAUSE_MS);
  const table = useRef<DataTableHandle>(null);
  const { filter, period } = shown;
  const asked = { ...filter, words: words.trim() };
  const show = (next: Shown) => {
    lastShown = next;
    setShown(next);
  };
  return (
    <Stack gap="xs" py="xs" flex={1} mih={0}>
      <title>Daftar keputusan - Notula</title>
      <RegisterFilters
        filter={filter}
        period={period}
        year={year}
        onChange={(next) => show({ period, filter: next })}
        onPeriod={(next) => show({ period: next, filter: { ...filter, ...daysOf(next, year, filter) } })}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      <ListExport
        wordTitle="Daftar keputusan sebagai Word"
        write={(file) => exportDecisions({ filter: asked, ...file })}
      />
      <RegisterTable
        filter={asked}
        isNarrowed={JSON.stringify(asked) !== JSON.stringify(NO_FILTER)}
        handle={table}
        onClear={() => show({ period: 'all', filter: NO_FILTER })}
      />
    </Stack>
  );
}

function begin(year: number): Shown {
  return { period: 'this-year', filter: { ...NO_FILTER, ...daysOf('this-year', year, NO_FILTER) } };
}
