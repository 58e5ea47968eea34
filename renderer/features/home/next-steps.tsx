import { Button, Group, Paper, Text } from '@mantine/core';
import { IconBuilding, IconCalendarPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EmptyState } from '../../components/empty-state.tsx';

/** While the office has no name yet: its letterhead would be empty. */
export function SetupHint({ office: { region, letterhead } }: { office: OfficeProfile }) {
  if (region.name !== '' || letterhead.government !== '') return null;
  return (
    <Paper withBorder px="sm" py={6} bg="var(--app-accent-soft)">
      <Group gap="xs">
        <IconBuilding size={20} stroke={1.6} style={{ flexShrink: 0 }} aria-hidden />
        <Text flex="1 1 14rem">
          Profil kantor belum diisi, sehingga kop dan nomor surat masih kosong. Enam langkah singkat.
        </Text>
        <Button component={Link} to="/siapkan" size="xs" variant="default">
          Siapkan kantor
        </Button>
      </Group>
    </Paper>
  );
}

/** An archive without a meeting: what this page will show, and the button that begins. */
export function FirstMeeting({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      icon={<IconCalendarPlus size={40} stroke={1.4} aria-hidden />}
      title="Belum ada rapat"
      action={
        <Group gap="xs" justify="center">
          <Button onClick={onCreate}>Buat rapat pertama</Button>
          <Button component={Link} to="/direktori/impor" variant="default">
            Isi Direktori dari Excel
          </Button>
        </Group>
      }
    >
      Setelah ada rapat, di sini tampak rapat hari ini dan minggu ini, notula yang ditunggu, tindak lanjut
      yang jatuh tempo, dan nomor surat yang belum dipakai. Mulai dengan nama rapat dan tanggalnya (Ctrl+N).
    </EmptyState>
  );
}
