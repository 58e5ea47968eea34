import { Button, Kbd, List } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.tsx';

const ICON = <IconFileSearch size={40} stroke={1.3} aria-hidden />;

/** Before anything is asked: what can be asked. */
export function NothingAsked() {
  return (
    <EmptyState icon={ICON} title="Cari di seluruh arsip">
      <List size="sm" ta="start" spacing={2}>
        <List.Item>Beberapa kata: semuanya harus ada, huruf besar dan imbuhan tidak dibedakan.</List.Item>
        <List.Item>
          Singkatan kantor dan kepanjangannya dianggap sama: <b>rakor</b> juga menemukan “rapat koordinasi”.
        </List.Item>
        <List.Item>
          <b>“dua kata berurutan”</b> dalam tanda kutip: persis seperti itu.
        </List.Item>
        <List.Item>
          <b>anggar*</b>: semua yang diawali itu. <b>-banjir</b>: yang tidak memuat kata itu.
        </List.Item>
        <List.Item>Nomor surat, mis. 005/123/Setda: suratnya tampil paling atas.</List.Item>
        <List.Item>
          <Kbd size="xs">↓</Kbd> ke hasil, <Kbd size="xs">Enter</Kbd> membuka, <Kbd size="xs">Ctrl+F</Kbd>{' '}
          kembali ke kolom cari.
        </List.Item>
      </List>
    </EmptyState>
  );
}

interface NoHitsProps {
  isNarrowed: boolean;
  hasGuarded: boolean;
  onClear: () => void;
}

/** Nothing fits: what to try. */
export function NoHits({ isNarrowed, hasGuarded, onClear }: NoHitsProps) {
  return (
    <EmptyState
      icon={ICON}
      title="Tidak ada yang cocok"
      action={
        isNarrowed && (
          <Button variant="default" onClick={onClear}>
            Cari tanpa saringan
          </Button>
        )
      }
    >
      Coba kata yang lebih sedikit atau awalannya saja dengan bintang (anggar*), atau hapus tanda kutip.
      {isNarrowed && ' Saringan di atas juga membatasi hasil.'}
      {!hasGuarded &&
        ' Arsip terbatas dan rahasia tidak ikut dicari sebelum “Termasuk terbatas dan rahasia” di Saringan dinyalakan.'}
    </EmptyState>
  );
}
