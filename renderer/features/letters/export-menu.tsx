import { Button, Menu, Switch } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { type LetterFilter, letterFilter } from '../../../shared/contract/letters.ts';
import { REGISTER_WORDS } from '../../../shared/domain/letter-ledger.ts';
import { WordExportDialog } from '../../components/word-export-dialog.tsx';
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
  const [hasConfidential, setConfidential] = useState(false);
  const write = useExportAgenda();
  const submit = (signatory: number | null) =>
    write.mutate(
      {
        filter: letterFilter.parse({ register, year }),
        sort: 'oldest',
        hasConfidential,
        format: 'word',
        signatory,
      },
      { onSuccess: (file) => file !== null && onClose() },
    );
  return (
    <WordExportDialog
      title={`Buku agenda ${REGISTER_WORDS[register]} ${year} sebagai Word`}
      description="Semua nomor setahun, juga yang batal dengan alasannya dan celah nomor dengan penjelasannya. Celah yang belum dijelaskan dicetak sebagai temuan."
      isPending={write.isPending}
      error={write.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Switch
        label="Termasuk surat terbatas dan rahasia"
        checked={hasConfidential}
        onChange={(event) => setConfidential(event.currentTarget.checked)}
      />
    </WordExportDialog>
  );
}
