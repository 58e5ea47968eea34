import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { settleLog } from '../../electron/store/cut-log.ts';
import { DatabaseDamagedError } from '../../electron/store/startup-errors.ts';
import { openStore } from '../../electron/store/store.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { startShell } from '../ipc/support/shell.ts';
import { aClock, aMeetingInput, ended, put, restoreOf, withTarget } from '../store/support/backups.ts';
import {
  complaintsOf,
  type DiskOffice,
  doWork,
  filesOf,
  openDiskOffice,
  WORKS,
} from '../store/support/disk-office.ts';
import { changeByte, spoilPage, withReadOnlyFolder } from '../store/support/disk-trouble.ts';
import { databaseFile, errorOf, queryRows } from '../store/support/raw.ts';
import { crashedArchive } from './support/disk-crash.ts';
import { aSmallDisk } from './support/disk-small.ts';
import { chanceOf, seedOfRun } from './support/random.ts';

/*
 * `npm run torture -- disk`: what disks really do to an archive. As root small disks are mounted and filled; for anybody
 * else a limit on the size of files stands in for them, and rights for marks of the file system.
 */

const chance = chanceOf(seedOfRun());
const ROOMS = [0, 8_000, 60_000, 200_000, 700_000];
const CUTS = 60;
const BYTES_A_FILE = 8;
const CLOCK_JUMPS = 80;
const DAY_MS = 86_400_000;

function tell(text: string): void {
  process.stdout.write(`disk (seed ${chance.seed}): ${text}\n`);
}

/** Sentences without a word of a library; nothing half done; nothing that was there is another. */
function expectHarmless(
  office: DiskOffice,
  before: ReadonlyMap<string, string>,
  told: string,
  what: string,
): void {
  expect(told, what).not.toMatch(/SQLITE|E[A-Z]{4,}|Error|disk I\/O|without a word/);
  expect(told === '' || /[.]$/.test(told), what).toBe(true);
  expect(complaintsOf(office.archiveFolder), what).toEqual([]);
  const after = filesOf(office.archiveFolder);
  for (const [path, hash] of before) {
    // A paper that was made anew may have taken the place of the one that Notula made before.
    if (told !== '' || !path.startsWith('Naskah')) expect(after.get(path), `${what}: ${path}`).toBe(hash);
  }
}

test.each(['archive', 'backup'] as const)('the disk of the %s is full or nearly so', async (which) => {
  const disk = aSmallDisk(96);
  const folders = { archive: makeTestFolder(), backup: makeTestFolder(), [which]: join(disk.folder, which) };
  put(disk.folder, `${which}/.keep`, '');
  const office = await openDiskOffice(folders.archive, folders.backup);
  expect(await doWork(office, 'backup')).toBe('');
  let refused = 0;
  for (const room of ROOMS) {
    for (const work of WORKS.filter((one) => one !== 'berkas' || room < 60_000)) {
      const before = filesOf(office.archiveFolder);
      before.delete('.keep');
      const told = await disk.withRoom(room, () => doWork(office, work));
      if (told !== '') refused += 1;
      expectHarmless(office, before, told, `${work} with ${room} bytes free`);
    }
  }
  expect(refused).toBeGreaterThan(0);
  const { closedOn } = await office.services.seals.get(office.closingId);
  for (const work of WORKS.filter((one) => one !== 'berkas' || closedOn === null))
    expect(await doWork(office, work), work).toBe('');
  await office.store.close();
  // A start on a full disk opens the archive or says why not; the next one works.
  const shell = startShell(office.archiveFolder);
  const state = await disk.withRoom(0, () => shell.startup.state());
  if (state.status === 'failed') {
    expect(state).toMatchObject({ problem: 'disk-full' });
    await shell.startup.retry();
  }
  expect(await shell.startup.state()).toMatchObject({ status: 'ready' });
  tell(
    `${which}: ${refused} of ${ROOMS.length * WORKS.length} refused; ${disk.isReal ? 'a disk of its own' : 'by a limit'}`,
  );
});

