import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

/** All office profiles. */
export function useProfiles() {
  return useQuery({
    queryKey: ['profile', 'list'],
    queryFn: () => call('settings.listProfiles', {}),
  });
}

/** A picture supplied by the office, as a data URL. Pictures never change: a new one has a new id. */
export function usePicture(id: string | null) {
  return useQuery({
    queryKey: ['picture', id],
    queryFn: () => (id === null ? null : call('settings.getPicture', { id })),
    enabled: id !== null,
  });
}

/** Opens the dialog of main; `null` when the user chose none. */
export function useChoosePicture() {
  return useMutation({
    mutationFn: () => call('settings.choosePicture', {}),
    meta: { showsFailure: true },
  });
}

export function useMakeDefaultProfile() {
  return useMutation({
    mutationFn: (id: string) => call('settings.makeDefaultProfile', { id }),
    onSuccess: () => notifyDone('Rapat baru akan memakai profil ini.'),
  });
}
