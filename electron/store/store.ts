import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { asStartupError, type Connection, isQuickToOpen, openConnection } from './connection.ts';
import { DATABASE_NAME } from './database-file.ts';
import {
  ChangeSet,
  type DataChange,
  HandleGuard,
  type ReadDb,
  type Transaction,
  TransactionScope,
} from './handles.ts';
import { bindHandle } from './kept-queries.ts';
import { KeptStatements } from './kept-statements.ts';
import { knownVersion, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Schema } from './schema.ts';
import { asStoreFailure } from './store-failures.ts';

export interface StoreOptions {
  archiveFolder: string;
  clock?: () => Date;
  /** Other steps than the app's own, for tests of migrations. */
  migrations?: readonly Migration[];
  /** Hears of errors thrown by listeners; the change itself is already committed. */
  onListenerError?: (error: unknown) => void;
}

/**
 * Whether the archive opens in a few hundredths of a second: it is there, in the newest layout, and need not be looked
 * through after an end in the middle of the work. `false` also for one that cannot be opened.
 */
export function opensAtOnce(archiveFolder: string): boolean {
  return isQuickToOpen(join(archiveFolder, DATABASE_NAME), knownVersion(MIGRATIONS));
}

type Listener = (change: DataChange) => void;

/**
 * Opens (and makes or migrates) the archive's database `notula.db`. Throws a StartupError when the folder cannot be
 * written, the database is damaged, or it comes from a newer app.
 */
export function openStore(options: StoreOptions): Store {
  const { archiveFolder, clock = () => new Date(), migrations = MIGRATIONS } = options;
  const connection = openConnection(join(archiveFolder, DATABASE_NAME), knownVersion(migrations));
  try {
    migrate(connection, { migrations, archiveFolder, now: clock().toISOString() });
  } catch (error) {
    connection.close();
    throw asStartupError(connection.name, error);
  }
  return new Store(connection, clock, options.onListenerError ?? (() => undefined));
}

/** The archive's rows. Reads and transactions wait for each other: there is one connection and one writer. */
export class Store {
  readonly #connection: Connection;
  readonly #kysely: Kysely<Schema>;
  readonly #root: Kysely<Schema>;
  readonly #scope = new TransactionScope();
  readonly #listeners = new Set<Listener>();
  readonly #clock: () => Date;
  readonly #onListenerError: (error: unknown) => void;
  /** The transaction that runs now; ends, never fails. */
  #open: Promise<void> | null = null;
  /** Somebody else writes the file now; ends, never fails. */
  #lent: Promise<void> | null = null;
  #isClosed = false;
  #running = new Set<Promise<unknown>>();

  constructor(connection: Connection, clock: () => Date, onListenerError: (error: unknown) => void) {
    this.#connection = connection;
    this.#clock = clock;
    this.#onListenerError = onListenerError;
    const database = new KeptStatements(connection);
    this.#kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    this.#root = this.#kysely.withPlugin(new HandleGuard(() => this.#refusalOfRoot()));
    bindHandle(this.#root, async (work) => {
      refuse(this.#refusalOfRoot());
      while (this.#open !== null) await this.#open;
      return work(connection);
    });
  }

  /** Runs reading work on the root handle. Throws inside a transaction: pass the transaction's `db` there. */
  async read<Value>(work: (db: ReadDb) => Promise<Value>): Promise<Value> {
    this.#refuseInside('store.read');
    return this.#track(this.#guardFailure(work(this.#root)));
  }

  /**
   * Runs changing work: all of it is kept, or nothing. Transactions run one after another; listeners hear of the
   * changes after the commit. No file, worker, dialog or timer belongs inside.
   */
  async transaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    this.#refuseInside('store.transaction');
    const changes = new ChangeSet();
    const value = await this.#track(this.#guardFailure(this.#runTransaction(work, changes)));
    if (!changes.isEmpty) this.#tell(changes.list());
    return value;
  }

  /**
   * Lets somebody else write the file, a thread with a connection of its own: transactions wait until `work` has ended, and
   * nobody finds the file locked. Reads go on. `work` must not use this store.
   */
  async lend<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#refuseInside('store.lend');
    return this.#track(this.#runLent(work));
  }

  /** Calls `listener` after each commit that changed something; answers the function that stops it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for running work, then closes the file. New work is refused from the first moment. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
    if (this.#connection.open) this.#connection.close();
  }

  #refusalOfRoot(): string | null {
    return this.#scope.isInside ? 'The root handle was used inside a transaction: pass its own handle' : null;
  }

  async #runTransaction<Value>(
    work: (tx: Transaction) => Promise<Value>,
    changes: ChangeSet,
  ): Promise<Value> {
    while (this.#lent !== null) await this.#lent;
    return this.#kysely.connection().execute(async (bare) => {
      // It may have been lent while this one stood in line.
      while (this.#lent !== null) await this.#lent;
      const end = this.#begin((promise) => {
        this.#open = promise;
      });
      try {
        return await this.#runSteps(bare, work, changes);
      } finally {
        this.#open = null;
        end();
      }
    });
  }

  async #runLent<Value>(work: () => Promise<Value>): Promise<Value> {
    // Behind the transaction that runs now, and whoever has the file already.
    const end = await this.#kysely.connection().execute(async () => {
      while (this.#lent !== null) await this.#lent;
      return this.#begin((promise) => {
        this.#lent = promise;
      });
    });
    try {
      return await work();
    } finally {
      this.#lent = null;
      end();
    }
  }

  /** Sets what others wait for; answers the function that ends it. */
  #begin(set: (promise: Promise<void>) => void): () => void {
    let end: () => void = () => undefined;
    set(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    return end;
  }

  async #runSteps<Value>(
    bare: Kysely<Schema>,
    work: (tx: Transaction) => Promise<Value>,
    changes: ChangeSet,
  ): Promise<Value> {
    // The write lock is taken at once, so that no later statement can find the file changed underneath.
    await sql`begin immediate`.execute(bare);
    try {
      const value = await this.#scope.run((token) => {
        const refusal = () => (token.isOpen ? null : 'The transaction is already over');
        const db = bare.withPlugin(new HandleGuard(refusal));
        bindHandle(db, async (read) => {
          refuse(refusal());
          return read(this.#connection);
        });
        return work({ db, now: this.#clock().toISOString(), changes });
      });
      await sql`commit`.execute(bare);
      return value;
    } catch (error) {
      // A full disk may already have rolled back by itself.
      if (this.#connection.inTransaction) await sql`rollback`.execute(bare);
      throw error;
    }
  }

  #refuseInside(what: string): void {
    if (this.#scope.isInside) throw new Error(`${what} was called inside a transaction: pass its handle on`);
    if (this.#isClosed) throw new Error(`${what} was called after the store was closed`);
  }

  async #guardFailure<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work;
    } catch (error) {
      throw asStoreFailure(error);
    }
  }

  async #track<Value>(work: Promise<Value>): Promise<Value> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  #tell(change: DataChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#onListenerError(error);
      }
    }
  }
}

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new Error(refusal);
}
