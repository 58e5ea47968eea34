import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder, openTestStore } from '../fixtures/builders.ts';
import { aKeeper, aMeetingInput, contentOf, ended, put, restoreOf, withTarget } from './support/backups.ts';

/* Backups with a password: nothing readable on the stick, a wrong password told apart from damage. */

const PASSWORD = 'kata sandi kantor';

test('with a password no name, title or content can be read on the target, and all of it comes back', async () => {
  const secretKeeper = aKeeper();
  const { services, store, archiveFolder, home, sets, folder } = await withTarget({ secretKeeper });
  await services.meetings.create(aMeetingInput('Rapat Sangat Rahasia'));
  put(archiveFolder, 'Naskah/rahasia.docx', 'isi rahasia');
  put(archiveFolder, 'Naskah/kosong.txt', '');
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(3_000_001, 0x41));
  expect(await services.backup.setPassword(PASSWORD)).toMatchObject({
    password: { isSet: true, isKnown: true, isRemembered: true },
  });
  await services.backup.run();
  await services.backup.run();
  expect(sets()).toHaveLength(2);
  for (const [path, content] of Object.entries(contentOf(home()))) {
    expect(path).not.toMatch(/rahasia|docx/i);
    expect(content).not.toMatch(/rahasia|SQLite format/i);
  }
  // The second backup found the first one's files: one file for each content.
  const data = readdirSync(join(home(), 'data'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(data).toHaveLength(3);
  expect((await services.backup.rehearse()).rehearsal).toMatchObject({ isGood: true });
  // The password itself is nowhere in the archive, nor the key.
  const book = readFileSync(join(archiveFolder, 'cadangan', 'cadangan.json'), 'utf8');
  const { key } = JSON.parse([...secretKeeper.kept.values()][0] ?? '{}');
  expect(book).not.toContain(PASSWORD);
  expect(book).not.toContain(key);

  await store.close();
  const target = makeTestFolder();
  const { restore, errors } = restoreOf(target, folder);
  const [locked] = (await restore.listFolder()) ?? [];
  expect(locked).toMatchObject({ state: 'locked', facts: null });
  const id = locked?.id ?? '';
  await expect(restore.start(id)).rejects.toMatchObject({ code: 'RULE' });
  await expect(restore.unlock(id, 'kata sandi lain')).rejects.toMatchObject({ code: 'VALIDATION' });
  expect(await restore.unlock(id, PASSWORD)).toMatchObject({
    state: 'good',
    facts: { meetings: 1, files: 3 },
  });
  await restore.start(id);
  expect(await ended(restore)).toMatchObject({ trouble: '' });
  expect(errors).toEqual([]);
  const isPaper = (path: string) => path.startsWith('Naskah');
  expect(contentOf(target, isPaper)).toEqual(contentOf(archiveFolder, isPaper));
  const back = openTestStore({ archiveFolder: target }).store;
  expect(await back.read((db) => db.selectFrom('meeting').select('title').execute())).toEqual([
    { title: 'Rapat Sangat Rahasia' },
  ]);
});

test('a damaged encrypted backup is not taken for a wrong password', async () => {
  const { services, archiveFolder, home, sets, folder } = await withTarget({ secretKeeper: aKeeper() });
  put(archiveFolder, 'Naskah/a.docx', 'isi');
  await services.backup.setPassword(PASSWORD);
  await services.backup.run();
  const set = join(home(), sets()[0] ?? '');
  const head = join(set, 'manifest.json.enc');
  const whole = readFileSync(head);
  const { restore } = restoreOf(makeTestFolder(), folder);
  const [found] = (await restore.listFolder()) ?? [];
  const id = found?.id ?? '';
  for (const position of [0, 8, 20, 44]) {
    const harmed = Buffer.from(whole);
    harmed[position] = (harmed[position] ?? 0) ^ 1;
    writeFileSync(head, harmed);
    await expect(restore.unlock(id, PASSWORD)).rejects.toMatchObject({ code: 'FILE' });
  }
  writeFileSync(head, whole.subarray(0, 50));
  await expect(restore.unlock(id, PASSWORD)).rejects.toMatchObject({ code: 'FILE' });
  writeFileSync(head, whole);
  const database = join(set, 'notula.db.enc');
  const bytes = readFileSync(database);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(database, bytes);
  await restore.unlock(id, PASSWORD);
  await restore.start(id);
  expect((await ended(restore)).trouble).toContain('rusak');
  appendFileSync(head, 'x');
  expect(await restore.unlock(id, PASSWORD)).toMatchObject({ state: 'damaged' });
});

test('without a keychain the password is asked for at each start; a wrong one is told', async () => {
  const first = await withTarget({ secretKeeper: aKeeper(false) });
  expect((await first.services.backup.setPassword(PASSWORD)).password).toEqual({
    isSet: true,
    isKnown: true,
    isRemembered: false,
  });
  await first.services.backup.run();
  await first.store.close();
  const { archiveFolder } = first;
  const again = await withTarget({ secretKeeper: aKeeper(false), archiveFolder });
  expect((await again.services.backup.getState()).password).toMatchObject({ isSet: true, isKnown: false });
  await expect(again.services.backup.run()).rejects.toMatchObject({ code: 'RULE' });
  await expect(again.services.backup.enterPassword('salah sekali')).rejects.toMatchObject({
    code: 'VALIDATION',
  });
  await again.services.backup.enterPassword(PASSWORD);
  await again.services.backup.run();
  expect(again.sets()).toHaveLength(1);
  expect((await again.services.backup.removePassword()).password).toMatchObject({
    isSet: false,
    isKnown: true,
  });
  await again.services.backup.run();
  expect(readdirSync(join(again.home(), again.sets().at(-1) ?? ''))).toContain('notula.db');
});
