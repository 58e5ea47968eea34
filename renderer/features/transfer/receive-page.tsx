import { Alert, Button, List, Stack } from '@mantine/core';
import { IconFileImport, IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TransferPreview } from '../../../shared/contract/transfer.ts';
import type { Choices } from '../../../shared/domain/merge-fields.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TransferProgress } from '../../components/send-meeting/transfer-progress.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { KnownMeeting } from './known-meeting.tsx';
import { NewMeeting } from './new-meeting.tsx';

/** Takes a meeting of another computer in: a new one at once, a known one place by place. */
export function ReceivePage() {
  const navigate = useNavigate();
  const [preview, setPreview] = useState<TransferPreview | null>(null);
  const open = useMutation({
    meta: { showsFailure: true },
    mutationFn: async () => {
      await flushAll();
      return call('transfer.open', {});
    },
    onSuccess: (found) => {
      if (found !== null) setPreview(found);
    },
  });
  const accept = useMutation({
    meta: { showsFailure: true },
    mutationFn: (choices: Choices) =>
      call('transfer.accept', { token: preview?.token ?? '', choices: { ...choices } }),
    onSuccess: ({ meetingId, notes }) => {
      notifyDone(['Rapat dari berkas sudah tersimpan di komputer ini.', ...notes].join(' '));
      void navigate(`/rapat/${meetingId}`);
    },
  });
  const failed = open.error ?? accept.error;
  return (
    <Stack gap="sm">
      <title>Ambil rapat dari berkas - Notula</title>
      <PageHeader
        title="Ambil rapat dari berkas"
        description="Berkas berakhiran .notula, dibuat di komputer lain dengan Tindakan, Pindahkan ke PC lain; atau rapat.json di folder Data sebuah berkas arsip."
      >
        <Button
          variant={preview === null ? 'filled' : 'default'}
          leftSection={<IconFileImport size={16} aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate()}
        >
          {preview === null ? 'Pilih berkas…' : 'Pilih berkas lain…'}
        </Button>
      </PageHeader>
      {failed !== null && <FailureAlert error={failed} />}
      {accept.isPending && <TransferProgress label="Mengambil lampiran" />}
      {preview === null ? (
        <EmptyState
          icon={<IconFileImport size={40} stroke={1.2} aria-hidden />}
          title="Belum ada berkas yang dibuka"
        >
          Pilih berkas rapat dari diska lepas atau folder unduhan. Isinya diperiksa dan ditunjukkan dahulu;
          tidak ada yang tersimpan sebelum Anda setuju.
        </EmptyState>
      ) : (
        <>
          <Notes notes={preview.notes} />
          {preview.known === null ? (
            <NewMeeting preview={preview} isBusy={accept.isPending} onAccept={() => accept.mutate({})} />
          ) : (
            <KnownMeeting
              key={preview.token}
              preview={preview}
              known={preview.known}
              isBusy={accept.isPending}
              onAccept={(choices) => accept.mutate(choices)}
            />
          )}
        </>
      )}
    </Stack>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title="Perlu diketahui">
      <List size="sm">
        {notes.map((note) => (
          <List.Item key={note}>{note}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
