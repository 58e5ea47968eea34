import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../../shared/contract/index.ts';
import type { Job } from '../../../../shared/contract/jobs.ts';
import { rememberJob } from '../../../components/job-tray/use-jobs.ts';
import { ApiError, call } from '../../../lib/api.ts';
import { flushAll } from '../../../lib/open-autosavers.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Surat belum dibuat, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** Begins to print letters from what is stored, as a job. */
export function usePrintLetters() {
  return useLetterJob((request: InputOf<'invitations.print'>) => call('invitations.print', request));
}

/** Begins to make letters from what is stored, as a job. */
export function useMerge() {
  return useLetterJob((request: InputOf<'invitations.merge'>) => call('invitations.merge', request));
}

/** Everything typed is stored first; the job is shown at once. */
function useLetterJob<Request>(begin: (request: Request) => Promise<Job>) {
  const client = useQueryClient();
  return useMutation({
    meta: { showsFailure: true },
    mutationFn: async (request: Request) => {
      const isAllSaved = await flushAll();
      if (!isAllSaved) throw new ApiError(UNSAVED);
      return begin(request);
    },
    onSuccess: (job) => rememberJob(client, job),
  });
}