test('folders of the archive that cannot be written', async () => {
  const office = await openDiskOffice();
  for (const work of ['paper', 'attachment'] as const) expect(await doWork(office, work)).toBe('');
  const folders = { paper: 'Naskah', letters: 'Naskah', attachment: 'lampiran', berkas: '' } as const;
  for (const [work, folder] of Object.entries(folders)) {
    const known = WORKS.find((one) => one === work) ?? 'paper';
    const before = filesOf(office.archiveFolder);
    const told = await withReadOnlyFolder(deepestIn(join(office.archiveFolder, folder)), () =>
      doWork(office, known),
    );
    expect(told, work).toMatch(/ditulis|dibaca|Folder/);
    expectHarmless(office, before, told, work);
    expect(await doWork(office, known), work).toBe('');
  }
  tell(`${Object.keys(folders).length} works refused in folders that cannot be written, done after`);
});

/** Below it nothing can be made: papers lie in folders of years and meetings. */
function deepestIn(folder: string): string {
  if (basename(folder) !== 'Naskah') return folder;
  const [year = ''] = readdirSync(folder);
  const [meeting = ''] = readdirSync(join(folder, year));
  return join(folder, year, meeting);
}

test('the database is held by another program, and a paper is open in Word', async () => {
  const office = await openDiskOffice();
  const { archiveFolder } = office;
  expect(await doWork(office, 'paper')).toBe('');
  const holder = new Database(databaseFile(archiveFolder));
  holder.exec('BEGIN IMMEDIATE');
  expect(await doWork(office, 'save')).toContain('Arsip sedang dipakai proses lain');
  holder.exec('ROLLBACK');
  holder.close();
  expect(await doWork(office, 'save')).toBe('');
  const before = filesOf(archiveFolder);
  const [paper = ''] = [...before.keys()].filter((path) => path.endsWith('.docx'));
  put(archiveFolder, join(dirname(paper), `.~lock.${basename(paper)}#`), '');
  const told = await doWork(office, 'paper');
  expectHarmless(office, before, told, 'a paper that is open in Word');
  tell('a locked database and an open paper were told, and left alone');
});

/** Opens and closes; answers the refusal, `null` when it opened. */
async function opened(open: () => ReturnType<typeof openStore>): Promise<unknown> {
  try {
    await open().close();
    return null;
  } catch (error) {
    return error;
  }
}

test('every page of a database, one after another, is spoiled', async () => {
  const office = await openDiskOffice();
  const { archiveFolder, store } = office;
  expect(await doWork(office, 'save')).toBe('');
  const titles = () => queryRows(archiveFolder, 'SELECT id, title FROM meeting ORDER BY id');
  const good = titles();
  await store.close();
  const file = databaseFile(archiveFolder);
  const bytes = readFileSync(file);
  const pages = bytes.length / 4096;
  let unused = 0;
  for (let page = 1; page <= pages; page += 1) {
    spoilPage(file, page);
    const error = await opened(() => openStore({ archiveFolder }));
    // A page of the free list may hold anything.
    if (error === null) {
      expect(titles()).toEqual(good);
      unused += 1;
    } else expect(error, `page ${page}`).toBeInstanceOf(DatabaseDamagedError);
    for (const name of readdirSync(archiveFolder).filter((one) => one.startsWith('notula.db')))
      if (name !== 'notula.db') expect(statSync(join(archiveFolder, name)).size).toBe(0);
    writeFileSync(file, bytes);
  }
  expect(unused).toBeLessThan(pages / 4);
  tell(`${pages} pages spoiled, ${unused} of them unused`);
});

test('the log of the last saves is cut at random places', async () => {
  let lost = 0;
  for (let cut = 0; cut < CUTS; cut += 1) {
    const count = 2 + chance.below(8);
    const archiveFolder = await crashedArchive(count, chance.isHeads() ? 1 + chance.below(count) : 0);
    const log = `${databaseFile(archiveFolder)}-wal`;
    truncateSync(log, chance.below(statSync(log).size + 1));
    let isTold = false;
    const refusal = await opened(() => {
      isTold = settleLog(archiveFolder);
      return openStore({ archiveFolder });
    });
    if (refusal !== null) {
      expect(refusal).toBeInstanceOf(DatabaseDamagedError);
      lost += 1;
      continue;
    }
    const rows = queryRows(archiveFolder, 'SELECT title FROM meeting ORDER BY title');
    expect(rows).toEqual(rows.map((_, index) => ({ title: `Rapat ${String(index + 1).padStart(3, '0')}` })));
    if (rows.length < count) {
      expect(isTold, `${count - rows.length} of ${count} saves lost without a word`).toBe(true);
      lost += 1;
    }
    expect(complaintsOf(archiveFolder)).toEqual([]);
  }
  expect(lost).toBeGreaterThan(CUTS / 4);
  tell(`${CUTS} logs cut, ${lost} had lost saves, all told`);
});

