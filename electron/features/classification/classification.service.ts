import { isDeepStrictEqual } from 'node:util';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { builtInTitle, type ClassificationCode } from '../../../shared/domain/classification.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, trashRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import {
  findCodeById,
  findOwnCode,
  insertCode,
  listCodes,
  type OwnCode,
  updateCode,
} from './classification.repository.ts';

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
    return this.#store.transaction(async (tx) => {
      const before = await requireCode(tx.db, id);
      const state = await trashRecord(tx, 'classification_code', id, version);
      await recordChange(tx, {
        entity: 'classification_code',
        id,
        action: 'delete',
        before: before.value,
        after: null,
      });
      return state;
    });
  }
}

async function addCode(tx: Transaction, value: ClassificationCode) {
  await refuseListed(tx.db, value.code, null);
  const id = await insertCode(tx, value);
  await recordChange(tx, { entity: 'classification_code', id, action: 'create', before: null, after: value });
  return requireCode(tx.db, id);
}

async function changeCode(tx: Transaction, id: string, version: number | null, value: ClassificationCode) {
  const before = await requireCode(tx.db, id);
  requireVersion(before, version ?? 0);
  if (isDeepStrictEqual(before.value, value)) return before;
  if (before.value.code !== value.code && builtInTitle(value.code) !== null) throw listedAlready(value.code);
  await refuseListed(tx.db, value.code, id);
  await raiseVersion(tx, 'classification_code', id, before.version);
  await updateCode(tx, id, value);
  await recordChange(tx, {
    entity: 'classification_code',
    id,
    action: 'update',
    before: before.value,
    after: value,
  });
  return requireCode(tx.db, id);
}

async function requireCode(db: ReadDb, id: string): Promise<OwnCode> {
  const found = await findCodeById(db, id);
  if (found === null) throw notFound('Kode klasifikasi');
  return found;
}

async function refuseListed(db: ReadDb, code: string, exceptId: string | null): Promise<void> {
  const holder = await findOwnCode(db, code);
  if (holder !== null && holder.id !== exceptId) throw listedAlready(code);
}

function listedAlready(code: string): Failure {
  const sentence = `Kode ${code} sudah ada dalam daftar.`;
  return new Failure('RULE', `${sentence} Tidak ada yang diubah.`, { 'value.code': sentence });
}
