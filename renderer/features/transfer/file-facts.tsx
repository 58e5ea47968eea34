import { Group, Text } from '@mantine/core';
import type { TransferPreview } from '../../../shared/contract/transfer.ts';

/** Which meeting the file holds, of which office. */
export function FileFacts({ preview }: { preview: TransferPreview }) {
  const { title, date, profileName, fileName } = preview;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <Group gap="lg">
        <Text size="sm" c="dimmed">
          {date === '' ? 'Tanggal belum ditentukan' : date}
        </Text>
        <Text size="sm" c="dimmed">
          Profil kantor: {profileName}
        </Text>
        <Text size="sm" c="dimmed">
          Berkas: {fileName}
        </Text>
      </Group>
    </div>
  );
}
