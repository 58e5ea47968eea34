import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { PracticeControls } from '../../components/practice/practice-controls.tsx';
import { Section } from '../../components/section.tsx';

/** Pengaturan > Awal dan latihan: the first-run assistant again, and the sample office. */
export function GeneralSection() {
  return (
    <>
      <Section
        title="Penyiapan kantor"
        description="Langkah demi langkah: kantor, kop, kertas, penanda tangan, nomor, dan cadangan. Isian yang sudah ada ditampilkan lebih dahulu."
      >
        <Group>
          <Button component={Link} to="/siapkan" variant="default">
            Buka penyiapan kantor
          </Button>
        </Group>
      </Section>
      <Section
        title="Pergantian tahun"
        description="Pemeriksaan tahun lama, cetak buku agenda dan daftar arsip, nomor tahun baru, dan cadangan. Boleh dibuka kapan saja."
      >
        <Group>
          <Button component={Link} to="/pergantian-tahun" variant="default">
            Buka pergantian tahun
          </Button>
        </Group>
      </Section>
      <Section
        title="Latihan"
        description="Kantor contoh untuk mencoba apa saja. Arsipnya terpisah: rapat, nomor, dan naskah kantor tidak tersentuh."
      >
        <PracticeControls />
        <Text size="sm" c="dimmed">
          Notula ditutup sebentar lalu dibuka kembali pada arsip yang dipilih.
        </Text>
      </Section>
    </>
  );
}
