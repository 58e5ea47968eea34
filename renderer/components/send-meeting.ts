import { useMutation } from '@tanstack/react-query';
import { ApiError, call } from '../lib/api.ts';
import { notifyDone } from '../lib/notify.ts';
import { flushAll } from '../lib/open-autosavers.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Berkas belum dibuat, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** Writes one meeting into a file for another computer; everything typed is stored first. */
export function useSendMeeting() {
  return useMutation({
    mutationFn: async (meetingId: string) => {
      if (!(await flushAll())) throw new ApiError(UNSAVED);
      return call('transfer.export', { meetingId });
    },
    onSuccess: (file) => {
      if (file !== null)
        notifyDone(`Rapat disimpan dalam berkas ${file.fileName}. Bawa berkas itu ke komputer lain.`);
    },
  });
}
