import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BackupState, BackupTargetName } from '../../../shared/contract/backup.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

const KEY = ['backup'] as const;
const MINUTE_MS = 60_000;
const WHILE_RUNNING_MS = 500;

/** Where and when the archive was last backed up, and how the one that is being made goes. */
export function useBackup() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => call('backup.getState', {}),
    refetchInterval: ({ state: { data } }) =>
      data?.running == null && data?.rehearsing == null ? MINUTE_MS : WHILE_RUNNING_MS,
  });
}

/** A change of the backups whose answer is their new state; `null`: the user cancelled a dialog. */
function useBackupChange<Input>(work: (input: Input) => Promise<BackupState | null>, doneWords = '') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    meta: { showsFailure: true },
    onSuccess: (state) => {
      if (state === null) return;
      client.setQueryData<BackupState>(KEY, state);
      if (doneWords !== '') notifyDone(doneWords);
    },
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Opens the dialog of main; `null` when the user chose none. */
export function useChooseBackupFolder() {
  return useBackupChange((target: BackupTargetName) => call('backup.chooseFolder', { target }));
}

export function useForgetBackupFolder() {
  return useBackupChange((target: BackupTargetName) => call('backup.forgetFolder', { target }));
}

export function useSetBackupPassword() {
  return useBackupChange(
    (password: string) => call('backup.setPassword', { password }),
    'Cadangan berikutnya memakai kata sandi.',
  );
}

export function useRemoveBackupPassword() {
  return useBackupChange(
    (_: null) => call('backup.removePassword', {}),
    'Cadangan berikutnya tanpa kata sandi.',
  );
}

export function useEnterBackupPassword() {
  return useBackupChange((password: string) => call('backup.enterPassword', { password }));
}

export function useRehearseBackup() {
  return useBackupChange((_: null) => call('backup.rehearse', {}));
}

/** Backs up the archive now; asks for the folder first when there is none. Nothing else waits for it. */
export function useRunBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['backup-run'],
    mutationFn: async () => {
      const known = await call('backup.getState', {});
      const ready = known.folder === null ? await call('backup.chooseFolder', {}) : known;
      if (ready === null) return null;
      setTimeout(() => void client.invalidateQueries({ queryKey: KEY }), WHILE_RUNNING_MS);
      return call('backup.run', {});
    },
    meta: { showsFailure: true },
    onSuccess: (state) => {
      if (state === null) return;
      client.setQueryData<BackupState>(KEY, state);
      notifyDone('Cadangan tersimpan dan sudah diperiksa.');
    },
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useCancelBackup() {
  return useMutation({ mutationFn: () => call('backup.cancel', {}) });
}

/** Writes the package for another computer; `null` when the user cancelled the dialog. */
export function usePack() {
  return useMutation({
    mutationFn: (password: string) => call('backup.pack', { password }),
    meta: { showsFailure: true },
  });
}

/** The time, new every minute: ages on the screen grow while the window stands open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
