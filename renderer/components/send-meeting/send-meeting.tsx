import { Alert, Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TransferMeasure } from '../../../shared/contract/transfer.ts';
import { ApiError, call } from '../../lib/api.ts';
import { sizeText } from '../../lib/format.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { TransferProgress } from './transfer-progress.tsx';

const MODAL_ID = 'send-meeting';
const UNSAVED = {
  code: 'VALIDATION',
  message:
    'Berkas belum dibuat, karena masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;

/** Asks what travels with a meeting, then where its file goes. */
export function openSendMeeting(meetingId: string): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Pindahkan rapat ke PC lain',
    children: <SendMeetingForm meetingId={meetingId} />,
  });
}

function SendMeetingForm({ meetingId }: { meetingId: string }) {
  const measure = useQuery({
    queryKey: ['transfer', 'measure', meetingId],
    queryFn: () => call('transfer.measure', { meetingId }),
    refetchOnMount: 'always',
  });
  if (measure.isError) return <FailureAlert error={measure.error} onRetry={() => void measure.refetch()} />;
  if (measure.data === undefined) return <Loader size="sm" aria-label="Memeriksa isi rapat" />;
  return <SendChoices meetingId={meetingId} measure={measure.data} />;
}

function SendChoices({ meetingId, measure }: { meetingId: string; measure: TransferMeasure }) {
  const { files, bytes, mostBytes } = measure;
  const isTooLarge = bytes > mostBytes;
  const [hasFiles, setHasFiles] = useState(files > 0 && !isTooLarge);
  const [hasNotes, setHasNotes] = useState(false);
  const send = useSendMeeting(meetingId);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate({ hasFiles, hasNotes });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Seluruh isian rapat, foto, profil kantor, dan perkembangan tindak lanjut disimpan dalam satu berkas
          .notula. Naskah Word tidak ikut; buat lagi di komputer tujuan.
        </Text>
        <Checkbox
          label={files === 0 ? 'Sertakan lampiran' : `Sertakan lampiran (${sizeText(bytes)})`}
          description={filesWords(measure)}
          checked={hasFiles}
          disabled={files === 0 || isTooLarge || send.isPending}
          onChange={(event) => setHasFiles(event.currentTarget.checked)}
        />
        {isTooLarge && (
          <Alert color="orange" py={6}>
            Lampiran rapat ini lebih dari {sizeText(mostBytes)}, jadi tidak dapat ikut dalam satu berkas.
            Salin lampirannya sendiri ke diska lepas.
          </Alert>
        )}
        <Checkbox
          label="Sertakan catatan pribadi"
          description={
            measure.hasNotes
              ? 'Catatan pribadi hanya untuk Anda; sertakan bila komputer lain itu juga Anda pakai sendiri.'
              : 'Rapat ini tidak mempunyai catatan pribadi.'
          }
          checked={hasNotes}
          disabled={!measure.hasNotes || send.isPending}
          onChange={(event) => setHasNotes(event.currentTarget.checked)}
        />
        {send.isPending && <TransferProgress label="Menulis lampiran" />}
        {send.isError && <FailureAlert error={send.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.close(MODAL_ID)}>
            Batal
          </Button>
          <Button type="submit" loading={send.isPending} data-autofocus>
            Simpan berkas…
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function filesWords({ files }: TransferMeasure): string {
  return files === 0
    ? 'Rapat ini tidak mempunyai lampiran atau bukti.'
    : `${files} lampiran dan bukti tindak lanjut`;
}

/** Writes one meeting into a file for another computer; everything typed is stored first. */
function useSendMeeting(meetingId: string) {
  return useMutation({
    mutationFn: async (choices: { hasFiles: boolean; hasNotes: boolean }) => {
      if (!(await flushAll())) throw new ApiError(UNSAVED);
      return call('transfer.export', { meetingId, ...choices });
    },
    onSuccess: (file) => {
      if (file === null) return;
      modals.close(MODAL_ID);
      notifyDone(`Rapat disimpan dalam berkas ${file.fileName}. Bawa berkas itu ke komputer lain.`);
    },
    meta: { showsFailure: true },
  });
}
