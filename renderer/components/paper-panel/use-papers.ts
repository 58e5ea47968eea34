import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { ApiError, call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Berkas Word belum dibuat, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** What is missing or doubtful on a paper. Every record may change it, so every commit asks again. */
export function useFindings(meetingId: string, kind: PaperKind) {
  useStaleOnChange(['paper', meetingId, 'check']);
  return useQuery({
    queryKey: ['paper', meetingId, 'check', kind],
    queryFn: () => call('archive.checkPaper', { meetingId, kind }),
    select: withoutRepeats,
  });
}

/** Who speaks three times without being there is told once. */
function withoutRepeats(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [findingKey(finding), finding])).values()];
}

/** What makes a finding one of its own. */
export function findingKey({ record, field, message }: Finding): string {
  return `${record}.${field}: ${message}`;
}

/**
 * Files of one kind that were written for a meeting, newest first. Whether one is still up to date may change with every
 * commit, so every commit asks again.
 */
export function usePapers(meetingId: string, kind: PaperKind) {
  useStaleOnChange(['paper', meetingId, 'list']);
  return useQuery({
    queryKey: ['paper', meetingId, 'list'],
    queryFn: () => call('archive.listPapers', { meetingId }),
    select: (papers) => papers.filter((paper) => paper.kind === kind),
  });
}

/** Writes the Word file from what is stored; so everything typed is stored first. */
export function useMakePaper(meetingId: string, kind: PaperKind) {
  const client = useQueryClient();
  return useMutation({
    meta: { showsFailure: true },
    mutationFn: async () => {
      const isAllSaved = await flushAll();
      if (!isAllSaved) throw new ApiError(UNSAVED);
      return call('archive.makePaper', { meetingId, kind });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['paper', meetingId] }),
  });
}
