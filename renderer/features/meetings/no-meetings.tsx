import { Button } from '@mantine/core';
import { IconCalendarPlus, IconSearchOff } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.tsx';

interface NoMeetingsProps {
  isFiltered: boolean;
  onClear: () => void;
  onCreate: () => void;
}

export function NoMeetings({ isFiltered, onClear, onCreate }: NoMeetingsProps) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={<IconSearchOff size={40} stroke={1.4} aria-hidden />}
        title="Tidak ada rapat yang cocok"
        action={
          <Button variant="default" onClick={onClear}>
            Tampilkan semua rapat
          </Button>
        }
      >
        Coba kata lain dari nama atau tempat rapat, atau pilih status, tanggal, atau seri lain.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconCalendarPlus size={40} stroke={1.4} aria-hidden />}
      title="Belum ada rapat"
      action={<Button onClick={onCreate}>Buat rapat pertama</Button>}
    >
      Mulai dengan nama rapat dan tanggalnya. Dari satu berkas itu Notula menyusun undangan, daftar hadir, dan
      notula; data yang sama tidak diketik dua kali. Pintasan: Ctrl+N.
    </EmptyState>
  );
}
