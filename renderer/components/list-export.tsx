import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportedFileName } from '../../shared/contract/exported.ts';
import { notifyDone } from '../lib/notify.ts';
import { WordExportDialog } from './word-export-dialog.tsx';

/** What a list is written as; `signatory` is a place in the office's list, none prints none. */
export interface ListFile {
  format: 'excel' | 'word';
  signatory?: number | null;
}

interface ListExportProps {
  /** Of the dialog that asks who signs, e.g. `Daftar keputusan sebagai Word`. */
  wordTitle: string;
  /** Writes the list as it is shown; `null` when the clerk chose no place for it. */
  write: (file: ListFile) => Promise<ExportedFileName>;
}

/** Buttons that write a list as Excel and as Word. */
export function ListExport({ wordTitle, write }: ListExportProps) {
  const excel = useWrite(write);
  const [isAsking, setAsking] = useState(false);
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={excel.isPending}
        onClick={() => excel.mutate({ format: 'excel' })}
      >
        Ekspor Excel
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Ekspor Word…
      </Button>
      {isAsking && <WordDialog title={wordTitle} write={write} onClose={() => setAsking(false)} />}
    </Group>
  );
}

interface WordDialogProps {
  title: string;
  write: ListExportProps['write'];
  onClose: () => void;
}

function WordDialog({ title, write, onClose }: WordDialogProps) {
  const word = useWrite(write);
  return (
    <WordExportDialog
      title={title}
      description="Lembar mendatar dengan kop kantor; judul tabel berulang di tiap halaman. Isinya menurut saringan yang sedang tampil."
      isPending={word.isPending}
      error={word.error}
      onSubmit={(signatory) =>
        word.mutate({ format: 'word', signatory }, { onSuccess: (file) => file !== null && onClose() })
      }
      onClose={onClose}
    />
  );
}

function useWrite(write: ListExportProps['write']) {
  return useMutation({
    mutationFn: write,
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
