import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { ApiError, call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';

/** Commits that follow each other closely are drawn once. */
const PAUSE_MS = 80;

/** Pages of a paper as it would be written now; the last ones stay until the next are there. */
export function usePreview(meetingId: string, kind: PaperKind, isWanted: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A drawing that is under way is finished first, so that the worker is never asked for two at a time.
        void client.invalidateQueries({ queryKey: ['preview', meetingId] }, { cancelRefetch: false });
        if (client.isFetching({ queryKey: ['preview', meetingId] }) > 0)
          timer = setTimeout(refresh, PAUSE_MS);
      }, PAUSE_MS);
    };
    const stop = onEvent('data:changed', refresh);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, meetingId]);
  return useQuery({
    queryKey: ['preview', meetingId, kind],
    queryFn: () => call('archive.previewPaper', { meetingId, kind }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
}

const UNSAVED = {
  code: 'VALIDATION',
  message: 'Masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

async function saveAll(): Promise<void> {
  if (!(await flushAll())) throw new ApiError(UNSAVED);
}

const ENGINE_NAMES = {
  word: 'Microsoft Word',
  libreoffice: 'LibreOffice',
  preview: 'pratinjau Notula',
} as const;

/** Writes the PDF beside the Word file, tells who made it, and opens it. */
export function useMakePdf(meetingId: string, kind: PaperKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await saveAll();
      const made = await call('archive.makePdf', { meetingId, kind });
      notifyDone(`${made.fileName}, ${made.pages} halaman, dibuat lewat ${ENGINE_NAMES[made.engine]}.`);
      await call('archive.openPdf', { id: made.paperId });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['paper', meetingId] }),
  });
}

export function usePrinters() {
  return useQuery({
    queryKey: ['printers'],
    queryFn: () => call('archive.listPrinters', {}),
    staleTime: 0,
    gcTime: 0,
  });
}

export function usePrint() {
  const client = useQueryClient();
  return useMutation({
    meta: { showsFailure: true },
    mutationFn: async (order: InputOf<'archive.printPaper'>) => {
      await saveAll();
      return call('archive.printPaper', order);
    },
    onSuccess: ({ note }) => notifyDone(note),
    onSettled: () => client.invalidateQueries({ queryKey: ['paper'] }),
  });
}
