import { useMutation, useQuery } from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

/** What the checks are made from. */
const SOURCES: ReadonlySet<Entity> = new Set([
  'letter',
  'meeting',
  'minutes',
  'follow-up',
  'dossier',
  'series',
]);

/** How the change of a year stands; `null` is the year that today closes. Kept fresh while other pages work on it. */
export function useYearChange(year: number | null) {
  useStaleOnChange(['year-change'], SOURCES);
  return useQuery({
    queryKey: ['year-change', year],
    queryFn: () => call('yearChange.get', { year }),
    refetchOnMount: 'always',
  });
}

export function useMarkStep() {
  return useMutation({
    mutationFn: (input: InputOf<'yearChange.mark'>) => call('yearChange.mark', input),
  });
}

/** The book of a register and year as Word. */
export function usePrintRegister() {
  return useMutation({
    mutationFn: (input: InputOf<'letters.exportTable'>) => call('letters.exportTable', input),
    onSuccess: tellSaved,
  });
}

/** A list of records as Word. */
export function usePrintRecords() {
  return useMutation({
    mutationFn: (input: InputOf<'retention.export'>) => call('retention.export', input),
    onSuccess: tellSaved,
  });
}

function tellSaved(file: { fileName: string } | null): void {
  if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
}
