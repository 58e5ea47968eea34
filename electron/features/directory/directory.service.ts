import type { directoryContract } from '../../../shared/contract/directory.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { ReadDb } from '../../store/handles.ts';
import { requireRecord } from '../../store/kept-records.ts';
import { searchWords } from '../../store/search-text.ts';
import type { Store } from '../../store/store.ts';
import { officeDay } from '../office-day.ts';
import { readProfiles } from '../settings/profile-records.service.ts';
import { saveDirectoryRecord } from './directory-records.service.ts';
import { GROUPS, HOLDERS, ORGANISATIONS, PEOPLE, POSITIONS } from './directory-tables.ts';
import { refuseOverlap, restoreDirectoryRecord, trashDirectoryRecord } from './directory-trash.service.ts';
import { findDoubles } from './doubles.service.ts';
import { listGroups, orderGroups } from './groups.repository.ts';
import { listHolders } from './holders.repository.ts';
import { mergeRecords } from './merge.service.ts';
import { officialOn, positionsOn, withHolder, withHolders } from './officials.service.ts';
import { listOrganisations, pageOrganisations } from './organisations.repository.ts';
import { listPeople, pagePeople } from './people.repository.ts';
import { pagePositions } from './positions.repository.ts';
import { listRanked } from './protocol.repository.ts';
import { orderProtocol } from './protocol.service.ts';
import { findRecipientProblems } from './recipients.service.ts';

type Method = keyof typeof directoryContract;
type Input<Name extends string> = CheckedInputOf<Extract<Method, `directory.${Name}`>>;
type Output<Name extends string> = OutputOf<Extract<Method, `directory.${Name}`>>;

/** Organisations, people, positions with their holders, and groups. */
export class DirectoryService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  listOrganisations({ search }: Input<'listOrganisations'>): Promise<Output<'listOrganisations'>> {
    return this.#store.read((db) => listOrganisations(db, searchWords(search)));
  }

  getOrganisation({ id }: Input<'getOrganisation'>): Promise<Output<'getOrganisation'>> {
    return this.#store.read((db) => requireRecord(db, ORGANISATIONS, id));
  }

  saveOrganisation(input: Input<'saveOrganisation'>): Promise<Output<'saveOrganisation'>> {
    return this.#store.transaction((tx) => saveDirectoryRecord(tx, ORGANISATIONS, input));
  }

  listPeople({ search }: Input<'listPeople'>): Promise<Output<'listPeople'>> {
    return this.#store.read((db) => listPeople(db, searchWords(search)));
  }

  getPerson({ id }: Input<'getPerson'>): Promise<Output<'getPerson'>> {
    return this.#store.read((db) => requireRecord(db, PEOPLE, id));
  }

  savePerson(input: Input<'savePerson'>): Promise<Output<'savePerson'>> {
    return this.#store.transaction((tx) => saveDirectoryRecord(tx, PEOPLE, input));
  }

  /** In protocol order, each with who holds it on the day. */
  listPositions({ search, on, limit }: Input<'listPositions'>): Promise<Output<'listPositions'>> {
    return this.#store.read(async (db) =>
      positionsOn(db, { words: searchWords(search), limit, day: on ?? (await this.#today(db)) }),
    );
  }

  pageOrganisations({ search, ...page }: Input<'pageOrganisations'>): Promise<Output<'pageOrganisations'>> {
    return this.#store.read((db) => pageOrganisations(db, searchWords(search), page));
  }

  pagePeople({ search, ...page }: Input<'pagePeople'>): Promise<Output<'pagePeople'>> {
    return this.#store.read((db) => pagePeople(db, searchWords(search), page));
  }

  pagePositions({ search, on, ...page }: Input<'pagePositions'>): Promise<Output<'pagePositions'>> {
    return this.#store.read(async (db) => {
      const { rows, next, total } = await pagePositions(db, searchWords(search), page);
      return { rows: await withHolders(db, rows, on ?? (await this.#today(db))), next, total };
    });
  }

  listProtocol({ kind }: Input<'listProtocol'>): Promise<Output<'listProtocol'>> {
    return this.#store.read((db) => listRanked(db, kind));
  }

  orderProtocol({ kind, ids }: Input<'orderProtocol'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      await orderProtocol(tx, kind, ids);
      return null;
    });
  }

  getPosition({ id }: Input<'getPosition'>): Promise<Output<'getPosition'>> {
    return this.#store.read(async (db) =>
      withHolder(db, await requireRecord(db, POSITIONS, id), await this.#today(db)),
    );
  }

  savePosition(input: Input<'savePosition'>): Promise<Output<'savePosition'>> {
    return this.#store.transaction(async (tx) => {
      const position = await saveDirectoryRecord(tx, POSITIONS, input);
      return withHolder(tx.db, position, await this.#today(tx.db));
    });
  }

  listHolders({ positionId }: Input<'listHolders'>): Promise<Output<'listHolders'>> {
    return this.#store.read((db) => listHolders(db, positionId));
  }

  /** RULE when two definitive holders of one position would overlap (rule 63). */
  saveHolder(input: Input<'saveHolder'>): Promise<Output<'saveHolder'>> {
    return this.#store.transaction(async (tx) => {
      await refuseOverlap(tx.db, input.value, input.id ?? '');
      return saveDirectoryRecord(tx, HOLDERS, input);
    });
  }

  listGroups(): Promise<Output<'listGroups'>> {
    return this.#store.read(listGroups);
  }

  saveGroup(input: Input<'saveGroup'>): Promise<Output<'saveGroup'>> {
    return this.#store.transaction((tx) => saveDirectoryRecord(tx, GROUPS, input));
  }

  orderGroups({ ids }: Input<'orderGroups'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      await orderGroups(tx, ids);
      for (const id of ids) tx.changes.add('directory', id);
      return null;
    });
  }

  remove({ kind, id, version }: Input<'remove'>): Promise<SavedState> {
    return this.#store.transaction((tx) => trashDirectoryRecord(tx, kind, id, version));
  }

  restore({ kind, id }: Input<'restore'>): Promise<SavedState> {
    return this.#store.transaction((tx) => restoreDirectoryRecord(tx, kind, id));
  }

  listDoubles({ kind }: Input<'listDoubles'>): Promise<Output<'listDoubles'>> {
    return this.#store.read((db) => findDoubles(db, kind));
  }

  merge(input: Input<'merge'>): Promise<SavedState> {
    return this.#store.transaction((tx) => mergeRecords(tx, input));
  }

  checkRecipients(input: Input<'checkRecipients'>): Promise<Output<'checkRecipients'>> {
    return this.#store.read(async (db) =>
      findRecipientProblems(db, { ...input, today: await this.#today(db) }),
    );
  }

  resolveOfficial({ positionId, on }: Input<'resolveOfficial'>): Promise<Output<'resolveOfficial'>> {
    return this.#store.read(async (db) => officialOn(db, positionId, on ?? (await this.#today(db))));
  }

  async #today(db: ReadDb): Promise<string> {
    const [profile] = await readProfiles(db);
    return officeDay(this.#clock(), profile?.value.zone ?? 'WIB');
  }
}
