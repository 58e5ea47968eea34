import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { PastBatch, PastFilter, RecordFilter } from '../../../shared/contract/past.ts';
import { rememberJob, useJobs } from '../../components/job-tray/use-jobs.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

const ENTITY = 'archive-record';
const RECORDS_AT_ONCE = 100;
/** While a job works, what is loaded is asked for again and again: small pages, each a short turn of the main process. */
const ROWS_AT_ONCE = 200;

export function useRecords(filter: RecordFilter) {
  return useInfiniteQuery({
    queryKey: [ENTITY, 'list', filter],
    queryFn: ({ pageParam }) =>
      call('archiveRecords.list', { ...filter, limit: RECORDS_AT_ONCE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The first page has no cursor; the later ones do. */
function firstPage(): string | null {
  return null;
}

export function useRecordYears(hasGuarded: boolean) {
  return useQuery({
    queryKey: [ENTITY, 'years', hasGuarded],
    queryFn: () => call('archiveRecords.years', { hasGuarded }),
    placeholderData: keepPreviousData,
  });
}

export function useRecord(id: string) {
  return useQuery({ queryKey: [ENTITY, 'one', id], queryFn: () => call('archiveRecords.get', { id }) });
}

export function useBatches() {
  return useQuery({ queryKey: [ENTITY, 'batches'], queryFn: () => call('past.batches', {}) });
}

export function useBatch(id: string) {
  return useQuery({ queryKey: [ENTITY, 'batch', id], queryFn: () => call('past.batch', { id }) });
}

/** The state of an import's job as the tray knows it, which is newer than what the import says. */
export function useBatchJob(job: PastBatch['job']): Job['state'] | null {
  const known = useJobs().find(({ id }) => id === job?.id);
  return known?.state ?? job?.state ?? null;
}

export function isBusy(state: Job['state'] | null): boolean {
  return state === 'waiting' || state === 'running';
}

export function useRows(id: string, filter: PastFilter, search: string) {
  return useInfiniteQuery({
    queryKey: [ENTITY, 'rows', id, filter, search],
    queryFn: ({ pageParam }) =>
      call('past.rows', { id, filter, search, limit: ROWS_AT_ONCE, cursor: pageParam }),
    initialPageParam: firstRow(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

function firstRow(): number | null {
  return null;
}

export function useRowText(id: string) {
  return useQuery({ queryKey: ['past-text', id], queryFn: () => call('past.text', { id }) });
}

export function useEditRow() {
  return useMutation({ mutationFn: (input: InputOf<'past.edit'>) => call('past.edit', input) });
}

export function useEditMany() {
  return useMutation({
    mutationFn: (input: InputOf<'past.editMany'>) => call('past.editMany', input),
    onSuccess: ({ changed }) => notifyDone(`${changed} usulan diubah.`),
  });
}

/** Starts a job of an import; the tray shows it at once. */
export function useStartJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, what }: { id: string; what: 'read' | 'save' | 'undo' }) =>
      call(`past.${what}` as const, { id }),
    onSuccess: (job) => rememberJob(client, job),
    onSettled: () => client.invalidateQueries({ queryKey: [ENTITY] }),
  });
}

/** Reads what is left: goes on with a stopped reading, or begins one. */
export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('past.begin', {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['job'] }),
  });
}

export function useDiscard() {
  return useMutation({ mutationFn: (id: string) => call('past.discard', { id }) });
}

export function useReport() {
  return useMutation({
    mutationFn: (id: string) => call('past.report', { id }),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}

export function useOpenRow() {
  return useMutation({ mutationFn: (id: string) => call('past.open', { id }) });
}
