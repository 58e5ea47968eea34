import { Button, Group, Menu, Modal, Stack, Switch, Text } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { type LetterFilter, letterFilter } from '../../../shared/contract/letters.ts';
import { REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { SignatoryChoice } from '../../components/signatory-choice.tsx';
import { type LetterSort, useExportAgenda } from './letters.queries.ts';

/** The agenda as a file: Excel as it is filtered, Word as the whole book of the year (rule 57). */
export function ExportMenu({ filter, sort }: { filter: LetterFilter; sort: LetterSort }) {
  const exportAgenda = useExportAgenda();
  const [isPrinting, setPrinting] = useState(false);
  const begin = (hasConfidential: boolean) => exportAgenda.mutate({ filter, sort, hasConfidential });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            loading={exportAgenda.isPending}
          >
            Ekspor
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Excel, menurut saringan</Menu.Label>
          <Menu.Item onClick={() => begin(false)}>Tanpa surat terbatas dan rahasia</Menu.Item>
          <Menu.Item onClick={() => begin(true)}>Termasuk surat terbatas dan rahasia</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setPrinting(true)}>Word: buku agenda setahun…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isPrinting && <BookDialog filter={filter} onClose={() => setPrinting(false)} />}
    </>
  );
}

/** The whole book of a register and year, with its gaps and findings. */
function BookDialog({ filter, onClose }: { filter: LetterFilter; onClose: () => void }) {
  const { register, year } = filter;
  const [signatory, setSignatory] = useState<number | null>(null);
  const [hasConfidential, setConfidential] = useState(false);
  const write = useExportAgenda();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const whole = letterFilter.parse({ register, year });
    write.mutate(
      { filter: whole, sort: 'oldest', hasConfidential, format: 'word', signatory },
      { onSuccess: (file) => file !== null && onClose() },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Buku agenda ${REGISTER_WORDS[register]} ${year} sebagai Word`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SignatoryChoice label="Penanda tangan" value={signatory} onChange={setSignatory} />
          <Switch
            label="Termasuk surat terbatas dan rahasia"
            checked={hasConfidential}
            onChange={(event) => setConfidential(event.currentTarget.checked)}
          />
          <Text size="sm" c="dimmed">
            Semua nomor setahun, juga yang batal dengan alasannya dan celah nomor dengan penjelasannya. Celah
            yang belum dijelaskan dicetak sebagai temuan.
          </Text>
          {write.isError && <FailureAlert error={write.error} />}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={write.isPending}>
              Simpan Word
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
