import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { rememberJob } from '../../components/job-tray/use-jobs.ts';
import { call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

/** Changes in words, newest first, page by page; every commit brings one. */
export function useAudit(filter: AuditFilter, limit: number) {
  useRefetch();
  return useInfiniteQuery({
    queryKey: ['audit', 'list', filter, limit],
    queryFn: ({ pageParam }) => call('audit.list', { ...filter, limit, cursor: pageParam }),
    initialPageParam: startCursor(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useAuditState() {
  useRefetch();
  return useQuery({ queryKey: ['audit', 'state'], queryFn: () => call('audit.state', {}) });
}

export function useAuditCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('audit.check', {}),
    onSuccess: (job) => rememberJob(client, job),
  });
}

export function useAuditExport() {
  return useMutation({
    mutationFn: (filter: AuditFilter) => call('audit.export', filter),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} disimpan.`);
    },
  });
}

function useRefetch(): void {
  const client = useQueryClient();
  useEffect(
    () => onEvent('data:changed', () => void client.invalidateQueries({ queryKey: ['audit'] })),
    [client],
  );
}

/** The first page has no cursor; the later ones do. */
function startCursor(): number | null {
  return null;
}
