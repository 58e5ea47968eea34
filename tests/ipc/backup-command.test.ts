import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../electron/app/command-line.ts';
import { readCliArguments } from '../../electron/cli/arguments.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { aMeetingInput, put, withTarget } from '../store/support/backups.ts';
import { doWork, openDiskOffice } from '../store/support/disk-office.ts';
import { changeByte } from '../store/support/disk-trouble.ts';
import { openRaw } from '../store/support/raw.ts';
import { aLog, BACKUP_WORKER, INDEX_CHECK_WORKER, SAMPLES, TEXT_WORKER, WORKER } from './support/shell.ts';

/** Runs a command as main does; answers its lines. */
async function run(words: readonly string[], backupPassword = '', officeArchive = makeTestFolder()) {
  const printed: string[] = [];
  const errors: string[] = [];
  const temporaryFolder = makeTestFolder();
  const code = await runCommandLine({
    words,
    officeArchive,
    cwd: makeTestFolder(),
    temporaryFolder,
    log: aLog(),
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    samplesFolder: SAMPLES,
    workerFile: WORKER,
    backupWorkerFile: BACKUP_WORKER,
    indexCheckWorkerFile: INDEX_CHECK_WORKER,
    textWorkerFile: TEXT_WORKER,
    appVersion: '0.1.0',
    backupPassword,
  });
  expect(readdirSync(temporaryFolder)).toEqual([]);
  return { code, printed, errors };
}