test.each(['', 'rahasia kantor'])('single bytes of a backup change (password: “%s”)', async (password) => {
  const { services, archiveFolder, home, sets, folder, store } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Lama'));
  put(archiveFolder, 'Naskah/a.docx', 'isi naskah');
  if (password !== '') await services.backup.setPassword(password);
  await services.backup.run();
  await store.close();
  const files = [home()].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.txt'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBe(3);
  const before = filesOf(archiveFolder);
  for (const file of files) {
    for (let round = 0; round < BYTES_A_FILE; round += 1) {
      const good = readFileSync(file);
      changeByte(file, chance.share());
      const { restore } = restoreOf(archiveFolder, folder);
      const [found] = await restore.list();
      const refusal = await (async () => {
        if (password !== '') await restore.unlock(found?.id ?? '', password);
        await restore.start(found?.id ?? '');
        return (await ended(restore)).trouble;
      })().catch((error: Error) => error.message);
      expect(refusal, file).toMatch(/rusak|salah/);
      expect(filesOf(archiveFolder)).toEqual(before);
      writeFileSync(file, good);
    }
  }
  expect(sets()).toHaveLength(1);
  tell(
    `${files.length * BYTES_A_FILE} bytes of a backup changed${password === '' ? '' : ', encrypted'}, all found`,
  );
});

test('single bytes of attachments and of closed berkas change', async () => {
  const office = await openDiskOffice();
  const { services, archiveFolder, closingId, meetingId } = office;
  for (const work of ['attachment', 'backup', 'berkas'] as const) expect(await doWork(office, work)).toBe('');
  const good = filesOf(archiveFolder);
  const [attached] = await services.attachments.files.list(meetingId);
  for (const [path, hash] of good) {
    const file = join(archiveFolder, path);
    const bytes = readFileSync(file);
    changeByte(file, chance.share());
    if (path.startsWith('lampiran')) {
      const refused = await errorOf(() => services.attachments.files.open(attached?.id ?? ''));
      expect(refused, path).toMatchObject({ code: 'FILE', message: expect.stringContaining('rusak') });
      expect((await services.backup.run()).warnings.join(' '), path).toContain('rusak');
    } else if (path.startsWith('Arsip')) {
      const job = await services.seals.verify(null);
      await expect
        .poll(async () => (await services.jobs.list()).find(({ id }) => id === job.id)?.state)
        .toBe('done');
      const { seals } = await services.seals.get(closingId);
      const changed = seals[0]?.check?.files.filter(({ state }) => state !== 'sound');
      expect(changed).toEqual([{ path: path.split('/').slice(3).join('/'), state: 'changed' }]);
    }
    writeFileSync(file, bytes);
    expect(filesOf(archiveFolder).get(path)).toBe(hash);
  }
  tell(`a byte of each of ${good.size} files of the archive changed, all found`);
  // The backups kept the sound attachment all the time.
  expect((await services.backup.rehearse()).rehearsal).toMatchObject({ isGood: true });
});

test('a clock that jumps by months: the newest backup of every date and the one just made are there', async () => {
  const hand = aClock();
  const { services, home, sets } = await withTarget({ clock: hand.clock });
  for (let jump = 0; jump < CLOCK_JUMPS; jump += 1) {
    const before = jump === 0 ? [] : sets();
    const days = chance.isHeads(0.7) ? chance.below(3) : chance.below(800) - 400;
    hand.now = new Date(hand.now.getTime() + days * DAY_MS + chance.below(DAY_MS / 24));
    await services.backup.backUpBefore('before-import');
    const after = sets();
    expect(after.length).toBeGreaterThan(0);
    const newest = before.at(-1);
    if (newest !== undefined) expect(after.at(-1) === newest || (after.at(-1) ?? '') > newest).toBe(true);
    expect(after.some((name) => !before.includes(name))).toBe(true);
  }
  tell(`${CLOCK_JUMPS} jumps of the clock, ${sets().length} backups kept in ${basename(home())}`);
});
