import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copierInThread } from '../../electron/features/backup/copy-in-thread.ts';
import { copyDatabase } from '../../electron/features/backup/snapshot.repository.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { makeTestFolder, newTestId, openTestServices } from '../fixtures/builders.ts';

const aMeeting = (title: string) => ({ value: meetingSchema.parse({ title }), profileId: null });

/** Services with a folder for copies that is chosen. */
async function withFolder() {
  const parts = openTestServices();
  const folder = makeTestFolder();
  parts.desktop.target = folder;
  await parts.services.backup.chooseFolder();
  return { ...parts, folder };
}

function titlesIn(file: string): unknown[] {
  const copy = new Database(file, { readonly: true });
  try {
    return copy.prepare('SELECT title FROM meeting ORDER BY title').pluck().all();
  } finally {
    copy.close();
  }
}

test('a copy holds what was saved a moment before, stands alone, and is remembered', async () => {
  const { services, folder } = await withFolder();
  await services.meetings.create(aMeeting('Rapat Satu'));
  await services.meetings.create(aMeeting('Rapat Dua'));
  const state = await services.backup.run();
  expect(readdirSync(folder)).toEqual([state.lastFile]);
  expect(state.lastFile).toMatch(/^Notula-\d{4}-\d\d-\d\d-\d{6}\.db$/);
  expect(state.lastAt).not.toBeNull();
  expect(state.lastBytes).toBeGreaterThan(10_000);
  expect(titlesIn(join(folder, state.lastFile))).toEqual(['Rapat Dua', 'Rapat Satu']);
});

test('copies of one second do not replace each other, and two calls at once make one', async () => {
  const { services, folder } = await withFolder();
  const [one, same] = await Promise.all([services.backup.run(), services.backup.run()]);
  expect(same).toEqual(one);
  await services.backup.run();
  expect(readdirSync(folder)).toHaveLength(2);
});

/** Rows of the copy, each with the change that was written in the same transaction. */
function auditedTitlesIn(file: string): string[] {
  const copy = new Database(file, { readonly: true });
  try {
    const rows = copy.prepare(
      `SELECT title FROM meeting AS m WHERE EXISTS
        (SELECT 1 FROM audit_event AS a WHERE a.entity = 'meeting' AND a.entity_id = m.id)`,
    );
    return rows.pluck().all().map(String);
  } finally {
    copy.close();
  }
}

test('saving goes on for as long as the thread copies; the copy is whole and of one moment', async () => {
  const { services, store, folder } = await withFolder();
  const text = 'Pembahasan '.repeat(9_000);
  for (let count = 0; count < 40; count += 1) {
    const { id } = await services.meetings.create(aMeeting(`Awal ${count}`));
    const { version } = await services.minutes.get(id);
    const discussions = [{ id: newTestId(), text: richFromPlain(text) }];
    await services.minutes.save({ meetingId: id, version, value: minutesSchema.parse({ discussions }) });
  }
  let isDone = false;
  const running = services.backup.run().finally(() => {
    isDone = true;
  });
  let saved = 0;
  for (; !isDone; saved += 1) {
    await services.meetings.create(aMeeting(`Kemudian ${saved}`));
    // As between two calls of the page: the answer of the thread is heard too.
    await turnOfLoop();
  }
  const { lastFile, lastBytes } = await running;
  expect(saved).toBeGreaterThan(1);
  expect(lastBytes).toBeGreaterThan(5_000_000);
  const titles = titlesIn(join(folder, lastFile)).map(String);
  expect(titles.filter((title) => title.startsWith('Awal'))).toHaveLength(40);
  // One moment: what was saved meanwhile is there up to some meeting, and nothing of it is half.
  const later = titles.filter((title) => title.startsWith('Kemudian'));
  expect(later.sort()).toEqual(later.map((_, index) => `Kemudian ${index}`).sort());
  expect(auditedTitlesIn(join(folder, lastFile)).sort()).toEqual(titles.sort());
  expect(await store.read((db) => db.selectFrom('meeting').select('id').execute())).toHaveLength(40 + saved);
});

test('a thread that cannot start, or dies, makes no copy and leaves nothing behind', async () => {
  const dying = join(makeTestFolder(), 'dying.mjs');
  writeFileSync(dying, 'process.exit(3);');
  for (const file of [dying, join(dirname(dying), 'none.mjs')]) {
    const { services, desktop } = openTestServices({ copyDatabase: copierInThread(file) });
    const folder = makeTestFolder();
    desktop.target = folder;
    await services.backup.chooseFolder();
    await expect(services.backup.run()).rejects.toMatchObject({ code: 'FILE' });
    expect(readdirSync(folder)).toEqual([]);
    expect((await services.backup.getState()).lastAt).toBeNull();
  }
});

test('without a folder, and with one that is gone, the clerk is told and nothing is remembered', async () => {
  const { services, folder } = await withFolder();
  const bare = openTestServices();
  await expect(bare.services.backup.run()).rejects.toMatchObject({ code: 'RULE' });
  rmSync(folder, { recursive: true });
  await expect(services.backup.run()).rejects.toMatchObject({ code: 'FILE' });
  expect(existsSync(folder)).toBe(false);
  expect(await services.backup.getState()).toMatchObject({ lastAt: null, folder });
});

test('a file in the place of the folder is refused in words', async () => {
  const { services, desktop } = openTestServices();
  const file = join(makeTestFolder(), 'berkas');
  writeFileSync(file, 'bukan folder');
  desktop.target = file;
  await services.backup.chooseFolder();
  await expect(services.backup.run()).rejects.toMatchObject({ code: 'FILE' });
});

test('a folder inside the archive is refused, cancelling keeps the one before', async () => {
  const { services, desktop, archiveFolder, folder } = await withFolder();
  const inside = join(archiveFolder, 'salinan');
  mkdirSync(inside);
  for (const target of [inside, archiveFolder]) {
    desktop.target = target;
    await expect(services.backup.chooseFolder()).rejects.toMatchObject({ code: 'RULE' });
  }
  desktop.target = null;
  expect(await services.backup.chooseFolder()).toBeNull();
  expect((await services.backup.getState()).folder).toBe(folder);
});

test('a damaged archive makes no copy', async () => {
  const folder = makeTestFolder();
  const broken = join(folder, 'rusak.db');
  const good = join(folder, 'baik.db');
  const source = new Database(good);
  const tables = ['meeting', 'person', 'organisation', 'position', 'minutes', 'letter', 'audit_event'];
  for (const table of tables) source.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY, text TEXT)`);
  const insert = source.prepare('INSERT INTO meeting VALUES (?, ?)');
  for (let count = 0; count < 500; count += 1) insert.run(`id-${count}`, 'x'.repeat(200));
  const bytes = source.serialize();
  source.close();
  bytes.fill(0x5a, 40_960, 61_440);
  writeFileSync(broken, bytes);
  await expect(copyDatabase(broken, join(folder, 'salinan.db'))).rejects.toThrow(
    /malformed|integrity|meeting/,
  );
});
