import { classificationCodeSchema } from '../classification.ts';
import type { SheetCell, SheetTable } from '../directory-import/cells.ts';
import { EMPTY_CELL } from '../directory-import/cells.ts';
import { type FinalFate, type RetentionRule, retentionRuleSchema } from '../retention.ts';
import type { CodeMapping, CodeTarget } from './columns.ts';

/** What a row says; `retention` without its code, `null` where the row gives none. */
export interface CodeRow {
  code: string;
  /** Empty where the row has none: the title of a known code stays. */
  title: string;
  retention: Omit<RetentionRule, 'code'> | null;
}

export interface ReadCodeRow {
  row: CodeRow | null;
  label: string;
  refused: string[];
  notes: string[];
}

/** A code that Excel holds as a number has lost zeros at its beginning or its end; nobody can tell which. */
const AS_TEXT = 'Ubah format kolom kode di Excel menjadi Teks, tulis kodenya lagi, lalu impor ulang.';

/** Reads the cells of a row as they are shown; `row` is `null` when it holds neither code nor title. */
export function readCodeRow(cells: SheetTable['rows'][number], mapping: CodeMapping): ReadCodeRow {
  const cellOf = (target: CodeTarget) => cells[mapping.indexOf(target)] ?? EMPTY_CELL;
  const textOf = (target: CodeTarget) => tidy(cellOf(target).text);
  const [code, title] = [textOf('code'), textOf('title')];
  const label = [code, title].filter((part) => part !== '').join(' ');
  if (label === '') return { row: null, label: '', refused: [], notes: [] };
  const refused = [...codeFaults(cellOf('code'), code)];
  const notes: string[] = [];
  const retention = readRetention({ textOf, notes, refused });
  const checked = classificationCodeSchema.safeParse({ code, title: title === '' ? '-' : title });
  if (!checked.success && refused.length === 0)
    refused.push(...checked.error.issues.map(({ message }) => message));
  if (refused.length > 0) return { row: null, label, refused, notes };
  return { row: { code, title, retention }, label, refused, notes };
}

function codeFaults(cell: SheetCell, code: string): string[] {
  if (code === '') return ['Baris ini tidak berkode.'];
  switch (cell.kind) {
    case 'text':
      return [];
    case 'error':
      return [`Kolom kode berisi kesalahan Excel (${cell.text}).`];
    case 'date':
      return [`Excel mengubah kode menjadi tanggal (${cell.text}). ${AS_TEXT}`];
    case 'number':
      return /^\d{3,}$/.test(cell.text) && cell.isExact
        ? []
        : [`Excel menyimpan kode sebagai angka (${cell.text}), sehingga nolnya hilang. ${AS_TEXT}`];
  }
}

interface RetentionCells {
  textOf: (target: CodeTarget) => string;
  notes: string[];
  refused: string[];
}

/** Years and fate are taken together: half a schedule is told, and left out. */
function readRetention({ textOf, notes, refused }: RetentionCells): CodeRow['retention'] {
  const [active, inactive, fate] = [textOf('activeYears'), textOf('inactiveYears'), textOf('finalFate')];
  if (active === '' && inactive === '' && fate === '') return null;
  const read = { active: readYears(active), inactive: readYears(inactive), fate: readFate(fate) };
  if (active === '' || inactive === '' || fate === '') {
    notes.push('Retensi tidak lengkap (aktif, inaktif, nasib akhir), jadi tidak diambil.');
    return null;
  }
  if (read.active === null) refused.push(`Masa aktif “${active}” bukan jumlah tahun.`);
  if (read.inactive === null) refused.push(`Masa inaktif “${inactive}” bukan jumlah tahun.`);
  if (read.fate === null) refused.push(`Nasib akhir “${fate}” bukan musnah, permanen, atau dinilai kembali.`);
  if (read.active === null || read.inactive === null || read.fate === null) return null;
  const rests = [read.active.rest, read.inactive.rest, read.fate.rest, textOf('note')];
  const value = {
    code: '-',
    activeYears: read.active.years,
    inactiveYears: read.inactive.years,
    finalFate: read.fate.fate,
    note: rests.filter((part) => part !== '').join('; '),
  };
  const checked = retentionRuleSchema.safeParse(value);
  if (!checked.success) {
    refused.push(...checked.error.issues.map(({ message }) => message));
    return null;
  }
  const { code: _none, ...retention } = checked.data;
  return retention;
}

/** `2`, `2 tahun`, `2 th setelah anggaran selesai`: the years, and the words behind them for the note. */
function readYears(text: string): { years: number; rest: string } | null {
  const [, digits, rest = ''] = /^(\d{1,3})(?!\d|[.,]\d)\s*(?:tahun|thn\.?|th\.?)?\s*(.*)$/i.exec(text) ?? [];
  return digits === undefined ? null : { years: Number(digits), rest: rest.trim() };
}

const FATES: readonly [FinalFate, RegExp][] = [
  ['dinilai-kembali', /^(?:di)?nilai kembali[\s,;:.]*/i],
  ['permanen', /^permanen[\s,;:.]*/i],
  ['musnah', /^(?:di)?musnah(?:kan)?[\s,;:.]*/i],
];

/** `Musnah, kecuali notulen terkait kebijakan permanen`: the fate, and the exception for the note. */
function readFate(text: string): { fate: FinalFate; rest: string } | null {
  for (const [fate, pattern] of FATES) {
    if (pattern.test(text)) return { fate, rest: text.replace(pattern, '').trim() };
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
