import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconArchive, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierState, Gap } from '../../../shared/contract/seal.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { LONGEST_REASON, reasonSchema } from '../../../shared/domain/seal.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { isUnderWay } from '../../components/job-tray/job-words.ts';
import { useJobs } from '../../components/job-tray/use-jobs.ts';
import { useArrivingJump } from '../../components/paper-panel/use-jump.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { Section } from '../../components/section.tsx';
import { GapList } from './gap-list.tsx';
import { REOPEN_FIELD } from './reopen-field.ts';
import { useClose, useDossierState, useGaps, useReopen } from './seal.queries.ts';
import { SealList } from './seal-list.tsx';

const DESCRIPTION =
  'Menutup berkas menyimpan semua naskah, lampiran, foto, dan daftar rapat ini ke satu folder arsip yang dapat dibaca tanpa Notula, lengkap dengan sidik setiap berkas. Setelah itu rapat hanya dapat dibaca.';

/** "Tutup dan arsipkan": what is missing, the closing itself, and every closing so far with its verification. */
export function ClosingSection({ meetingId }: { meetingId: string }) {
  const state = useDossierState(meetingId);
  return (
    <Section title="Berkas arsip" description={DESCRIPTION}>
      {state.isError && <FailureAlert error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Loader size="sm" aria-label="Memuat berkas arsip" />}
      {state.data !== undefined && <Closing meetingId={meetingId} state={state.data} />}
    </Section>
  );
}

function Closing({ meetingId, state }: { meetingId: string; state: DossierState }) {
  return (
    <>
      {state.closedOn === null ? (
        <OpenBerkas meetingId={meetingId} />
      ) : (
        <ClosedBerkas meetingId={meetingId} closedOn={state.closedOn} />
      )}
      {state.seals.length > 0 && <SealList seals={state.seals} />}
    </>
  );
}

function OpenBerkas({ meetingId }: { meetingId: string }) {
  const [isAsking, setAsking] = useState(false);
  const close = useClose(meetingId);
  const isClosing = useJobs().some(
    (job) => job.meetingId === meetingId && job.id === close.data?.id && isUnderWay(job),
  );
  const gaps = useGaps(meetingId, true);
  const missing = gaps.data?.gaps.filter(isMissing) ?? [];
  const begin = (reason: string) => close.mutate(reason, { onSuccess: () => setAsking(false) });
  return (
    <>
      {gaps.isError && <FailureAlert error={gaps.error} onRetry={() => void gaps.refetch()} />}
      {gaps.data !== undefined && <GapList meetingId={meetingId} gaps={gaps.data.gaps} />}
      {gaps.data?.hasPdf === false && (
        <Text size="sm" c="dimmed">
          PDF tidak dapat dibuat di komputer ini; naskah disimpan sebagai Word saja.
        </Text>
      )}
      {close.isError && !isAsking && <FailureAlert error={close.error} />}
      <Group gap="xs">
        <Button
          leftSection={<IconArchive size={16} aria-hidden />}
          disabled={gaps.data === undefined}
          loading={isClosing || (close.isPending && !isAsking)}
          onClick={() => (missing.length === 0 ? begin('') : setAsking(true))}
        >
          {missing.length === 0 ? 'Tutup dan arsipkan' : 'Tutup meski belum lengkap…'}
        </Button>
        {isClosing && (
          <Text size="sm" role="status">
            Berkas sedang ditulis; kemajuannya ada di daftar pekerjaan di bawah jendela.
          </Text>
        )}
      </Group>
      <ReasonDialog
        opened={isAsking}
        title="Tutup berkas yang belum lengkap?"
        button="Tutup dan arsipkan"
        hint="Misalnya: daftar hadir asli disimpan pada kertas."
        schema={reasonSchema}
        most={LONGEST_REASON}
        isRunning={close.isPending}
        error={close.error}
        onConfirm={begin}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          {missing.length} hal belum lengkap. Alasan Anda ditulis dalam isi berkas, dan berkas dapat dibuka
          kembali bila kelak dilengkapi.
        </Text>
      </ReasonDialog>
    </>
  );
}

function isMissing({ severity }: Gap): boolean {
  return severity === 'missing';
}

function ClosedBerkas({ meetingId, closedOn }: { meetingId: string; closedOn: string }) {
  const [isAsking, setAsking] = useState(false);
  const reopen = useReopen(meetingId);
  useArrivingJump();
  return (
    <>
      <Alert
        variant="light"
        color="blue"
        icon={<IconLock aria-hidden />}
        title={`Ditutup ${formatDate(closedOn)}`}
      >
        <Text size="sm">
          Isi rapat ini hanya dapat dibaca. Untuk memperbaikinya, buka kembali dengan alasan; folder yang
          sudah ditulis tetap ada sebagai keadaan sebelumnya.
        </Text>
      </Alert>
      <Group gap="xs">
        <Button variant="default" data-field={REOPEN_FIELD} onClick={() => setAsking(true)}>
          Buka kembali berkas…
        </Button>
      </Group>
      <ReasonDialog
        opened={isAsking}
        title="Buka kembali berkas yang sudah ditutup?"
        button="Buka kembali"
        hint="Misalnya: nama peserta diperbaiki atas permintaan pimpinan."
        schema={reasonSchema}
        most={LONGEST_REASON}
        isRunning={reopen.isPending}
        error={reopen.error}
        onConfirm={(reason) => reopen.mutate(reason, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">
          Rapat dapat diubah lagi. Bila sudah selesai, tutup sekali lagi: berkas baru ditulis ke folder
          tersendiri.
        </Text>
      </ReasonDialog>
    </>
  );
}
