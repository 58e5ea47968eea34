import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { useChooseFirstRun } from './start.queries.ts';
import { StartScreen } from './start-screen.tsx';

/** First run on an empty archive: begin with the samples or with nothing. */
export function FirstRun({ folder }: { folder: string }) {
  const choose = useChooseFirstRun();
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
          label="Mulai dengan contoh"
          explanation="Lima rapat contoh untuk dicoba. Naskahnya bertanda KONSEP; rapat contoh dapat dihapus kapan saja."
          isPrimary
          isBusy={choose.isPending && choose.variables === 'samples'}
          isDisabled={choose.isPending}
          onChoose={() => choose.mutate('samples')}
        />
        <Choice
          label="Mulai kosong"
          explanation="Arsip tanpa rapat. Anda mengisi profil kantor, lalu membuat rapat pertama."
          isBusy={choose.isPending && choose.variables === 'empty'}
          isDisabled={choose.isPending}
          onChoose={() => choose.mutate('empty')}
        />
        {choose.isError && <FailureAlert error={choose.error} />}
      </Stack>
      <Text size="xs" c="dimmed" mt="md">
        Folder arsip: <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
      </Text>
    </StartScreen>
  );
}

interface ChoiceProps {
  label: string;
  explanation: string;
  isPrimary?: boolean;
  isBusy: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}

function Choice({ label, explanation, isPrimary = false, isBusy, isDisabled, onChoose }: ChoiceProps) {
  return (
    <div>
      <Button
        fullWidth
        size="md"
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
