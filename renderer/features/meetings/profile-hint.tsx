import { Button, Group, Paper, Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useProfiles } from './meetings.queries.ts';

/** While the office that new meetings belong to has no name yet: its letterhead would be empty. */
export function ProfileHint() {
  const office = useProfiles().data?.find(({ isDefault }) => isDefault);
  if (office === undefined) return null;
  const { region, letterhead } = office.value;
  if (region.name !== '' || letterhead.government !== '') return null;
  return (
    <Paper withBorder px="sm" py={6} bg="var(--app-accent-soft)">
      <Group gap="xs" wrap="nowrap">
        <IconBuilding size={20} stroke={1.6} style={{ flexShrink: 0 }} aria-hidden />
        <Text flex={1}>Nama daerah kantor Anda belum diisi, sehingga kop surat rapat baru masih kosong.</Text>
        <Button
          component={Link}
          to="/pengaturan/kantor"
          state={{ field: 'region.name', profileId: office.id }}
          size="xs"
          variant="default"
        >
          Lengkapi profil kantor
        </Button>
      </Group>
    </Paper>
  );
}
