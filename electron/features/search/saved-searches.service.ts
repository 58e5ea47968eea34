import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedSearch } from '../../../shared/contract/search.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { foldName } from '../../../shared/domain/fold.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, trashRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { insertSaved, listSaved, updateSaved } from './saved-searches.repository.ts';

/** So many stay a list that is seen at one look. */
const MOST_SAVED = 50;

/** Questions that are asked again and again, under a name. What is confidential is never part of them. */
export class SavedSearchesService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  list(): Promise<SavedSearch[]> {
    return this.#store.read(listSaved);
  }

  /** Keeps a question; one of the same name is written over. RULE when there are fifty. */
  save({ name, question }: CheckedInputOf<'search.save'>): Promise<OutputOf<'search.save'>> {
    return this.#store.transaction(async (tx) => {
      const all = await listSaved(tx.db);
      const same = all.find((one) => foldName(one.name) === foldName(name));
      if (same !== undefined) {
        const state = await raiseVersion(tx, 'saved_search', same.id, same.version);
        await updateSaved(tx, same.id, { name, question_json: JSON.stringify(question) });
        await noteChange(tx, same.id, 'update', same, { name, question });
        return { id: same.id, ...state };
      }
      if (all.length >= MOST_SAVED)
        throw new Failure(
          'RULE',
          `Sudah ada ${MOST_SAVED} pencarian tersimpan. Hapus yang tidak dipakai lagi.`,
        );
      const id = await insertSaved(tx, name, question, all.length);
      await noteChange(tx, id, 'create', null, { name, question });
      return { id, version: 1, updatedAt: tx.now };
    });
  }

  /** RULE when another one has the name. NOT_FOUND, CONFLICT. */
  rename({ id, version, name }: CheckedInputOf<'search.rename'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      const all = await listSaved(tx.db);
      if (all.some((one) => one.id !== id && foldName(one.name) === foldName(name)))
        throw new Failure('RULE', `Sudah ada pencarian bernama “${name}”. Pilih nama lain.`);
      const state = await raiseVersion(tx, 'saved_search', id, version);
      await updateSaved(tx, id, { name });
      await noteChange(tx, id, 'update', { name: all.find((one) => one.id === id)?.name ?? '' }, { name });
      return state;
    });
  }

  /** NOT_FOUND when it is gone; at the end of the list it stays where it is. */
  move({ id, by }: CheckedInputOf<'search.move'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const all = await listSaved(tx.db);
      const from = all.findIndex((one) => one.id === id);
      const moved = all[from];
      if (moved === undefined) throw notFound('Pencarian tersimpan');
      const to = from + by;
      if (to < 0 || to >= all.length) return null;
      const order = all.toSpliced(from, 1).toSpliced(to, 0, moved);
      for (const [ordinal, { id: one }] of order.entries()) await updateSaved(tx, one, { ordinal });
      await noteChange(tx, id, 'update', { place: from + 1 }, { place: to + 1 });
      return null;
    });
  }

  /** NOT_FOUND, CONFLICT. */
  remove({ id, version }: CheckedInputOf<'search.removeSaved'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const known = (await listSaved(tx.db)).find((one) => one.id === id) ?? null;
      await trashRecord(tx, 'saved_search', id, version);
      await noteChange(tx, id, 'delete', known, null);
      return null;
    });
  }
}

function noteChange(
  tx: Transaction,
  id: string,
  action: 'create' | 'update' | 'delete',
  before: unknown,
  after: unknown,
): Promise<void> {
  return recordChange(tx, { entity: 'saved_search', id, action, before, after });
}
