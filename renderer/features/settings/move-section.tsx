import { List, Text } from '@mantine/core';
import { PackPanel } from '../../components/backup/pack-panel.tsx';
import { RestorePanel } from '../../components/backup/restore-panel.tsx';
import { Section } from '../../components/section.tsx';

/** Pengaturan > Pindah komputer: both sides of the way to another PC. */
export function MoveSection() {
  return (
    <>
      <Section
        title="Di komputer lama: buat paket"
        description="Satu folder dengan semua rapat, nomor, direktori, naskah, lampiran, dan berkas yang sudah ditutup."
      >
        <List size="sm" type="ordered">
          <List.Item>Pasang USB yang cukup besar, lalu buat paket ke USB itu.</List.Item>
          <List.Item>
            Sesudah paket selesai, jangan memakai Notula di komputer ini lagi: nomor surat dapat kembar.
          </List.Item>
        </List>
        <PackPanel />
      </Section>
      <Section
        title="Di komputer baru: ambil dari komputer lama"
        description="Pilih folder “Notula-pindah …” di USB. Pada pemasangan baru, tombolnya juga ada di layar pertama."
      >
        <Text size="sm">
          Isi arsip di komputer ini diganti dengan isi paket. Keadaan sekarang disimpan, dan penggantian dapat
          dibatalkan.
        </Text>
        <RestorePanel isOwnListed={false} />
      </Section>
    </>
  );
}
