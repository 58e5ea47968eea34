import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Paper } from '../../../shared/contract/papers.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { call, onEvent } from '../../lib/api.ts';

export interface PaperStateWords {
  text: string;
  /** What it was made from has changed since. */
  isStale: boolean;
  isMade: boolean;
}

/** How far each paper of a meeting is. Any record may make a file stale, so every commit asks again. */
export function usePaperStates(meetingId: string): (kind: PaperKind) => PaperStateWords {
  const client = useQueryClient();
  useEffect(
    () =>
      onEvent('data:changed', () => {
        void client.invalidateQueries({ queryKey: ['paper', meetingId, 'list'] });
      }),
    [client, meetingId],
  );
  const { data: papers } = useQuery({
    queryKey: ['paper', meetingId, 'list'],
    queryFn: () => call('archive.listPapers', { meetingId }),
  });
  // Newest first.
  return (kind) => stateWords(papers?.find((paper) => paper.kind === kind));
}

function stateWords(paper: Paper | undefined): PaperStateWords {
  if (paper === undefined) return { text: 'belum dibuat', isStale: false, isMade: false };
  if (paper.isStale) return { text: 'data berubah sejak dibuat', isStale: true, isMade: true };
  return { text: paper.isDraft ? 'sudah dibuat (KONSEP)' : 'sudah dibuat', isStale: false, isMade: true };
}
