import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import type { Entity } from '../../shared/contract/events.ts';
import type { Schema } from './schema.ts';

/** What a reading repository function gets: it cannot change anything. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'>;

/** What a changing repository function gets; it lives as long as its transaction. */
export interface Transaction {
  readonly db: Kysely<Schema>;
  /** One time for all rows of the transaction: UTC ISO text. */
  readonly now: string;
  readonly changes: ChangeSet;
}

/** What a transaction changed, told to the listeners after its commit. */
export interface DataChange {
  entities: Entity[];
  /** For everything that hangs on a meeting: the meeting's id. For the rest: the record's own. */
  ids: string[];
}

export class ChangeSet {
  readonly #entities = new Set<Entity>();
  readonly #ids = new Set<string>();

  add(entity: Entity, id: string): void {
    this.#entities.add(entity);
    this.#ids.add(id);
  }

  get isEmpty(): boolean {
    return this.#entities.size === 0;
  }

  list(): DataChange {
    return { entities: [...this.#entities], ids: [...this.#ids] };
  }
}

/** The open transaction that the running code belongs to. */
export class TransactionScope {
  readonly #storage = new AsyncLocalStorage<{ isOpen: boolean }>();

  get isInside(): boolean {
    return this.#storage.getStore()?.isOpen === true;
  }

  /** Runs `work` as the inside of a transaction; `isOpen` of the handed token ends with it. */
  async run<Value>(work: (token: { readonly isOpen: boolean }) => Promise<Value>): Promise<Value> {
    const token = { isOpen: true };
    try {
      return await this.#storage.run(token, () => work(token));
    } finally {
      token.isOpen = false;
    }
  }
}

/** Refuses queries on a handle at the wrong time, instead of letting them wait for ever or fall into a transaction. */
export class HandleGuard implements KyselyPlugin {
  readonly #refusal: () => string | null;

  /** `refusal` answers why a query may not run now, or `null` when it may. */
  constructor(refusal: () => string | null) {
    this.#refusal = refusal;
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    const refusal = this.#refusal();
    if (refusal !== null) throw new Error(refusal);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}
