import type { Group, Organisation, Position, PositionHolder } from '../directory.ts';
import { foldName } from '../fold.ts';
import type { Person } from '../people.ts';

export interface Known<Value> {
  id: string;
  version: number;
  value: Value;
}

/** Every live record of the directory. */
export interface DirectoryState {
  organisation: readonly Known<Organisation>[];
  person: readonly Known<Person>[];
  position: readonly Known<Position>[];
  position_holder: readonly Known<PositionHolder>[];
  directory_group: readonly Known<Group>[];
}

/** What happens to one record: made where `before` is `null`, else changed from the named version. */
export interface DraftChange<Value> {
  id: string;
  before: Value | null;
  version: number | null;
  after: Value;
}

type Undo = () => void;

interface Entry<Value> {
  before: Value | null;
  version: number | null;
  value: Value;
}

/** The records of one kind as they would be, found by keys of their values. */
class DraftTable<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #keysOf: (value: Value) => string[];
  readonly #journal: Undo[];

  constructor(known: readonly Known<Value>[], keysOf: (value: Value) => string[], journal: Undo[]) {
    this.#keysOf = keysOf;
    this.#journal = journal;
    for (const { id, version, value } of known) this.#set(id, { before: value, version, value });
  }

  find(key: string): { id: string; value: Value }[] {
    return [...(this.#byKey.get(key) ?? [])].map((id) => ({ id, value: this.get(id) }));
  }

  get(id: string): Value {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new RangeError(`No such record: ${id}`);
    return entry.value;
  }

  put(id: string, value: Value): void {
    const old = this.#entries.get(id);
    this.#journal.push(() => this.#set(id, old));
    this.#set(id, { before: old?.before ?? null, version: old?.version ?? null, value });
  }

  changes(): DraftChange<Value>[] {
    return [...this.#entries].flatMap(([id, { before, version, value }]) =>
      isSame(before, value) ? [] : [{ id, before, version, after: value }],
    );
  }

  #set(id: string, entry: Entry<Value> | undefined): void {
    const old = this.#entries.get(id);
    for (const key of old === undefined ? [] : this.#keysOf(old.value)) this.#byKey.get(key)?.delete(id);
    if (entry === undefined) {
      this.#entries.delete(id);
      return;
    }
    this.#entries.set(id, entry);
    for (const key of this.#keysOf(entry.value)) {
      const ids = this.#byKey.get(key);
      if (ids === undefined) this.#byKey.set(key, new Set([id]));
      else ids.add(id);
    }
  }
}

/** Plain values of the same fields in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export const keyOfNumber = (digits: string) => `number ${digits}`;
export const keyOfName = (name: string) => `name ${foldName(name)}`;
export const keyOfTitle = (title: string) => `title ${foldName(title)}`;
export const keyOfPlace = (title: string, organisationId: string | null) =>
  `place ${organisationId ?? ''} ${foldName(title)}`;

/** The directory as it would be after the rows so far; a row that is refused is taken back whole. */
export class DirectoryDraft {
  readonly #journal: Undo[] = [];
  #changeCount = 0;
  readonly organisations;
  readonly people;
  readonly positions;
  readonly holders;
  readonly groups;

  constructor(state: DirectoryState) {
    const journal = this.#journal;
    this.organisations = new DraftTable<Organisation>(
      state.organisation,
      ({ name, shortName }) => [keyOfName(name), ...(shortName === '' ? [] : [keyOfName(shortName)])],
      journal,
    );
    this.people = new DraftTable<Person>(
      state.person,
      ({ name, number }) => [
        keyOfName(name.name),
        ...(number.digits === '' ? [] : [keyOfNumber(number.digits)]),
      ],
      journal,
    );
    this.positions = new DraftTable<Position>(
      state.position,
      ({ title, organisationId }) => [keyOfTitle(title), keyOfPlace(title, organisationId)],
      journal,
    );
    this.holders = new DraftTable<PositionHolder>(
      state.position_holder,
      ({ positionId }) => [positionId],
      journal,
    );
    this.groups = new DraftTable<Group>(state.directory_group, ({ name }) => [keyOfName(name)], journal);
  }

  /** How many changes were made so far; those taken back do not count. */
  get changeCount(): number {
    return this.#changeCount;
  }

  /** Runs the changes of one row; when they throw, the draft is as it was before. */
  attempt(work: () => void): void {
    this.#journal.length = 0;
    try {
      work();
      this.#changeCount += this.#journal.length;
    } catch (error) {
      for (const undo of this.#journal.toReversed()) undo();
      throw error;
    } finally {
      this.#journal.length = 0;
    }
  }
}
