import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenList, DirectoryList } from '../../../../shared/contract/directory-import.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call } from '../../../lib/api.ts';
import { useExportList } from './import.queries.ts';
import { ImportHistory } from './import-history.tsx';
import { ImportWizard } from './import-wizard.tsx';

const LISTS: readonly { list: DirectoryList; label: string }[] = [
  { list: 'positions', label: 'Jabatan dan pejabat' },
  { list: 'people', label: 'Orang' },
  { list: 'organisations', label: 'Instansi' },
  { list: 'groups', label: 'Kelompok' },
];

/** Lists from Excel and CSV into the directory, and back. */
export function ImportTab() {
  const [chosen, setChosen] = useState<ChosenList | null>(null);
  const choose = useMutation({
    mutationFn: () => call('directoryImport.choose', {}),
    onSuccess: (list) => {
      if (list !== null) setChosen(list);
    },
    meta: { showsFailure: true },
  });
  const forget = useMutation({ mutationFn: (fileId: string) => call('directoryImport.forget', { fileId }) });
  if (chosen !== null) {
    return (
      <ImportWizard
        list={chosen}
        onClose={() => {
          forget.mutate(chosen.fileId);
          setChosen(null);
        }}
      />
    );
  }
  return (
    <Stack gap="lg" py="sm" maw={980}>
      <Stack gap="xs" component="section" aria-labelledby="impor">
        <Title order={2} size="h5" id="impor">
          Impor daftar
        </Title>
        <Text size="sm" c="dimmed">
          Berkas Excel (.xlsx) atau CSV. Notula menampilkan isinya dan melaporkan tiap baris sebelum ada yang
          ditulis; seluruh impor dapat diurungkan. Kolom NIP di Excel harus berformat Teks.
        </Text>
        <Group>
          <Button
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            loading={choose.isPending}
            onClick={() => choose.mutate()}
          >
            Pilih berkas…
          </Button>
        </Group>
        {choose.isError && <FailureAlert error={choose.error} />}
      </Stack>
      <ExportSection />
      <ImportHistory />
    </Stack>
  );
}

function ExportSection() {
  const write = useExportList();
  return (
    <Stack gap="xs" component="section" aria-labelledby="ekspor">
      <Title order={2} size="h5" id="ekspor">
        Ekspor ke Excel
      </Title>
      <Text size="sm" c="dimmed">
        Judul kolomnya dikenal oleh impor: daftar dapat dilengkapi di Excel, lalu dibaca kembali.
      </Text>
      <Group gap="xs">
        {LISTS.map(({ list, label }) => (
          <Button
            key={list}
            variant="default"
            loading={write.isPending && write.variables === list}
            onClick={() => write.mutate(list)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
