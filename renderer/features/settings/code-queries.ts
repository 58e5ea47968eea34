import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import type { CodeImportInput } from '../../../shared/contract/code-import.ts';
import type { ImportBatch } from '../../../shared/contract/directory-import.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

/** Hides a code from the proposals, or shows it again. */
export function useHideCode() {
  return useMutation({
    mutationFn: ({ id, version, code, title, isHidden }: ListedCode) =>
      call('classification.save', { id, version, value: { code, title, isHidden: !isHidden } }),
  });
}

/** Removes an own code, or gives a built-in one its own words back. */
export function useRemoveCode() {
  return useMutation({
    mutationFn: (input: { id: string; version: number }) => call('classification.remove', input),
  });
}

/** Every rule of retention. */
export const rulesQuery = queryOptions({
  queryKey: ['retention', 'rules'],
  queryFn: () => call('retention.rules', {}),
});

/** The code follows the one above it again. */
export function useRemoveRule() {
  return useMutation({
    mutationFn: (input: { id: string; version: number }) => call('retention.removeRule', input),
    meta: { showsFailure: true },
  });
}

/** Lets the user choose a list of codes. */
export function useChooseCodeList() {
  return useMutation({ mutationFn: () => call('codeImport.choose', {}), meta: { showsFailure: true } });
}

/** Lets the chosen file go. */
export function useForgetCodeList() {
  return useMutation({ mutationFn: (fileId: string) => call('codeImport.forget', { fileId }) });
}

/** The headings and first rows of a sheet of the chosen file. */
export function useCodePreview(input: { fileId: string; sheet: number; headerRow: number | null }) {
  return useQuery({
    queryKey: ['code-import', 'preview', input],
    queryFn: () => call('codeImport.preview', input),
  });
}

/** What an import would do; asked again whenever the codes or their retention change. */
export function useCodeReport(input: CodeImportInput) {
  return useQuery({
    queryKey: ['classification', 'import-report', input],
    queryFn: () => call('codeImport.check', input),
  });
}

export function useRunCodeImport() {
  return useMutation({
    mutationFn: (input: CodeImportInput & { stamp: string }) => call('codeImport.run', input),
    meta: { showsFailure: true },
  });
}

/** The last imports, newest first. */
export function useCodeBatches() {
  return useQuery({
    queryKey: ['classification', 'imports'],
    queryFn: () => call('codeImport.listBatches', {}),
  });
}

export function useUndoCodeImport() {
  return useMutation({ mutationFn: ({ id }: ImportBatch) => call('codeImport.undo', { batchId: id }) });
}

export function useExportCodes() {
  return useMutation({
    mutationFn: () => call('codeImport.export', {}),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
