import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { type DossierDraft, dossierDraft } from '../../../shared/contract/printing.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { ApiError, call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll, subscribeToTyping, unsavedOf } from '../../lib/open-autosavers.ts';
import { NewestRequest } from './newest-request.ts';

/** Records that no paper is drawn from: long work changes them often. */
const NOT_DRAWN: ReadonlySet<Entity> = new Set(['job', 'paper']);
/** Keys that follow each other closely are drawn once. */
const PAUSE_MS = 100;

/** A paper as one of its readers gets it, e.g. the letter of one addressee. */
export interface PreviewVariant {
  key: string;
  /** What it is made from, of what is typed. */
  narrow: (typed: DossierDraft) => DossierDraft;
}

/**
 * Pages of a paper as it would be written now: with what is typed, and after each commit. One drawing at a time; what was
 * asked meanwhile becomes one more at the end. The last pages stay until the next are there.
 */
export function usePreview(
  meetingId: string,
  kind: PaperKind,
  isWanted: boolean,
  variant: PreviewVariant | null = null,
) {
  const client = useQueryClient();
  useEffect(() => {
    const drawing = new NewestRequest(() => client.invalidateQueries({ queryKey: ['preview', meetingId] }));
    const stops = [
      onEvent('data:changed', ({ entities }) => {
        if (entities.some((entity) => !NOT_DRAWN.has(entity))) drawing.ask(PAUSE_MS);
      }),
      subscribeToTyping(() => drawing.ask(PAUSE_MS)),
      () => drawing.stop(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, meetingId]);
  return useQuery({
    queryKey: ['preview', meetingId, kind, variant?.key ?? ''],
    queryFn: () => {
      const draft = typedParts(meetingId);
      return call('archive.previewPaper', { meetingId, kind, draft: variant?.narrow(draft) ?? draft });
    },
    enabled: isWanted,
    // What another tab changed meanwhile is drawn at the next look, behind the pages of the last one.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** The parts of a dossier that are typed and not stored yet, where they could be stored. */
function typedParts(meetingId: string): DossierDraft {
  const { shape } = dossierDraft;
  return {
    invitation: shape.invitation.safeParse(unsavedOf(`invitation:${meetingId}`)).data,
    attendance: shape.attendance.safeParse(unsavedOf(`attendance:${meetingId}`)).data,
    minutes: shape.minutes.safeParse(unsavedOf(`minutes:${meetingId}`)).data,
    supplement: shape.supplement.safeParse(unsavedOf(`supplement:${meetingId}`)).data,
  };
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
