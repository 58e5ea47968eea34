import type {
  ChosenList,
  ImportBatch,
  ImportReport,
  UndoneImport,
} from '../../../shared/contract/directory-import.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { SheetTable } from '../../../shared/domain/directory-import/cells.ts';
import { countOutcomes, type RowReport } from '../../../shared/domain/directory-import/plan-import.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import type { ImportBook, ImportedTable } from '../../store/import-book.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { OpenLists } from './open-lists.ts';

/** Which sheet of which open file is meant, and below which row its list begins. */
interface SheetQuestion {
  fileId: string;
  sheet: number;
  headerRow: number;
}

/** A sheet as it lies in the user's file. */
export interface ListSource {
  fileName: string;
  table: SheetTable;
}

/** What differs between the kinds of imported lists. */
export interface ListKind<State, Question extends SheetQuestion, Plan extends { rows: RowReport[] }> {
  book: Pick<ImportBook<ImportedTable>, 'findBatch' | 'listBatches'>;
  /** Said when the records have changed since the report that is to be run. */
  outdated: string;
  readState(db: ReadDb): Promise<State>;
  /** What each row would make or change. VALIDATION where too few columns are named. */
  plan(state: State, question: Question, table: SheetTable, pause?: () => Promise<void>): Promise<Plan>;
  /** The same for plans that do the same to the same state. */
  stampOf(plan: Plan): string;
  /** Writes what a plan says, notes it for the undo, and answers the id of the import. */
  apply(tx: Transaction, plan: Plan, source: ListSource, question: Question): Promise<string>;
  undo(tx: Transaction, batchId: string): Promise<UndoneImport>;
}

/**
 * The way of a list from Excel or CSV into the archive: choose, look, check without writing, run what was checked in one
 * transaction, take it back as a whole. Each kind of list adds its preview and its export.
 */
export class ListImportService<State, Question extends SheetQuestion, Plan extends { rows: RowReport[] }> {
  protected readonly store: Store;
  protected readonly desktop: Desktop;
  readonly #kind: ListKind<State, Question, Plan>;
  readonly #lists: OpenLists;

  constructor(store: Store, desktop: Desktop, kind: ListKind<State, Question, Plan>) {
    this.store = store;
    this.desktop = desktop;
    this.#kind = kind;
    this.#lists = new OpenLists(desktop);
  }

  /** Lets the user choose a list and reads it; `null` when cancelled. FILE with a sentence for a bad file. */
  choose(): Promise<ChosenList | null> {
    return this.#lists.choose();
  }

  /** What an import would do with each row; writes nothing. */
  async check(question: Question): Promise<ImportReport> {
    const { table } = this.sheetOf(question);
    const state = await this.store.read((db) => this.#kind.readState(db));
    const plan = await this.#kind.plan(state, question, table, letOthersRun);
    return { rows: plan.rows, counts: countOutcomes(plan.rows), stamp: this.#kind.stampOf(plan) };
  }

  /** Imports what the report of this stamp says, in one transaction. CONFLICT when it would now be another. */
  run(question: Question & { stamp: string }): Promise<ImportBatch> {
    const source = this.sheetOf(question);
    const kind = this.#kind;
    return this.store.transaction(async (tx) => {
      const plan = await kind.plan(await kind.readState(tx.db), question, source.table);
      if (kind.stampOf(plan) !== question.stamp) throw new Failure('CONFLICT', kind.outdated);
      const id = await kind.apply(tx, plan, source, question);
      const batch = await kind.book.findBatch(tx.db, id);
      if (batch === null) throw notFound('Impor');
      return batch;
    });
  }

  async forget({ fileId }: { fileId: string }): Promise<null> {
    this.#lists.forget(fileId);
    return null;
  }

  /** The last imports, newest first. */
  listBatches(): Promise<ImportBatch[]> {
    return this.store.read((db) => this.#kind.book.listBatches(db));
  }

  undo({ batchId }: { batchId: string }): Promise<UndoneImport> {
    return this.store.transaction((tx) => this.#kind.undo(tx, batchId));
  }

  /** NOT_FOUND once the file was let go. */
  protected sheetOf({ fileId, sheet }: { fileId: string; sheet: number }): ListSource {
    return this.#lists.sheetOf(fileId, sheet);
  }
}

function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
