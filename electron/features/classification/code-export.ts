import type { ListedCode } from '../../../shared/contract/classification.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import {
  CODE_TARGET_LABELS,
  CODE_TARGETS,
  type CodeTarget,
} from '../../../shared/domain/code-import/columns.ts';
import { FINAL_FATE_WORDS, type RetentionRule } from '../../../shared/domain/retention.ts';
import { writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { readRules } from '../retention/rule-records.service.ts';
import { listCodes } from './classification.repository.ts';

interface CodeLine {
  code: ListedCode;
  rule: RetentionRule | undefined;
}

const WIDTHS: Readonly<Record<CodeTarget, number>> = {
  code: 20,
  title: 60,
  activeYears: 14,
  inactiveYears: 14,
  finalFate: 18,
  note: 44,
};

/** Asks where, and writes all codes with their own rules of retention; the headings are those that the import knows. */
export async function exportCodes(store: Store, desktop: Desktop): Promise<ExportedFileName> {
  const fileName = await exportFile(desktop, {
    title: 'Simpan daftar kode klasifikasi',
    suggestedName: 'Kode klasifikasi dan retensi.xlsx',
    kind: EXCEL_FILES,
    make: async () => {
      const rows = await store.read(async (db): Promise<CodeLine[]> => {
        const rules = new Map((await readRules(db)).map(({ value }) => [value.code, value]));
        return (await listCodes(db)).map((code) => ({ code, rule: rules.get(code.code) }));
      });
      const columns = CODE_TARGETS.map((target) => ({
        header: CODE_TARGET_LABELS[target],
        width: WIDTHS[target],
        value: (line: CodeLine) => cellOf(target, line),
      }));
      return writeSpreadsheet({ name: 'Kode klasifikasi', columns, rows });
    },
  });
  return fileName === null ? null : { fileName };
}

/** Codes are text, so that Excel keeps their zeros. */
function cellOf(target: CodeTarget, { code, rule }: CodeLine): string | number {
  switch (target) {
    case 'code':
      return code.code;
    case 'title':
      return code.title;
    case 'activeYears':
      return rule?.activeYears ?? '';
    case 'inactiveYears':
      return rule?.inactiveYears ?? '';
    case 'finalFate':
      return rule === undefined ? '' : FINAL_FATE_WORDS[rule.finalFate];
    case 'note':
      return rule?.note ?? '';
  }
}
