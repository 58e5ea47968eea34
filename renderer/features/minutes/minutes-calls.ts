import { useMutation } from '@tanstack/react-query';
import { useMakePaper } from '../../components/paper-panel/use-papers.ts';
import { ApiError, call } from '../../lib/api.ts';
import { notifyDone, notifyFailure } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi. Tidak ada yang diubah.',
  reference: '',
} as const;

/** Stores everything typed; answers the version of the minutes that holds it. Throws ApiError when a save was refused. */
async function storedVersion(meetingId: string): Promise<number> {
  const isAllSaved = await flushAll();
  if (!isAllSaved) throw new ApiError(UNSAVED);
  return (await call('minutes.get', { meetingId })).version;
}

export interface FinaliseChoice {
  /** The final Word file is written at once. */
  isPaperMade: boolean;
}

/** Locks the minutes, then writes their Word file; `title` is what the office calls them. */
export function useFinalise(meetingId: string, title: string) {
  const paper = useMakePaper(meetingId, 'minutes');
  return useMutation({
    mutationFn: async (_: FinaliseChoice) => {
      const version = await storedVersion(meetingId);
      return call('minutes.finalise', { meetingId, version });
    },
    onSuccess: ({ number }, { isPaperMade }) => {
      notifyDone(`${title} sudah final, versi ${number}.`);
      if (isPaperMade) paper.mutate(undefined, { onError: notifyFailure });
    },
    meta: { showsFailure: true },
  });
}

/** Opens final minutes again, with the reason. */
export function useReopen(meetingId: string, title: string) {
  return useMutation({
    mutationFn: async (reason: string) => {
      const version = await storedVersion(meetingId);
      return call('minutes.reopen', { meetingId, version, reason });
    },
    onSuccess: () => notifyDone(`${title} dibuka kembali. Versi finalnya tetap ada di Riwayat versi.`),
    meta: { showsFailure: true },
  });
}

/** Keeps what stands there now as a version. */
export function useKeepVersion(meetingId: string) {
  return useMutation({
    mutationFn: async () => {
      const version = await storedVersion(meetingId);
      return call('minutes.keepVersion', { meetingId, version });
    },
    onSuccess: ({ number }) => notifyDone(`Isi sekarang tersimpan sebagai versi ${number}.`),
  });
}

/** Puts an old version in the place of the present one. */
export function useRestoreVersion(meetingId: string) {
  return useMutation({
    mutationFn: async (versionId: string) => {
      const version = await storedVersion(meetingId);
      return call('minutes.restoreVersion', { meetingId, version, versionId });
    },
    onSuccess: () => notifyDone('Versi itu dipulihkan. Isi sebelumnya tetap ada di Riwayat versi.'),
  });
}
