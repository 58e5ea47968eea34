import { join } from 'node:path';
import Database from 'better-sqlite3';

/* Copies of meetings with all their rows, at the speed of SQLite: ten thousand of them in the time of a few hundred saves. */

/** What hangs on a meeting, in the order in which its parts refer to each other. */
const TABLES = [
  'meeting',
  'agenda_item',
  'invitation',
  'addressee',
  'copy_recipient',
  'attendance',
  'attendee',
  'minutes',
  'discussion',
  'statement',
  'decision',
  'action_item',
  'supplement',
];
/** Columns that name a row which is copied too. */
const REFERENCES = ['id', 'meeting_id', 'agenda_item_id', 'addressee_id', 'attendee_id', 'discussion_id'];
/** Meetings a year, and how many of them lie ahead. */
const A_YEAR = 1000;
const AHEAD = 40;
/** The newest meetings that are held still wait for their minutes or have drafts of them. */
const UNFINISHED = 60;

/** Adds copies of the models until there are `count` meetings: the newest in some weeks from `today`, the oldest years ago. */
export function cloneMeetings(
  archiveFolder: string,
  models: readonly string[],
  count: number,
  today: string,
): void {
  const database = new Database(join(archiveFolder, 'notula.db'), bindingOptions());
  try {
    database.pragma('foreign_keys = OFF');
    database.pragma('synchronous = OFF');
    const steps = TABLES.map((table) => copyStatement(database, table));
    const date = database.prepare(DATING);
    const close = database.prepare("UPDATE minutes SET state = 'final' WHERE meeting_id = ?");
    const settle = database.prepare(
      "UPDATE action_item SET state = :state, due = date(:day, '+30 days') WHERE meeting_id = :id",
    );
    database.transaction(() => {
      for (let number = 1; number <= count; number += 1) {
        const model = models[number % models.length] ?? '';
        const prefix = number.toString(16).padStart(8, '0');
        const id = `${prefix}${model.slice(8)}`;
        for (const step of steps) step.run({ model, prefix });
        const day = dayOf(today, count - number);
        const isFinal = count - number >= AHEAD + UNFINISHED;
        date.run({ id, day, suffix: ` ${number}`, state: isFinal ? 'final' : 'planned' });
        if (isFinal) close.run(id);
        // A few of the old ones still have open promises.
        settle.run({ id, day, state: isFinal && number % 20 !== 0 ? 'done' : 'open' });
      }
      dropModels(database, models);
    })();
    database.pragma('optimize');
  } finally {
    database.close();
  }
}

const DATING = `UPDATE meeting SET meeting_date = :day, title = title || :suffix, search_text = search_text || :suffix,
  state = :state, is_state_chosen = (:state = 'final') WHERE id = :id`;

function bindingOptions(): Database.Options {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding };
}

/** Copies the rows of one table that hang on a meeting; the first eight digits of each id become the copy's own. */
function copyStatement(database: Database.Database, table: string): Database.Statement {
  const columns = database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)
    .map(({ name }) => name);
  const values = columns.map((name) => (REFERENCES.includes(name) ? `:prefix || substr(${name}, 9)` : name));
  const key = table === 'meeting' ? 'id' : 'meeting_id';
  return database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${key} = :model`,
  );
}

/** The models were only patterns: without them every meeting of the archive is a copy. */
function dropModels(database: Database.Database, models: readonly string[]): void {
  const tables = [...TABLES].reverse();
  for (const model of models) {
    for (const table of tables)
      database
        .prepare(`DELETE FROM ${table} WHERE ${table === 'meeting' ? 'id' : 'meeting_id'} = ?`)
        .run(model);
    database.prepare('DELETE FROM follow_up WHERE meeting_id = ?').run(model);
  }
}

/** The day of the meeting that is `back` places from the newest one. */
function dayOf(today: string, back: number): string {
  const days = Math.round(((AHEAD - back) * 365) / A_YEAR);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
