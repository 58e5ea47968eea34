import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { OtherFolder } from '../../components/archive-folder/other-folder.tsx';
import { BackupPanel } from '../../components/backup/backup-panel.tsx';
import { PasswordPanel } from '../../components/backup/password-panel.tsx';
import { RestorePanel } from '../../components/backup/restore-panel.tsx';
import { RehearsalPanel, ResultsPanel } from '../../components/backup/results-panel.tsx';
import { SecondTarget } from '../../components/backup/targets-panel.tsx';
import { useIsPractice } from '../../components/practice/practice-controls.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';
import { startupQuery } from '../../lib/startup.ts';

/** Pengaturan > Cadangan: of the archive, not of a profile; takes effect at once. */
export function BackupSection() {
  return (
    <>
      <ArchiveFolder />
      <Section
        title="Cadangan"
        description="Salinan utuh arsip: pangkalan data, naskah, lampiran, dan berkas yang sudah ditutup. Setiap cadangan diperiksa sebelum dihitung."
      >
        <BackupPanel />
        <Text size="sm" c="dimmed">
          Dibuat sendiri oleh Notula: saat pertama dibuka pada hari itu, 15 menit sesudah perubahan, dan saat
          ditutup. Disimpan tiga dari hari ini, satu per hari selama 14 hari, satu per minggu selama 8 minggu,
          satu per bulan selama 12 bulan; yang dibuat dengan tombol disimpan selamanya.
        </Text>
      </Section>
      <Section
        title="Folder kedua"
        description="Cadangan yang sama ke USB atau disk lain. Bila belum tersambung, ditunggu dengan tenang."
      >
        <SecondTarget />
      </Section>
      <Section
        title="Kata sandi cadangan"
        description="Melindungi cadangan bila USB hilang. Berlaku untuk cadangan berikutnya."
      >
        <PasswordPanel />
      </Section>
      <Section
        title="Pulihkan"
        description="Pilih cadangan, lihat isinya, lalu pulihkan. Dapat dibatalkan sampai pemulihan berikutnya."
      >
        <RestorePanel />
      </Section>
      <Section
        title="Ujian pemulihan"
        description="Cadangan terbaru dipulihkan ke folder sementara dan dibandingkan, sebulan sekali."
      >
        <RehearsalPanel />
      </Section>
      <Section title="Riwayat cadangan">
        <ResultsPanel />
      </Section>
    </>
  );
}

/** Where everything lies: known to the user, never hidden (rule 60). */
function ArchiveFolder() {
  const { data } = useQuery(startupQuery);
  const show = useMutation({ mutationFn: () => call('app.showFolder', { folder: 'archive' }) });
  const isPractice = useIsPractice();
  const button = (
    <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => show.mutate()}>
      Buka folder arsip
    </Button>
  );
  return (
    <Section
      title="Folder arsip"
      description="Pangkalan data dan naskah kantor tersimpan di sini, di komputer ini."
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {data?.archiveFolder}
      </Text>
      {isPractice ? button : <OtherFolder>{button}</OtherFolder>}
    </Section>
  );
}
