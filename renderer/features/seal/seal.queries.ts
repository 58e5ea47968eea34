import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import { rememberJob } from '../../components/job-tray/use-jobs.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

/** Records that archival facts are taken from. */
const FACTS: ReadonlySet<Entity> = new Set(['dossier', 'invitation']);

/** Archival facts and closings of a meeting. */
export function useDossierState(meetingId: string) {
  useStaleOnChange(['seal', 'one'], FACTS);
  return useQuery({ queryKey: ['seal', 'one', meetingId], queryFn: () => call('seal.get', { meetingId }) });
}

/** What the berkas lacks; each change of the meeting may mend it. */
export function useGaps(meetingId: string, isAsked: boolean) {
  useStaleOnChange(['seal', 'gaps']);
  return useQuery({
    queryKey: ['seal', 'gaps', meetingId],
    queryFn: () => call('seal.gaps', { meetingId }),
    enabled: isAsked,
  });
}

export function useClose(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call('seal.close', { meetingId, reason }),
    onSuccess: (job) => rememberJob(client, job),
    meta: { showsFailure: true },
  });
}

export function useReopen(meetingId: string) {
  return useMutation({
    mutationFn: (reason: string) => call('seal.reopen', { meetingId, reason }),
    onSuccess: () => notifyDone('Berkas dibuka kembali. Folder yang sudah ditulis tetap ada.'),
    meta: { showsFailure: true },
  });
}

/** One berkas, or all of them with `null`. */
export function useVerify() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => call('seal.verify', { id }),
    onSuccess: (job) => rememberJob(client, job),
  });
}

export function useShowSeal() {
  return useMutation({ mutationFn: (id: string) => call('seal.show', { id }) });
}

/** All berkas that were ever closed, page by page. */
export function useSeals() {
  return useInfiniteQuery({
    queryKey: ['seal', 'list'],
    queryFn: ({ pageParam }) => call('seal.list', { cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
