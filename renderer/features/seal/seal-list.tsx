import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFolder, IconShieldCheck } from '@tabler/icons-react';
import type { Seal } from '../../../shared/contract/seal.ts';
import { sizeText } from '../../lib/format.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { CheckResult } from './check-result.tsx';
import { useShowSeal, useVerify } from './seal.queries.ts';

/** Every closing of a meeting, newest first: the folder, why it was opened again, and what the last check found. */
export function SealList({ seals }: { seals: readonly Seal[] }) {
  return (
    <Stack
      gap="xs"
      component="ul"
      aria-label="Berkas yang pernah ditutup"
      m={0}
      p={0}
      style={{ listStyle: 'none' }}
    >
      {seals.map((seal) => (
        <li key={seal.id}>
          <SealRow seal={seal} />
        </li>
      ))}
    </Stack>
  );
}

function SealRow({ seal }: { seal: Seal }) {
  const show = useShowSeal();
  const verify = useVerify();
  const when = momentWords(seal.closedAt);
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ minWidth: 0, flex: '1 1 24rem' }}>
          <Text size="sm" fw={600}>
            Ditutup {when} · {seal.files} berkas, {sizeText(seal.bytes)}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {seal.folder}
          </Text>
          {seal.gapReason !== '' && <Text size="sm">Ditutup belum lengkap: {seal.gapReason}</Text>}
          {seal.reopenedAt !== null && (
            <Text size="sm">
              Dibuka kembali {momentWords(seal.reopenedAt)}: {seal.reopenReason}
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFolder size={14} aria-hidden />}
            aria-label={`Tampilkan folder berkas yang ditutup ${when}`}
            onClick={() => show.mutate(seal.id)}
          >
            Tampilkan folder
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconShieldCheck size={14} aria-hidden />}
            aria-label={`Periksa keutuhan berkas yang ditutup ${when}`}
            loading={verify.isPending}
            onClick={() => verify.mutate(seal.id)}
          >
            Periksa keutuhan
          </Button>
        </Group>
      </Group>
      <CheckResult check={seal.check} />
    </Paper>
  );
}
