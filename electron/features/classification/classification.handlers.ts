import type { classificationContract } from '../../../shared/contract/classification.ts';
import type { codeImportContract } from '../../../shared/contract/code-import.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { BackupFirst } from '../backup/backup-first.ts';
import type { ClassificationService } from './classification.service.ts';
import type { CodeImportService } from './code-import.service.ts';

export function classificationHandlers(
  classification: ClassificationService,
): HandlersOf<typeof classificationContract> {
  return {
    'classification.list': () => classification.list(),
    'classification.save': (input) => classification.save(input),
    'classification.remove': (input) => classification.remove(input),
  };
}

export function codeImportHandlers(
  lists: CodeImportService,
  backupFirst: BackupFirst,
): HandlersOf<typeof codeImportContract> {
  return {
    'codeImport.choose': () => lists.choose(),
    'codeImport.preview': (input) => lists.preview(input),
    'codeImport.check': (input) => lists.check(input),
    'codeImport.run': (input) => backupFirst(() => lists.run(input)),
    'codeImport.forget': (input) => lists.forget(input),
    'codeImport.listBatches': () => lists.listBatches(),
    'codeImport.undo': (input) => lists.undo(input),
    'codeImport.export': () => lists.export(),
  };
}
