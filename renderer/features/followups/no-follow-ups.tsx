import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';

/** Before the first action item, or when all are done. */
export function NoFollowUps() {
  return (
    <EmptyState
      icon={<IconListCheck size={40} stroke={1.4} aria-hidden />}
      title="Tidak ada tindak lanjut yang terbuka"
      action={
        <Button component={Link} to="/rapat" variant="default">
          Buka daftar rapat
        </Button>
      }
    >
      Tindak lanjut ditulis pada tab Notula sebuah rapat, di bawah setiap mata acara: uraian, penanggung
      jawab, dan batas waktu. Semuanya lalu berkumpul di sini, dari semua rapat, sampai selesai.
    </EmptyState>
  );
}
