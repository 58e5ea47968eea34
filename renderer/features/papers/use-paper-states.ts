import { useQuery } from '@tanstack/react-query';
import type { Paper } from '../../../shared/contract/papers.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { call } from '../../lib/api.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

export interface PaperStateWords {
  text: string;
  /** What it was made from has changed since. */
  isStale: boolean;
  /** When it was made last, ISO; `null` for one that was not. */
  madeAt: string | null;
}

interface PaperStates {
  stateOf: (kind: PaperKind) => PaperStateWords;
  isRead: boolean;
  error: Error | null;
}

/** How far each paper of a meeting is. Any record may make a file stale, so every commit asks again. */
export function usePaperStates(meetingId: string): PaperStates {
  useStaleOnChange(['paper', meetingId, 'list']);
  const { data: papers, error } = useQuery({
    queryKey: ['paper', meetingId, 'list'],
    queryFn: () => call('archive.listPapers', { meetingId }),
  });
  return {
    // Newest first.
    stateOf: (kind) => stateWords(papers?.find((paper) => paper.kind === kind)),
    isRead: papers !== undefined,
    error,
  };
}

function stateWords(paper: Paper | undefined): PaperStateWords {
  if (paper === undefined) return { text: 'belum dibuat', isStale: false, madeAt: null };
  const { createdAt, isStale, isDraft } = paper;
  const made = isDraft ? 'sudah dibuat (KONSEP)' : 'sudah dibuat';
  return { text: isStale ? 'data berubah sejak dibuat' : made, isStale, madeAt: createdAt };
}
