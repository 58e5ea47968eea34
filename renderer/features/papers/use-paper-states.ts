import { useQuery } from '@tanstack/react-query';
import type { Paper } from '../../../shared/contract/papers.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { call } from '../../lib/api.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

export interface PaperStateWords {
  text: string;
  /** What it was made from has changed since. */
  isStale: boolean;
  isMade: boolean;
}

/** How far each paper of a meeting is. Any record may make a file stale, so every commit asks again. */
export function usePaperStates(meetingId: string): (kind: PaperKind) => PaperStateWords {
  useStaleOnChange(['paper', meetingId, 'list']);
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
