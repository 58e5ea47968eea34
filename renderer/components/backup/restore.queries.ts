import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedBackup } from '../../../shared/contract/restore.ts';
import { call } from '../../lib/api.ts';

const STATE = ['restore', 'state'] as const;
const LISTS = ['restore', 'list'] as const;
/** What was opened on another screen must not stand under the heading of this one. */
const listKey = (isOwnListed: boolean) => [...LISTS, isOwnListed ? 'own' : 'opened'] as const;
const WHILE_RUNNING_MS = 400;

/** How a restore goes, and whether the last one can be taken back. Also while the archive is not open. */
export function useRestoreState() {
  return useQuery({
    queryKey: STATE,
    queryFn: () => call('restore.getState', {}),
    refetchInterval: ({ state }) => (state.data?.running == null ? false : WHILE_RUNNING_MS),
  });
}

/** The backups of both targets, or those of a folder or file that the user opened. */
export function useBackupList(isOwnListed: boolean) {
  return useQuery({
    queryKey: listKey(isOwnListed),
    queryFn: () => call('restore.list', {}),
    enabled: isOwnListed,
    gcTime: 0,
  });
}

/** Lists the backups of a folder or file that the user chooses, in the place of `useBackupList(isOwnListed)`. */
export function useOpenOther(from: 'folder' | 'file', isOwnListed: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => (from === 'folder' ? call('restore.listFolder', {}) : call('restore.listFile', {})),
    meta: { showsFailure: true },
    onSuccess: (list) => {
      if (list !== null) client.setQueryData<ListedBackup[]>(listKey(isOwnListed), list);
    },
  });
}

export function useUnlock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { id: string; password: string }) => call('restore.unlock', input),
    meta: { showsFailure: true },
    onSuccess: (unlocked) =>
      client.setQueriesData<ListedBackup[]>({ queryKey: LISTS }, (list) =>
        list?.map((one) => (one.id === unlocked.id ? unlocked : one)),
      ),
  });
}

export function usePreview(backup: ListedBackup | null) {
  return useQuery({
    queryKey: ['restore', 'preview', backup?.id, backup?.state],
    queryFn: () => call('restore.preview', { id: backup?.id ?? '' }),
    enabled: backup?.state === 'good',
    gcTime: 0,
  });
}

/** Stops a restore while nothing is exchanged yet. */
export function useCancelRestore() {
  return useMutation({ mutationFn: () => call('restore.cancel', {}) });
}

/** Begins a restore, or takes the last one back; the page is loaded anew at its end. */
export function useStartRestore() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null ? call('restore.undo', {}) : call('restore.start', { id }),
    meta: { showsFailure: true },
    onSuccess: (state) => client.setQueryData(STATE, state),
  });
}
