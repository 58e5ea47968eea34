import type { SqliteDatabase } from 'kysely';
import type { Connection } from './connection.ts';

/** So many are kept, those that were asked last. */
const MOST = 400;
/** Long ones are lists that are written at once: hardly ever the same twice. */
const LONGEST = 6000;

/** Prepares each text once: the same question is asked again and again, and preparing it takes longer than its answer. */
export class KeptStatements implements SqliteDatabase {
  readonly #connection: Connection;
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  prepare(text: string): ReturnType<Connection['prepare']> {
    if (text.length > LONGEST) return this.#connection.prepare(text);
    const statement = this.#statements.get(text) ?? this.#connection.prepare(text);
    // A map keeps its order: what is put in again stands at the end.
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    if (this.#statements.size > MOST) this.#dropOldest();
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #dropOldest(): void {
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined) this.#statements.delete(oldest);
  }
}
