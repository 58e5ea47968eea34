import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { call } from '../lib/api.ts';
import { startupQuery } from '../lib/startup.ts';

/** Bantuan > Tentang Notula. */
export function openAbout(): void {
  modals.open({ modalId: 'about', title: 'Tentang Notula', children: <About /> });
}

function About() {
  const { data } = useQuery(startupQuery);
  return (
    <>
      <Text>Undangan, daftar hadir, notula, dan arsip rapat Sekretariat Daerah, sebagai berkas Word.</Text>
      <Text mt="xs">Versi {data?.appVersion}</Text>
      <Text mt="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Folder arsip: {data?.archiveFolder}
      </Text>
      <Button mt="sm" variant="default" onClick={() => void call('app.showFolder', { folder: 'archive' })}>
        Buka folder arsip
      </Button>
    </>
  );
}
