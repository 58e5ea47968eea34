/**
 * Runs inside Electron as plain Node: puts a compiled SQLite binding through what the store will ask of it.
 * Ends with a failed assertion (or a crash) when it does not hold.
 */
import assert from 'node:assert/strict';
import process from 'node:process';
import Database from 'better-sqlite3';

const rows = 100_000;
const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
assert.ok(nativeBinding, 'NOTULA_SQLITE_BINDING is not set');

const db = new Database(':memory:', { nativeBinding });
db.exec(
  'create table note (id integer primary key, title text not null unique); create virtual table word using fts5(title)',
);

const insertNote = db.prepare('insert into note (title) values (?)');
const insertWord = db.prepare('insert into word (rowid, title) values (?, ?)');
db.transaction(() => {
  for (let i = 1; i <= rows; i += 1) {
    insertNote.run(`rapat ${i}`);
    insertWord.run(i, `rapat koordinasi ${i}`);
  }
})();

assert.equal(db.prepare('select count(*) from note').pluck().get(), rows);
assert.equal(db.prepare('select rowid from word where word match ?').pluck().get('koordinasi 99999'), 99_999);
assert.throws(() => insertNote.run('rapat 1'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
assert.throws(() => db.exec('select from'), { code: 'SQLITE_ERROR' });

// Statements and databases that nobody holds any more must be finalized without a crash.
for (let i = 0; i < 200; i += 1) new Database(':memory:', { nativeBinding }).prepare('select 1').get();
globalThis.gc?.();
await new Promise((resolve) => setTimeout(resolve, 50));
globalThis.gc?.();
assert.equal([...db.prepare('select id from note').iterate()].length, rows);
db.close();
