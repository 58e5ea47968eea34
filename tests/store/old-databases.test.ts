import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openReadOnly } from '../../electron/store/connection.ts';
import { DATABASE_NAME } from '../../electron/store/database-file.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { openStore } from '../../electron/store/store.ts';
import { plainText, richText } from '../../shared/domain/rich-text.ts';
import { supplementSchema } from '../../shared/domain/supplement.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { databaseFile } from './support/raw.ts';

/*
 * Databases as earlier states of the application wrote them, each with the five sample meetings: `v04.db.gz` has the layout
 * of step 4. They were written by the code of that time and are never made anew.
 */

const FOLDER = join(import.meta.dirname, '../fixtures/databases');

/** Columns of plain text that became structured text: their words stay. */
const REWRITTEN: Readonly<Record<string, string>> = {
  'minutes.opening': 'opening_json',
  'minutes.closing': 'closing_json',
  'discussion.text': 'text_json',
  'statement.text': 'text_json',
};

type Row = Record<string, unknown>;

function unpack(name: string): string {
  const archiveFolder = makeTestFolder();
  writeFileSync(join(archiveFolder, DATABASE_NAME), gunzipSync(readFileSync(join(FOLDER, name))));
  return archiveFolder;
}

/** All rows with an id, by table. */
function rowsOf(file: string): Map<string, Map<string, Row>> {
  const connection = openReadOnly(file);
  try {
    const tables = connection
      .prepare<unknown[], { name: string }>(
        // What a virtual table keeps its index in is no record.
        `SELECT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c ON c.name = 'id' WHERE t.type = 'table'`,
      )
      .all();
    return new Map(
      tables.map(({ name }) => [
        name,
        new Map(
          connection
            .prepare<unknown[], Row>(`SELECT * FROM "${name}"`)
            .all()
            .map((row) => [String(row.id), row]),
        ),
      ]),
    );
  } finally {
    connection.close();
  }
}

describe.each(readdirSync(FOLDER))('the old database %s', (name) => {
  test('becomes one of today with every row and every value', async () => {
    const archiveFolder = unpack(name);
    const before = rowsOf(databaseFile(archiveFolder));
    expect(before.get('meeting')?.size).toBe(5);
    await openStore({ archiveFolder }).close();
    const after = rowsOf(databaseFile(archiveFolder));
    const changed: string[] = [];
    for (const [table, rows] of before) {
      for (const [id, row] of rows) {
        const now = after.get(table)?.get(id);
        if (now === undefined) changed.push(`${table} ${id} is gone`);
        else changed.push(...differences(table, row, now));
      }
    }
    expect([...new Set(changed)]).toEqual([]);
    const raw = openReadOnly(databaseFile(archiveFolder));
    expect(raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.close();
  });
});

function differences(table: string, before: Row, after: Row): string[] {
  return Object.keys(before)
    .filter((column) => !isKept(before[column], after[column], REWRITTEN[`${table}.${column}`], after))
    .filter((column) => table !== 'supplement' || column !== 'value_json' || !isSameSupplement(before, after))
    .map(
      (column) =>
        `${table}.${column}: ${String(before[column]).slice(0, 90)} => ${String(after[column]).slice(0, 90)}`,
    );
}

/** What is usual is not written any more: the value that is read is the same. */
function isSameSupplement(before: Row, after: Row): boolean {
  const [old, now] = [before, after].map((row) => supplementSchema.parse(JSON.parse(String(row.value_json))));
  return isDeepStrictEqual(old, now);
}

function isKept(before: unknown, now: unknown, newColumn: string | undefined, after: Row): boolean {
  if (newColumn === undefined || now !== undefined) return now === before;
  return (
    wordsIn(plainText(richText().parse(JSON.parse(String(after[newColumn]))))) === wordsIn(String(before))
  );
}

function wordsIn(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}
