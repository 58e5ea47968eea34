import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attendanceQuery } from '../../components/paper-panel/dossier-queries.ts';
import { ApiError, call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Undangan belum diambil, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** Adds a row for each addressee that has none. What is typed, here and on the invitation, is stored first. */
export function useFillFromInvitation(meetingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const isAllSaved = await flushAll();
      if (!isAllSaved) throw new ApiError(UNSAVED);
      const { version } = await call('attendance.get', { meetingId });
      return call('attendance.fillFromInvitation', { meetingId, version });
    },
    onSuccess: (filled) => client.setQueryData(attendanceQuery(meetingId).queryKey, filled),
  });
}
