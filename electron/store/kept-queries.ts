import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Connection } from './connection.ts';
import type { ReadDb } from './handles.ts';
import type { Schema } from './schema.ts';

/*
 * Questions that are asked all day are written as all others, but put into SQL once, and prepared once for each connection.
 * Putting a question together and preparing it takes ten times as long as its answer from a warm archive.
 */

/** A question with gaps, which are filled by name when it is asked. */
export interface KeptQuery<Name extends string, Row> {
  all(db: ReadDb, values: Readonly<Record<Name, string>>): Promise<Row[]>;
  first(db: ReadDb, values: Readonly<Record<Name, string>>): Promise<Row | undefined>;
}

/** A place in the question for a text that is known only when it is asked. */
class Gap {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Only puts questions into SQL: it has no database. */
const writer = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/**
 * Keeps a question: `build` is called once, with a gap for each of `names`. The answer waits for an open transaction, or
 * belongs to it, as that of any other question on the same handle.
 */
export function keep<const Name extends string, Row>(
  names: readonly Name[],
  build: (db: ReadDb, gap: (name: Name) => RawBuilder<string>) => Compilable<Row>,
): KeptQuery<Name, Row> {
  const statements = new WeakMap<Connection, Asking<Name, Row>>();
  const askingOn = (connection: Connection): Asking<Name, Row> => {
    const kept = statements.get(connection);
    if (kept !== undefined) return kept;
    const asking = prepare(connection, names, build);
    statements.set(connection, asking);
    return asking;
  };
  return {
    all: (db, values) => runnerOf(db)((connection) => askingOn(connection)(values).all()),
    first: (db, values) => runnerOf(db)((connection) => askingOn(connection)(values).first()),
  };
}

type Asking<Name extends string, Row> = (values: Readonly<Record<Name, string>>) => {
  all(): Row[];
  first(): Row | undefined;
};

function prepare<Name extends string, Row>(
  connection: Connection,
  names: readonly Name[],
  build: (db: ReadDb, gap: (name: Name) => RawBuilder<string>) => Compilable<Row>,
): Asking<Name, Row> {
  const compiled = build(writer, (name) => sql`${new Gap(name)}`).compile();
  const statement = connection.prepare<unknown[], Row>(compiled.sql);
  const known = new Map<string, Name>(names.map((name) => [name, name]));
  const order = compiled.parameters.map((value) => ({
    value,
    name: value instanceof Gap ? known.get(value.name) : undefined,
  }));
  return (values) => {
    const filled = order.map(({ name, value }) => (name === undefined ? value : values[name]));
    return { all: () => statement.all(...filled), first: () => statement.get(...filled) };
  };
}

/**
 * Calls the work with the connection of a handle, at a moment when that may be read; nothing comes in between. Rejects when
 * the handle may not be used.
 */
type Runner = <Value>(work: (connection: Connection) => Value) => Promise<Value>;

const runners = new WeakMap<ReadDb, Runner>();

/** Tells how kept questions get to the file behind a handle. */
export function bindHandle(handle: ReadDb, run: Runner): void {
  runners.set(handle, run);
}

function runnerOf(handle: ReadDb): Runner {
  const run = runners.get(handle);
  if (run === undefined) throw new Error('A kept question was asked on a handle that is not of a store');
  return run;
}
