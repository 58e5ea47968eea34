import { Stack, Title } from '@mantine/core';
import { AuditCheckPanel } from '../features/audit/check-panel.tsx';
import { SealsTable } from '../features/seal/seals-table.tsx';

/** "Keutuhan": whether the closed berkas and the record of changes are what they were. */
export function IntegrityTab() {
  return (
    <Stack gap="xs" h="100%" pt="xs">
      <title>Keutuhan arsip - Notula</title>
      <Title order={2} size="h5">
        Jejak perubahan
      </Title>
      <AuditCheckPanel />
      <Title order={2} size="h5" mt="sm">
        Berkas yang ditutup
      </Title>
      <Stack gap={0} flex={1} mih={0}>
        <SealsTable />
      </Stack>
    </Stack>
  );
}
