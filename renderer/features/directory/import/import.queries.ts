import { useMutation, useQuery } from '@tanstack/react-query';
import type {
  DirectoryList,
  ImportBatch,
  ImportInput,
} from '../../../../shared/contract/directory-import.ts';
import { call } from '../../../lib/api.ts';
import { notifyDone } from '../../../lib/notify.ts';

/** The last imports, newest first. */
export function useImportBatches() {
  return useQuery({
    queryKey: ['directory', 'imports'],
    queryFn: () => call('directoryImport.listBatches', {}),
  });
}

/** The headings and first rows of a sheet of the chosen file. */
export function useListPreview(input: { fileId: string; sheet: number; headerRow: number | null }) {
  return useQuery({
    queryKey: ['directory-import', 'preview', input],
    queryFn: () => call('directoryImport.preview', input),
  });
}

/** What an import would do; asked again whenever the directory changes. */
export function useImportReport(input: ImportInput) {
  return useQuery({
    queryKey: ['directory', 'import-report', input],
    queryFn: () => call('directoryImport.check', input),
  });
}

export function useRunImport() {
  return useMutation({
    mutationFn: (input: ImportInput & { stamp: string }) => call('directoryImport.run', input),
    meta: { showsFailure: true },
  });
}

export function useUndoImport() {
  return useMutation({ mutationFn: ({ id }: ImportBatch) => call('directoryImport.undo', { batchId: id }) });
}

export function useExportList() {
  return useMutation({
    mutationFn: (list: DirectoryList) => call('directoryImport.export', { list }),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
