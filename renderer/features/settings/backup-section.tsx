import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { BackupPanel } from '../../components/backup/backup-panel.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';

/** Pengaturan > Cadangan: of the archive, not of a profile; takes effect at once. */
export function BackupSection() {
  return (
    <>
      <ArchiveFolder />
      <BackupFields />
    </>
  );
}

/** Where everything lies: known to the user, never hidden (rule 60). */
function ArchiveFolder() {
  const { data } = useQuery({ queryKey: ['start'], queryFn: () => call('app.getStartup', {}) });
  const show = useMutation({ mutationFn: () => call('app.showFolder', { folder: 'archive' }) });
  return (
    <Section
      title="Folder arsip"
      description="Pangkalan data dan naskah kantor tersimpan di sini, di komputer ini."
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {data?.archiveFolder}
      </Text>
      <Group>
        <Button variant="default" onClick={() => show.mutate()}>
          Buka folder arsip
        </Button>
      </Group>
    </Section>
  );
}

function BackupFields() {
  return (
    <Section
      title="Cadangan"
      description="Salinan utuh pangkalan data: semua rapat, direktori, nomor, gambar, dan pengaturan. Setiap salinan diperiksa sebelum disimpan."
    >
      <BackupPanel />
      <Text size="sm" c="dimmed">
        Pilih folder di disk lain atau USB, supaya arsip selamat bila komputer ini rusak.
      </Text>
      <Alert
        color="yellow"
        variant="light"
        title="Yang belum ikut dicadangkan"
        maw={640}
        styles={{ title: { color: 'var(--mantine-color-text)' } }}
      >
        Berkas Word di folder Naskah dan lampiran (bukti tindak lanjut dan berkas lain yang dilampirkan) tidak
        ada di dalam cadangan ini. Naskah dapat dibuat ulang dari rapatnya, lampiran tidak. Salin juga seluruh
        folder arsip ke disk lain, terutama bila ada lampiran atau naskah yang diubah di Word.
      </Alert>
    </Section>
  );
}