/** Every finished backup below a folder. */
function setsIn(target: string): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d\d-\d\d /.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test('a backup by command is made while the archive is open, is sound, and every change in it is named', async () => {
  const { services, archiveFolder } = openTestServices();
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  put(archiveFolder, 'Naskah/a.docx', 'isi a');
  put(archiveFolder, 'Naskah/b.docx', 'isi b');
  const to = makeTestFolder();
  await services.backup.archiveId();
  const made = await run(['backup', '--archive', archiveFolder, `--to=${to}`]);
  expect(made.errors).toEqual([]);
  expect(made.code).toBe(0);
  const [set = ''] = setsIn(to);
  expect(made.printed[0]).toBe(`Cadangan: ${set}`);
  // Without a name it is the archive that the window opens.
  const own = await run(['verify'], '', archiveFolder);
  expect(own).toMatchObject({
    code: 0,
    printed: [`Arsip kantor: ${archiveFolder}`, expect.stringContaining('Utuh')],
  });
  expect(made.printed.at(-1)).toMatch(/^Utuh: .* \(1 rapat, 2 berkas, [1-9]\d* entri jejak, [\d,]+ MB\)\.$/);
  for (const folder of [set, to, join(set, '..')]) {
    const { code, printed } = await run(['verify', folder]);
    expect({ code, lines: printed.length }).toEqual({ code: 0, lines: 1 });
  }

  const data = readdirSync(join(set, '../data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  changeByte(data[0] ?? '');
  rmSync(data[1] ?? '');
  changeByte(join(set, 'notula.db'), 0.01);
  const harmed = await run(['verify', set]);
  expect(harmed.code).toBe(2);
  expect(harmed.errors[0]).toMatch(/^Tidak utuh: /);
  const differences = harmed.errors.slice(1);
  expect(differences.filter((line) => line.includes('.docx'))).toHaveLength(2);
  expect(differences.join('\n')).toMatch(/docx” di dalam cadangan bukan lagi yang ditulis/);
  expect(differences.join('\n')).toMatch(/docx” tidak ada lagi di dalam cadangan/);
  expect(differences.join('\n')).toContain('Pangkalan data di dalam cadangan bukan lagi yang ditulis.');
  changeByte(join(set, 'manifest.json'));
  expect((await run(['verify', set])).errors[1]).toContain('Daftar isi cadangan rusak');
});

test('the window tells of a backup that a command made into its folder, once', async () => {
  const { services, archiveFolder, folder, sets } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  await services.backup.run();
  const [own] = sets();
  expect((await run(['backup', '--archive', archiveFolder, '--to', folder])).code).toBe(0);
  const byCommand = sets().find((name) => name !== own);
  expect((await services.backup.getState()).lastFile).toBe(own);

  await services.backup.lookAround();
  const state = await services.backup.getState();
  expect(state).toMatchObject({ lastFile: byCommand, lastPlace: folder, targets: [{ trouble: '' }, {}] });
  expect(state.results.map(({ cause }) => cause)).toEqual(['command', 'manual']);
  expect(state.results[0]).toMatchObject({ at: state.lastAt, isGood: true });
  await services.backup.lookAround();
  expect(await services.backup.getState()).toEqual(state);
  // The next one of the window is newer than both.
  await services.backup.run();
  expect((await services.backup.getState()).lastFile).not.toBe(byCommand);
});

test('an archive is verified whole: pages, chain of the audit, attachments, closed berkas', async () => {
  const office = await openDiskOffice();
  const { archiveFolder, store } = office;
  for (const work of ['attachment', 'berkas'] as const) expect(await doWork(office, work)).toBe('');
  const sound = await run(['verify', archiveFolder]);
  expect(sound.errors).toEqual([]);
  expect(sound.code).toBe(0);
  expect(sound.printed).toEqual([expect.stringMatching(/^Utuh: .*2 rapat, \d+ berkas/)]);

  await store.close();
  const files = readdirSync(archiveFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const inside = (folder: string) => files.filter((file) => file.startsWith(join(archiveFolder, folder)));
  changeByte(inside('lampiran')[0] ?? '');
  rmSync(inside('Arsip')[0] ?? '');
  const raw = openRaw(archiveFolder);
  const guards = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_event'")
    .pluck()
    .all();
  for (const name of guards) raw.exec(`DROP TRIGGER "${String(name)}"`);
  raw.exec("UPDATE audit_event SET action = 'restore' WHERE seq = 2");
  raw.exec('DELETE FROM audit_event WHERE seq = 4');
  raw.close();
  const { code, errors } = await run(['verify', archiveFolder]);
  expect(code).toBe(2);
  expect(errors.slice(1)).toEqual([
    'Jejak perubahan: entri no. 2 diubah.',
    'Jejak perubahan: entri no. 4 dihapus.',
    expect.stringMatching(/^Lampiran “.*” bukan lagi yang disimpan\.$/),
    expect.stringMatching(/^Berkas “.*”: “.*” tidak ada lagi\.$/),
  ]);
  writeFileSync(join(archiveFolder, 'notula.db'), 'SQLite format 3\u0000 tetapi bukan');
  expect((await run(['verify', archiveFolder])).errors[1]).toContain('Pangkalan data rusak');
});

test('with a password the backup is encrypted, and without it nothing is made or verified', async () => {
  const { services, archiveFolder, store } = openTestServices();
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  await services.backup.setPassword('rahasia kantor');
  await store.close();
  const to = makeTestFolder();
  const words = ['backup', '--archive', archiveFolder, '--to', to];
  const refused = await run(words);
  expect(refused.code).toBe(2);
  expect(refused.errors.join()).toContain('NOTULA_BACKUP_PASSWORD');
  expect((await run(words, 'salah sandi')).code).toBe(2);
  expect(readdirSync(to)).toEqual([]);
  expect((await run(words, 'rahasia kantor')).code).toBe(0);
  const [set = ''] = setsIn(to);
  expect(existsSync(join(set, 'notula.db'))).toBe(false);
  expect((await run(['verify', to])).code).toBe(2);
  expect((await run(['verify', to], 'salah sandi')).code).toBe(2);
  expect((await run(['verify', to], 'rahasia kantor')).errors).toEqual([]);
});

test('an archive that never had a backup gets its id; one that only a start can settle is left alone', async () => {
  const { archiveFolder, store } = openTestServices();
  await store.close();
  const to = makeTestFolder();
  expect((await run(['backup', '--archive', archiveFolder, '--to', to])).code).toBe(0);
  expect((await run(['backup', '--archive', archiveFolder, '--to', to])).code).toBe(0);
  expect(readdirSync(join(to, 'Notula-cadangan'))).toHaveLength(1);
  expect(setsIn(to)).toHaveLength(2);

  put(archiveFolder, 'cadangan/pemulihan.json', '{}');
  const refused = await run(['backup', '--archive', archiveFolder, '--to', to]);
  expect(refused.code).toBe(1);
  expect(refused.errors.join()).toContain('pemulihan terputus');
  expect((await run(['verify', archiveFolder])).code).toBe(2);
  expect(setsIn(to)).toHaveLength(2);
});

test('folders that are none, or lie in the archive, are refused with code 2', async () => {
  const { archiveFolder, store } = openTestServices();
  await store.close();
  const empty = makeTestFolder();
  mkdirSync(join(archiveFolder, 'salinan'));
  const refusals: [string[], RegExp][] = [
    [['backup', '--archive', empty, '--to', makeTestFolder()], /Tidak ada arsip/],
    [['backup', '--archive', archiveFolder, '--to', join(empty, 'tidak ada')], /tidak ditemukan/],
    [['backup', '--archive', archiveFolder, '--to', join(archiveFolder, 'salinan')], /di dalam folder arsip/],
    [['backup', '--archive', archiveFolder], /--to FOLDER/],
    [['backup', '--to', '--archive', archiveFolder], /nama folder sesudah --to/],
    [['backup', '--keras'], /tidak dikenal/],
    [['verify', empty, empty], /satu folder/],
    [['verify', empty], /Tidak ada arsip atau cadangan/],
  ];
  for (const [words, complaint] of refusals) {
    const { code, errors, printed } = await run(words);
    expect({ words, code, printed }).toEqual({ words, code: 2, printed: [] });
    expect(errors.join('\n')).toMatch(complaint);
  }
  for (const words of [['backup', '--to', makeTestFolder()], ['verify']]) {
    const { code, errors, printed } = await run(words, '', empty);
    expect({ code, printed }).toEqual({ code: 2, printed: [`Arsip kantor: ${empty}`] });
    expect(errors.join()).toContain(`di folder ${empty}`);
  }
  expect(readCliArguments(['backup', '--to=b', '--archive=a'])).toEqual({
    ok: true,
    request: { command: 'backup', archive: 'a', to: 'b' },
  });
});
