import { join } from 'node:path';
import Database from 'better-sqlite3';

/*
 * Copies of meetings with all their rows, at the speed of SQLite: one statement for each table, which walks the numbers of
 * the copies in order, so that the indexes grow at their end.
 */

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
/** Made by the services when the models were saved; copies have none. */
const LEFT_BEHIND = ['follow_up', 'minutes_version', 'minutes_memory_stale'];
/** Columns that name a row which is copied too. */
const REFERENCES = ['id', 'meeting_id', 'agenda_item_id', 'addressee_id', 'attendee_id', 'discussion_id'];
/** What tells the copies apart. */
const OWN_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meeting: {
    meeting_date: 'copy.day',
    title: "title || ' ' || copy.number",
    search_text: "search_text || ' ' || copy.number",
    state: "iif(copy.is_final, 'final', 'planned')",
    is_state_chosen: 'copy.is_final',
  },
  minutes: { state: "iif(copy.is_final, 'final', state)" },
  // No two meetings say the same.
  discussion: {
    text_json: "replace(text_json, 'secara rinci', 'secara rinci pada putaran ' || copy.number)",
  },
  action_item: {
    // A few of the old ones still have open promises.
    state: "iif(copy.is_final AND copy.number % 20 <> 0, 'done', 'open')",
    due: "date(copy.day, '+30 days')",
  },
};
/** Meetings a year, and how many of them lie ahead. */
const A_YEAR = 1000;
const AHEAD = 40;
/** The newest meetings that are held still wait for their minutes or have drafts of them. */
const UNFINISHED = 60;

/** Makes `count` copies of the models and drops these: the newest in some weeks from `today`, the oldest years ago. */
export function cloneMeetings(
  archiveFolder: string,
  models: readonly string[],
  count: number,
  today: string,
): void {
  const database = new Database(join(archiveFolder, 'notula.db'), bindingOptions());
  try {
    database.pragma('foreign_keys = OFF');
    // An archive that breaks off while it is made is thrown away.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('cache_size = -262144');
    setModelsAside(database, models);
    plan(database, models, count, today);
    for (const table of TABLES) copy(database, table);
    database.exec('DELETE FROM search_stale WHERE owner NOT IN (SELECT id FROM meeting)');
    if (database.pragma('foreign_key_check', { simple: true }) !== undefined)
      throw new Error('The copies refer to rows that are not there');
    database.pragma('optimize');
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}

function bindingOptions(): Database.Options {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding };
}

const keyOf = (table: string) => (table === 'meeting' ? 'id' : 'meeting_id');

/** The models were only patterns: every meeting of the archive is a copy. */
function setModelsAside(database: Database.Database, models: readonly string[]): void {
  database.exec('CREATE TEMP TABLE model (place INTEGER PRIMARY KEY, id TEXT NOT NULL)');
  const add = database.prepare('INSERT INTO temp.model (place, id) VALUES (?, ?)');
  for (const [place, id] of models.entries()) add.run(place, id);
  const among = 'IN (SELECT id FROM temp.model)';
  for (const table of TABLES) {
    database.exec(
      `CREATE TEMP TABLE model_${table} AS SELECT * FROM main.${table} WHERE ${keyOf(table)} ${among}`,
    );
    database.exec(`CREATE INDEX temp.model_${table}_of ON model_${table} (${keyOf(table)})`);
  }
  for (const table of [...TABLES].reverse())
    database.exec(`DELETE FROM main.${table} WHERE ${keyOf(table)} ${among}`);
  for (const table of LEFT_BEHIND) database.exec(`DELETE FROM main.${table} WHERE meeting_id ${among}`);
}

/** One row for each copy: its number, its model, the first eight digits of its ids, its day, and whether it is a record. */
function plan(database: Database.Database, models: readonly string[], count: number, today: string): void {
  database.exec(`CREATE TEMP TABLE copy (number INTEGER PRIMARY KEY, model TEXT NOT NULL, prefix TEXT NOT NULL,
    day TEXT NOT NULL, is_final INTEGER NOT NULL)`);
  database
    .prepare(
      `WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < :count)
      INSERT INTO temp.copy SELECT number, model.id, printf('%08x', number),
        date(:today, round((:ahead - (:count - number)) * 365.0 / :a_year) || ' days'),
        :count - number >= :ahead + :unfinished
      FROM n JOIN temp.model AS model ON model.place = number % :models`,
    )
    .run({
      count,
      today,
      ahead: AHEAD,
      a_year: A_YEAR,
      unfinished: UNFINISHED,
      models: models.length,
    });
}

/** The rows of one table for all copies. */
function copy(database: Database.Database, table: string): void {
  const columns = database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)
    .map(({ name }) => name);
  const own = OWN_VALUES[table] ?? {};
  const values = columns.map(
    (name) => own[name] ?? (REFERENCES.includes(name) ? `copy.prefix || substr(${name}, 9)` : name),
  );
  database.exec(`INSERT INTO main.${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
    FROM temp.copy AS copy CROSS JOIN temp.model_${table} AS part ON part.${keyOf(table)} = copy.model
    ORDER BY copy.number`);
}
