import { builtInTitle, type ClassificationCode } from '../classification.ts';
import { isBlank, type SheetTable } from '../directory-import/cells.ts';
import type { DraftChange } from '../directory-import/draft.ts';
import type { RowReport } from '../directory-import/plan-import.ts';
import type { RetentionRule } from '../retention.ts';
import type { CodeMapping } from './columns.ts';
import { type CodeRow, readCodeRow } from './read-code-row.ts';

/** A record as it is now. */
export interface KnownRecord<Value> {
  id: string;
  version: number;
  value: Value;
}

export interface CodeState {
  codes: readonly KnownRecord<ClassificationCode>[];
  rules: readonly KnownRecord<RetentionRule>[];
}

export interface CodePlan {
  rows: RowReport[];
  classification_code: DraftChange<ClassificationCode>[];
  retention_rule: DraftChange<RetentionRule>[];
}

export interface CodeQuestion {
  table: SheetTable;
  /** Index of the row of headings; all rows below it are read. */
  headerRow: number;
  mapping: CodeMapping;
  state: CodeState;
  newId: () => string;
}

interface Draft {
  codes: ReadonlyMap<string, KnownRecord<ClassificationCode>>;
  rules: ReadonlyMap<string, KnownRecord<RetentionRule>>;
  /** The row that a code of the list stands in. */
  rowOf: Map<string, number>;
  plan: CodePlan;
  newId: () => string;
}

/** Rows that are worked out before others have their turn. */
const SLICE = 500;

/**
 * Works out what each row of a list of codes would make or change; nothing is written. A code of the regulation is only
 * noted where the list names it otherwise. `pause` is waited for between slices.
 */
export async function planCodeImport(
  question: CodeQuestion,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<CodePlan> {
  const { table, headerRow, mapping, state, newId } = question;
  const plan: CodePlan = { rows: [], classification_code: [], retention_rule: [] };
  const draft: Draft = {
    codes: new Map(state.codes.map((record) => [record.value.code, record])),
    rules: new Map(state.rules.map((record) => [record.value.code, record])),
    rowOf: new Map(),
    plan,
    newId,
  };
  for (const [index, cells] of table.rows.entries()) {
    if (index <= headerRow || isBlank(cells)) continue;
    if (plan.rows.length % SLICE === SLICE - 1) await pause();
    plan.rows.push(reportRow(index + 1, cells, mapping, draft));
  }
  return plan;
}

function reportRow(
  number: number,
  cells: SheetTable['rows'][number],
  mapping: CodeMapping,
  draft: Draft,
): RowReport {
  const { row, label, refused, notes } = readCodeRow(cells, mapping);
  const report = { row: number, label };
  if (refused.length > 0) return { ...report, outcome: 'refused', notes: refused };
  if (row === null) return { ...report, outcome: 'skipped', notes: ['Tidak ada kode dan uraian.'] };
  const first = draft.rowOf.get(row.code);
  if (first !== undefined) {
    return {
      ...report,
      outcome: 'refused',
      notes: [`Kode ${row.code} sudah ada di baris ${first} berkas ini.`],
    };
  }
  const isKnown = draft.codes.has(row.code) || builtInTitle(row.code) !== null;
  if (row.title === '' && !isKnown) return { ...report, outcome: 'refused', notes: ['Uraian belum diisi.'] };
  draft.rowOf.set(row.code, number);
  const changes = [planCode(row, draft), planRule(row, draft)];
  if (!changes.includes(true)) {
    return { ...report, outcome: 'skipped', notes: ['Sudah ada, tidak ada yang berubah.', ...notes] };
  }
  return { ...report, outcome: isKnown ? 'updated' : 'created', notes };
}

/** Whether the code is made or named anew. */
function planCode({ code, title }: CodeRow, { codes, plan, newId }: Draft): boolean {
  const known = codes.get(code);
  const present = known?.value.title ?? builtInTitle(code);
  if (title === '' || title === present) return false;
  plan.classification_code.push({
    id: known?.id ?? newId(),
    version: known?.version ?? null,
    before: known?.value ?? null,
    after: { code, title, isHidden: known?.value.isHidden ?? false },
  });
  return true;
}

/** Whether the retention of the code is set or changed; a row without one leaves it as it is. */
function planRule({ code, retention }: CodeRow, { rules, plan, newId }: Draft): boolean {
  if (retention === null) return false;
  const known = rules.get(code);
  const after = { code, ...retention };
  if (known !== undefined && isSameRule(known.value, after)) return false;
  plan.retention_rule.push({
    id: known?.id ?? newId(),
    version: known?.version ?? null,
    before: known?.value ?? null,
    after,
  });
  return true;
}

function isSameRule(one: RetentionRule, other: RetentionRule): boolean {
  return (
    one.activeYears === other.activeYears &&
    one.inactiveYears === other.inactiveYears &&
    one.finalFate === other.finalFate &&
    one.note === other.note
  );
}
