import { Button, Center, Group, List, Paper, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, reportPageError } from '../lib/api.ts';
import { flushAll } from '../lib/open-autosavers.ts';

/** Shown in place of a screen that failed: what is safe, what to do, and the reference of the entry in the log. */
export function ErrorScreen({ error }: { error: unknown }) {
  const [reference, setReference] = useState('');
  useEffect(() => {
    void reportPageError(error).then(setReference);
  }, [error]);

  return (
    <Center p="md" mih="60vh">
      <Paper withBorder p="lg" maw={560} role="alert">
        <Title order={1} size="h3" mb="xs">
          Halaman ini tidak dapat ditampilkan
        </Title>
        <Text mb="xs">Terjadi kesalahan pada tampilan. Data yang sudah tersimpan tetap aman.</Text>
        <List size="sm" mb="sm">
          <List.Item>Muat ulang halaman. Biasanya itu cukup.</List.Item>
          <List.Item>Bila terulang, kirim nomor rujukan dan berkas log kepada pengelola aplikasi.</List.Item>
        </List>
        {reference !== '' && (
          <Text size="xs" c="dimmed" mb="sm">
            Nomor rujukan: {reference}
          </Text>
        )}
        <Group gap="xs">
          <Button onClick={() => void reload()}>Muat ulang</Button>
          <Button variant="default" onClick={() => void call('app.showFolder', { folder: 'log' })}>
            Buka folder log
          </Button>
        </Group>
      </Paper>
    </Center>
  );
}

async function reload(): Promise<void> {
  await flushAll();
  window.location.assign('#/');
  window.location.reload();
}
