import type { directoryImportContract } from '../../../shared/contract/directory-import.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { BackupFirst } from '../backup/backup-first.ts';
import type { DirectoryImportService } from './import.service.ts';

export function directoryImportHandlers(
  lists: DirectoryImportService,
  backupFirst: BackupFirst,
): HandlersOf<typeof directoryImportContract> {
  return {
    'directoryImport.choose': () => lists.choose(),
    'directoryImport.preview': (input) => lists.preview(input),
    'directoryImport.check': (input) => lists.check(input),
    'directoryImport.run': (input) => backupFirst(() => lists.run(input)),
    'directoryImport.forget': (input) => lists.forget(input),
    'directoryImport.listBatches': () => lists.listBatches(),
    'directoryImport.undo': (input) => lists.undo(input),
    'directoryImport.export': (input) => lists.export(input),
  };
}
