import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

/** What the checks are made from. */
const SOURCES = new Set<string>(['letter', 'meeting', 'minutes', 'follow-up', 'dossier', 'series']);

/** How the change of a year stands; `null` is the year that today closes. Kept fresh while other pages work on it. */
export function useYearChange(year: number | null) {
  const client = useQueryClient();
  useEffect(
    () =>
      onEvent('data:changed', ({ entities }) => {
        if (entities.some((entity) => SOURCES.has(entity)))
          void client.invalidateQueries({ queryKey: ['year-change'] });
      }),
    [client],
  );
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
