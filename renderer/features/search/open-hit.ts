import type { NavigateFunction } from 'react-router';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { call } from '../../lib/api.ts';
import { notifyFailure } from '../../lib/notify.ts';

type Target = Pick<SearchHit, 'kind' | 'paper' | 'recordId' | 'meetingId'>;

/** The page on which a hit is seen. */
export function pathOfHit({ kind, paper, recordId, meetingId }: Target): string {
  switch (kind) {
    case 'past':
      return `/arsip/lama/${recordId}`;
    case 'follow-up':
      return `/tindak-lanjut/${recordId}`;
    case 'minutes':
      return `/rapat/${meetingId}/notula`;
    case 'letter':
      // Cancelled numbers, and letters that no meeting makes, stand in the agenda only.
      if (meetingId === null || paper === '') return `/agenda-surat/${recordId}`;
      return paper === 'invitation' ? `/rapat/${meetingId}/undangan` : `/rapat/${meetingId}/naskah/${paper}`;
    case 'paper':
      return `/rapat/${meetingId}/naskah/${paper}`;
    case 'file':
      return `/rapat/${meetingId}/berkas`;
    default:
      return `/rapat/${meetingId}`;
  }
}

/** Goes to a hit; minutes open at the field with the first searched word. */
export async function openHit(navigate: NavigateFunction, hit: Target, text: string): Promise<void> {
  const { kind, meetingId } = hit;
  if (kind !== 'minutes' || meetingId === null) return void navigate(pathOfHit(hit));
  try {
    const { field } = await call('search.placeInMinutes', { meetingId, text });
    await navigate(pathOfHit(hit), field === null ? {} : { state: { field } });
  } catch (error) {
    notifyFailure(error);
  }
}
