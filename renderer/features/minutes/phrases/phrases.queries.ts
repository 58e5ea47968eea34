import { queryOptions, useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/api.ts';
import { notifyDone } from '../../../lib/notify.ts';

/** The phrase book of the unit that uses a profile. */
export const phrasesQuery = (profileId: string) =>
  queryOptions({
    queryKey: ['phrase', profileId],
    queryFn: () => call('minutes.listPhrases', { profileId }),
  });

export function useAddPhrase(profileId: string) {
  return useMutation({
    mutationFn: (text: string) => call('minutes.addPhrase', { profileId, text }),
    onSuccess: () => notifyDone('Frasa tersimpan di buku frasa. Ketik / untuk memakainya.'),
  });
}

export function useSavePhrase() {
  return useMutation({
    mutationFn: (phrase: { id: string; version: number; text: string }) => call('minutes.savePhrase', phrase),
    onSuccess: () => notifyDone('Frasa diubah.'),
    meta: { showsFailure: true },
  });
}

export function useRemovePhrase() {
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      call('minutes.removePhrase', { id, version }),
    onSuccess: () => notifyDone('Frasa dihapus dari buku frasa. Dapat dipulihkan dari Sampah.'),
  });
}
