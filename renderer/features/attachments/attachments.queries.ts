import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call, offerFiles } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

const LOOK_EVERY_MS = 300;

export function useMeetingFiles(meetingId: string) {
  return useQuery({
    queryKey: ['attachment', 'list', meetingId],
    queryFn: () => call('attachments.list', { meetingId }),
  });
}

/** What is being attached, looked at again and again while it runs. */
export function useIntake(meetingId: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['attachment', 'intake', meetingId],
    queryFn: () => call('attachments.intake', { meetingId }),
    refetchInterval: ({ state }) => (state.data?.isRunning === true ? LOOK_EVERY_MS : false),
  });
  const isRunning = query.data?.isRunning === true;
  useEffect(() => {
    if (!isRunning) void client.invalidateQueries({ queryKey: ['attachment', 'list', meetingId] });
  }, [client, isRunning, meetingId]);
  return query;
}

function useLookAtIntake(meetingId: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['attachment', 'intake', meetingId] });
}

export function useChooseFiles(meetingId: string) {
  const look = useLookAtIntake(meetingId);
  return useMutation({
    mutationFn: () => call('attachments.choose', { meetingId }),
    onSuccess: look,
    meta: { showsFailure: true },
  });
}

/** Attaches files that were dropped; what is no file of this computer is left out. */
export function useDropFiles(meetingId: string) {
  const look = useLookAtIntake(meetingId);
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      const tokens = await offerFiles(files);
      if (tokens.length > 0) await call('attachments.takeDropped', { meetingId, tokens });
    },
    onSuccess: look,
    meta: { showsFailure: true },
  });
}

export function useCancelIntake(meetingId: string) {
  const look = useLookAtIntake(meetingId);
  return useMutation({
    mutationFn: () => call('attachments.cancelIntake', { meetingId }),
    onSuccess: look,
  });
}

export function useDismissIntake(meetingId: string) {
  const look = useLookAtIntake(meetingId);
  return useMutation({
    mutationFn: () => call('attachments.dismissIntake', { meetingId }),
    onSuccess: look,
  });
}

export function useSaveFile() {
  return useMutation({
    mutationFn: (input: InputOf<'attachments.save'>) => call('attachments.save', input),
    onSuccess: () => notifyDone('Keterangan berkas tersimpan.'),
    meta: { showsFailure: true },
  });
}

export function useOrderFiles(meetingId: string) {
  return useMutation({
    mutationFn: (ids: string[]) => call('attachments.order', { meetingId, ids }),
  });
}

export function useRemoveFile() {
  return useMutation({
    mutationFn: ({ id, version }: MeetingFile) => call('attachments.remove', { id, version }),
    onSuccess: (_, { name }) => notifyDone(`“${name}” dipindahkan ke Sampah; dapat dipulihkan dari sana.`),
  });
}

export function useOpenFile() {
  return useMutation({
    mutationFn: (id: string) => call('attachments.open', { id }),
    onSuccess: (outcome) => {
      if (outcome === 'shown')
        notifyDone('Berkas jenis ini ditampilkan di foldernya, tidak langsung dibuka.');
    },
  });
}

export function useShowFile() {
  return useMutation({ mutationFn: (id: string) => call('attachments.show', { id }) });
}
