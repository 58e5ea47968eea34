import type { DirectoryKind, directoryContract } from '../../../shared/contract/directory.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { PositionHolder } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { restoreRecord, trashRecord } from '../../store/records.ts';
import { searchWords } from '../../store/search-text.ts';
import type { Store } from '../../store/store.ts';
import { officeDay } from '../office-day.ts';
import { readProfiles } from '../settings/profile-records.service.ts';
import { recordMove, saveDirectoryRecord } from './directory-records.service.ts';
import { findGroup, insertGroup, listGroups, orderGroups, updateGroup } from './groups.repository.ts';
import {
  findHolder,
  findOverlap,
  findStoredHolder,
  insertHolder,
  listHolders,
  updateHolder,
} from './holders.repository.ts';
import { officialOn, positionsOn, withHolder } from './officials.service.ts';
import {
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  updateOrganisation,
} from './organisations.repository.ts';
import { findPerson, insertPerson, listPeople, updatePerson } from './people.repository.ts';
import { findPosition, insertPosition, updatePosition } from './positions.repository.ts';

const TABLES = {
  organisation: 'organisation',
  person: 'person',
  position: 'position',
  holder: 'position_holder',
  group: 'directory_group',
} as const satisfies Record<DirectoryKind, string>;

const ORGANISATIONS = {
  table: TABLES.organisation,
  label: 'Instansi',
  find: (tx: Transaction, id: string) => findOrganisation(tx.db, id),
  insert: insertOrganisation,
  update: updateOrganisation,
};
const PEOPLE = {
  table: TABLES.person,
  label: 'Orang',
  find: (tx: Transaction, id: string) => findPerson(tx.db, id),
  insert: insertPerson,
  update: updatePerson,
};
const POSITIONS = {
  table: TABLES.position,
  label: 'Jabatan',
  find: (tx: Transaction, id: string) => findPosition(tx.db, id),
  insert: insertPosition,
  update: updatePosition,
};
const HOLDERS = {
  table: TABLES.holder,
  label: 'Pejabat',
  find: (tx: Transaction, id: string) => findStoredHolder(tx.db, id),
  insert: insertHolder,
  update: updateHolder,
};
const GROUPS = {
  table: TABLES.group,
  label: 'Kelompok',
  find: (tx: Transaction, id: string) => findGroup(tx.db, id),
  insert: insertGroup,
  update: updateGroup,
};

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

  saveOrganisation(input: Input<'saveOrganisation'>): Promise<Output<'saveOrganisation'>> {
    return this.#store.transaction((tx) => saveDirectoryRecord(tx, ORGANISATIONS, input));
  }

  listPeople({ search }: Input<'listPeople'>): Promise<Output<'listPeople'>> {
    return this.#store.read((db) => listPeople(db, searchWords(search)));
  }

  savePerson(input: Input<'savePerson'>): Promise<Output<'savePerson'>> {
    return this.#store.transaction((tx) => saveDirectoryRecord(tx, PEOPLE, input));
  }

  listPositions({ search, on }: Input<'listPositions'>): Promise<Output<'listPositions'>> {
    return this.#store.read(async (db) =>
      positionsOn(db, searchWords(search), on ?? (await this.#today(db))),
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
    return this.#store.transaction(async (tx) => {
      const state = await trashRecord(tx, TABLES[kind], id, version);
      await recordMove(tx, TABLES[kind], id, 'delete', state);
      return state;
    });
  }

  restore({ kind, id }: Input<'restore'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      if (kind === 'holder') {
        const holder = await findHolder(tx.db, id, { isTrashed: true });
        if (holder !== null) await refuseOverlap(tx.db, holder, id);
      }
      const state = await restoreRecord(tx, TABLES[kind], id);
      await recordMove(tx, TABLES[kind], id, 'restore', state);
      return state;
    });
  }

  resolveOfficial({ positionId, on }: Input<'resolveOfficial'>): Promise<Output<'resolveOfficial'>> {
    return this.#store.read(async (db) => officialOn(db, positionId, on ?? (await this.#today(db))));
  }

  async #today(db: ReadDb): Promise<string> {
    const [profile] = await readProfiles(db);
    return officeDay(this.#clock(), profile?.value.zone ?? 'WIB');
  }
}

async function refuseOverlap(db: ReadDb, holder: PositionHolder, exceptId: string): Promise<void> {
  if (holder.acting !== '') return;
  const other = await findOverlap(db, holder, exceptId);
  if (other === null) return;
  const sentence = `Masa jabatan ini bertumpukan dengan masa jabatan ${other.personName}.`;
  throw new Failure(
    'RULE',
    `${sentence} Satu jabatan hanya dapat dipangku satu pejabat definitif pada satu waktu. Belum ada yang disimpan.`,
    { 'value.from': sentence },
  );
}
