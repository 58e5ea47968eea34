import { useMutation, useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { DeliveredPaper } from '../../../shared/domain/delivery.ts';
import { ApiError, call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';

export function useDeliveries(meetingId: string, paper: DeliveredPaper) {
  return useQuery({
    queryKey: ['delivery', meetingId, paper],
    queryFn: () => call('invitations.listDeliveries', { meetingId, paper }),
    staleTime: 0,
  });
}

/** Marks addressees; everything typed is stored first, because a mark needs its addressee in the store. */
export function useMarkDelivered() {
  return useMutation({
    mutationFn: async (input: InputOf<'invitations.markDelivered'>) => {
      if (!(await flushAll())) throw new ApiError(UNSAVED);
      return call('invitations.markDelivered', input);
    },
    onSuccess: ({ marked }) => notifyDone(`${marked} penerima ditandai terkirim.`),
    meta: { showsFailure: true },
  });
}

export function useUnmarkDelivered() {
  return useMutation({
    mutationFn: (input: InputOf<'invitations.unmarkDelivered'>) => call('invitations.unmarkDelivered', input),
    onSuccess: ({ removed }) => notifyDone(`${removed} tanda terkirim dihapus.`),
  });
}

const UNSAVED = {
  code: 'VALIDATION',
  message: 'Masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;
