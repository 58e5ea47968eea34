import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { rememberJob } from '../../../components/job-tray/use-jobs.ts';
import { ApiError, call } from '../../../lib/api.ts';
import { flushAll } from '../../../lib/open-autosavers.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Surat belum dibuat, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** Begins to make letters from what is stored; so everything typed is stored first. The job is shown at once. */
export function useMerge() {
  const client = useQueryClient();
  return useMutation({
    meta: { showsFailure: true },
    mutationFn: async (request: InputOf<'invitations.merge'>) => {
      const isAllSaved = await flushAll();
      if (!isAllSaved) throw new ApiError(UNSAVED);
      return call('invitations.merge', request);
    },
    onSuccess: (job) => rememberJob(client, job),
  });
}
