import type { DecisionFilter, DecisionRow } from '../../../shared/contract/decisions.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import { SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { periodText } from '../../../shared/domain/decisions.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile, WORD_FILES } from '../exports/export-file.ts';
import { makeListPaper } from '../exports/list-paper.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import { registerList } from './register-paper.ts';

interface Office {
  store: Store;
  desktop: Desktop;
  renderer: Renderer;
}

interface ReadRegister {
  /** ISO date of the office. */
  today: string;
  rows: DecisionRow[];
}

const TITLE = 'Daftar keputusan';

const COLUMNS: readonly SheetColumn<DecisionRow & { place: number }>[] = [
  { header: 'Nomor', width: 8, value: ({ place }) => place },
  ...REGISTER_COLUMNS.map(({ label, width, text }) => ({ header: label, width, value: text })),
  { header: 'Sifat', width: 16, value: ({ security }) => SECURITY_WORDS[security] },
];

/** Asks where the register goes, and writes it as Excel or Word; `null` when the dialog is cancelled. RULE, FILE. */
export async function exportRegister(
  { store, desktop, renderer }: Office,
  { filter, format, signatory }: CheckedInputOf<'decisions.export'>,
  read: () => Promise<ReadRegister>,
): Promise<ExportedFileName> {
  const isWord = format === 'word';
  const fileName = await exportFile(desktop, {
    title: `Simpan ${TITLE.toLowerCase()}`,
    suggestedName: `${suggestedName(filter)}.${isWord ? 'docx' : 'xlsx'}`,
    kind: isWord ? WORD_FILES : EXCEL_FILES,
    make: async () => {
      const { today, rows } = await read();
      const placed = rows.map((row, index) => ({ ...row, place: index + 1 }));
      if (!isWord) return writeSpreadsheet({ name: TITLE, columns: COLUMNS, rows: placed });
      const list = registerList(filter, rows, today);
      return makeListPaper({ store, renderer }, { list, signatory, today });
    },
  });
  return fileName === null ? null : { fileName };
}

function suggestedName(filter: DecisionFilter): string {
  return `${TITLE} ${periodText(filter).toLowerCase()}`.trim();
}
