import { Button, Code, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { OtherFolder } from '../../components/archive-folder/other-folder.tsx';
import { RestorePanel } from '../../components/backup/restore-panel.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { useChooseFirstRun, useOpenPractice } from './start.queries.ts';
import { StartScreen } from './start-screen.tsx';

/** Where the assistant is, for the page that opens once the choice is made. */
const SETUP_ADDRESS = '#/siapkan';

/** First run on an empty archive: set up the office, practise, or begin without either. */
export function FirstRun({ folder }: { folder: string }) {
  const choose = useChooseFirstRun();
  const practise = useOpenPractice();
  const [isMoving, setMoving] = useState(false);
  const isBusy = choose.isPending || practise.isPending;
  const setUp = () => {
    window.location.hash = SETUP_ADDRESS;
    choose.mutate('empty');
  };
  return (
    <StartScreen>
      <Title order={1} size="h3" mb={4}>
        Selamat datang di Notula
      </Title>
      <Text mb="md">
        Satu berkas rapat menghasilkan undangan, daftar hadir, dan notula dalam bentuk Word. Semuanya
        tersimpan di komputer ini, tanpa internet.
      </Text>
      <Stack gap="sm">
        <Choice
          label="Siapkan kantor"
          explanation="Enam langkah singkat: kantor, kop, kertas, penanda tangan, nomor, cadangan. Setiap langkah boleh dilewati."
          isPrimary
          isDisabled={isBusy}
          onChoose={setUp}
        />
        <Choice
          label="Buka latihan"
          explanation="Kantor contoh dalam arsip terpisah, untuk mencoba apa saja. Arsip kantor tidak tersentuh."
          isBusy={practise.isPending}
          isDisabled={isBusy}
          onChoose={() => practise.mutate()}
        />
        <Divider label="Tanpa penyiapan" labelPosition="left" />
        <Choice
          label="Mulai dengan contoh"
          explanation="Lima rapat contoh di arsip ini. Naskahnya bertanda KONSEP; rapat contoh dapat dihapus kapan saja."
          isBusy={choose.isPending && choose.variables === 'samples'}
          isDisabled={isBusy}
          onChoose={() => choose.mutate('samples')}
        />
        <Choice
          label="Mulai kosong"
          explanation="Arsip tanpa rapat. Penyiapan kantor dapat dibuka nanti dari Pengaturan."
          isDisabled={isBusy}
          onChoose={() => choose.mutate('empty')}
        />
        {isMoving ? (
          <Stack component="section" gap="xs" aria-label="Ambil dari komputer lama">
            <Title order={2} size="h5">
              Ambil dari komputer lama
            </Title>
            <Text size="sm">
              Pasang USB dari komputer lama, tekan “Pilih folder lain …”, lalu pilih folder “Notula-pindah …”
              atau folder cadangannya. Isinya diperlihatkan dahulu sebelum dipindahkan.
            </Text>
            <RestorePanel isOwnListed={false} />
            <Group>
              <Button variant="subtle" size="compact-sm" onClick={() => setMoving(false)}>
                Kembali ke pilihan
              </Button>
            </Group>
          </Stack>
        ) : (
          <Choice
            label="Ambil dari komputer lama"
            explanation="Dari paket “Notula-pindah …” atau folder cadangan di USB. Tidak ada yang hilang di sana."
            isDisabled={isBusy}
            onChoose={() => setMoving(true)}
          />
        )}
        {choose.isError && <FailureAlert error={choose.error} />}
        {practise.isError && <FailureAlert error={practise.error} />}
      </Stack>
      <Stack gap={4} mt="md">
        <Text size="xs" c="dimmed">
          Folder arsip: <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
        </Text>
        <OtherFolder size="compact-sm" variant="subtle" disabled={isBusy} />
      </Stack>
    </StartScreen>
  );
}

interface ChoiceProps {
  label: string;
  explanation: string;
  isPrimary?: boolean;
  isBusy?: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}

function Choice({
  label,
  explanation,
  isPrimary = false,
  isBusy = false,
  isDisabled,
  onChoose,
}: ChoiceProps) {
  return (
    <div>
      <Button
        fullWidth
        variant={isPrimary ? 'filled' : 'default'}
        loading={isBusy}
        disabled={isDisabled && !isBusy}
        onClick={onChoose}
        autoFocus={isPrimary}
      >
        {label}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {explanation}
      </Text>
    </div>
  );
}
