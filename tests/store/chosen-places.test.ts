import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../fixtures/builders.ts';
import { restoreOf, withTarget } from './support/backups.ts';

/* What a clerk may choose that is no place for backups: said at once, in a sentence, and nothing is changed. */

const gone = () => join(makeTestFolder(), 'dicabut');

function aFile(): string {
  const file = join(makeTestFolder(), 'berkas.xlsx');
  writeFileSync(file, 'bukan folder');
  return file;
}

test('a folder that is gone, a file, and a folder that nothing can be written into are no target of backups', async () => {
  const { services, desktop, folder } = await withTarget();
  for (const [target, sentence] of [
    [gone(), 'tidak dapat dibuka'],
    [aFile(), 'tidak dapat dibuka'],
    ['/proc', 'tidak dapat ditulisi'],
  ] as const) {
    desktop.target = target;
    await expect(services.backup.chooseFolder('first'), target).rejects.toMatchObject({
      code: 'FILE',
      message: expect.stringContaining(sentence),
    });
  }
  expect((await services.backup.getState()).folder).toBe(folder);
});

test('a folder or file of backups that is gone is told from one without backups', async () => {
  const { archiveFolder } = await withTarget();
  const empty = restoreOf(archiveFolder, makeTestFolder());
  expect(await empty.restore.listFolder()).toEqual([]);
  for (const target of [gone(), aFile()]) {
    const { restore } = restoreOf(archiveFolder, target);
    await expect(restore.listFolder(), target).rejects.toMatchObject({ code: 'FILE' });
  }
  const { restore, desktop } = restoreOf(archiveFolder, null);
  desktop.chosen = gone();
  await expect(restore.listFile()).rejects.toMatchObject({
    code: 'FILE',
    message: expect.stringContaining('tidak ditemukan lagi'),
  });
  desktop.chosen = aFile();
  await expect(restore.listFile()).rejects.toMatchObject({
    code: 'FILE',
    message: expect.stringContaining('bukan cadangan'),
  });
});
