import type { ListedCode } from '../../../shared/contract/classification.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { builtInTitle, type ClassificationCode } from '../../../shared/domain/classification.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import {
  bringBackRecord,
  changeRecord,
  createRecord,
  discardRecord,
  type RecordKind,
  requireRecord,
} from '../../store/kept-records.ts';
import type { Store } from '../../store/store.ts';
import {
  findCodeById,
  findOwnCode,
  findRemovedCode,
  insertCode,
  listCodes,
  type OwnCode,
  updateCode,
} from './classification.repository.ts';

const CODES: RecordKind<ClassificationCode, OwnCode> = {
  table: 'classification_code',
  label: 'Kode klasifikasi',
  find: findCodeById,
  insert: insertCode,
  update: updateCode,
};

/** The list of classification codes: built-in ones and the office's own (rules 11, 12). */
export class ClassificationService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Hidden ones too, sorted by their number parts. */
  list(): Promise<ListedCode[]> {
    return this.#store.read(listCodes);
  }

  /** CONFLICT for a stale version; RULE, with a sentence for the code, when it is listed already. */
  save(input: CheckedInputOf<'classification.save'>): Promise<OutputOf<'classification.save'>> {
    return this.#store.transaction((tx) =>
      input.id === null ? addCode(tx, input.value) : changeCode(tx, input.id, input.version, input.value),
    );
  }

  /** An own code goes; a built-in one is again what the regulation says. Papers keep what they carry. CONFLICT. */
  remove({ id, version }: CheckedInputOf<'classification.remove'>): Promise<SavedState> {
    return this.#store.transaction((tx) => discardRecord(tx, CODES, id, version));
  }
}

async function addCode(tx: Transaction, value: ClassificationCode): Promise<OwnCode> {
  await refuseListed(tx.db, value.code, null);
  return createRecord(tx, CODES, value);
}

async function changeCode(
  tx: Transaction,
  id: string,
  version: number | null,
  value: ClassificationCode,
): Promise<OwnCode> {
  const before = await requireRecord(tx.db, CODES, id);
  if (before.value.code !== value.code && builtInTitle(value.code) !== null) throw listedAlready(value.code);
  await refuseListed(tx.db, value.code, id);
  return changeRecord(tx, CODES, { id, version: version ?? 0, value });
}

/** Brings a removed code back from the trash. RULE when its number is in the list again; NOT_FOUND. */
export async function restoreCode(tx: Transaction, id: string): Promise<SavedState> {
  const code = await findRemovedCode(tx.db, id);
  if (code !== null) await refuseListed(tx.db, code, id);
  return bringBackRecord(tx, CODES, id);
}

async function refuseListed(db: ReadDb, code: string, exceptId: string | null): Promise<void> {
  const holder = await findOwnCode(db, code);
  if (holder !== null && holder.id !== exceptId) throw listedAlready(code);
}

function listedAlready(code: string): Failure {
  const sentence = `Kode ${code} sudah ada dalam daftar.`;
  return new Failure('RULE', `${sentence} Tidak ada yang diubah.`, { 'value.code': sentence });
}
