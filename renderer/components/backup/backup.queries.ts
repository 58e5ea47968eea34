import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

const KEY = ['backup'] as const;
const MINUTE_MS = 60_000;

/** Where and when the archive was last copied. */
export function useBackup() {
  return useQuery({ queryKey: KEY, queryFn: () => call('backup.getState', {}) });
}

/** Opens the dialog of main; `null` when the user chose none. */
export function useChooseBackupFolder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('backup.chooseFolder', {}),
    meta: { showsFailure: true },
    onSuccess: (state) => {
      if (state !== null) client.setQueryData<BackupState>(KEY, state);
    },
  });
}

/** Copies the archive now; asks for the folder first when there is none. Nothing else waits for it. */
export function useRunBackup() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['backup-run'],
    mutationFn: async () => {
      const known = await call('backup.getState', {});
      const ready = known.folder === null ? await call('backup.chooseFolder', {}) : known;
      return ready === null ? null : call('backup.run', {});
    },
    meta: { showsFailure: true },
    onSuccess: (state) => {
      if (state === null) return;
      client.setQueryData<BackupState>(KEY, state);
      notifyDone(`Cadangan tersimpan: ${state.lastFile}`);
    },
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
