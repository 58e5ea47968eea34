import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/app/command-line.ts';
import { cliWords, readCliArguments } from '../../electron/cli/arguments.ts';
import { paperTable } from '../../electron/cli/table.ts';
import { lockArchive } from '../../electron/store/archive-lock.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { aLog, BACKUP_WORKER, INDEX_CHECK_WORKER, SAMPLES, TEXT_WORKER, WORKER } from './support/shell.ts';

const GOOD = JSON.stringify({
  format: 'notula.meeting',
  formatVersion: 1,
  meeting: { title: 'Rapat Koordinasi', date: '2025-09-17' },
});
const BAD = JSON.stringify({
  format: 'notula.meeting',
  formatVersion: 1,
  meeting: { title: 'Rapat', date: '2025-02-31', colour: 'red' },
});

/** Runs the command line as main does, in a folder of its own. */
async function run(words: readonly string[], cwd = makeTestFolder()) {
  const printed: string[] = [];
  const errors: string[] = [];
  const temporaryFolder = makeTestFolder();
  const code = await runCommandLine({
    words,
    officeArchive: join(cwd, 'hasil', 'arsip'),
    cwd,
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
    backupPassword: '',
  });
  return { code, cwd, temporaryFolder, output: printed.join('\n'), errors: errors.join('\n') };
}

function papersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.docx'));
}

describe('demo', () => {
  test('leaves fifteen Word files, a table and an archive; a second run overwrites nothing', async () => {
    const first = await run(['demo', '--out', 'hasil']);
    const out = join(first.cwd, 'hasil');
    expect(first.errors).toBe('');
    expect(first.code).toBe(0);
    const papers = papersIn(out);
    expect(papers).toHaveLength(15);
    for (const name of papers) {
      expect(readFileSync(join(out, name)).subarray(0, 2).toString()).toBe('PK');
      expect(first.output).toContain(name);
    }
    expect(first.output).toMatch(/Berkas +Halaman +Bita/);
    expect(first.output).toContain('15 berkas');
    expect(first.output).toContain(`Folder: ${out}`);
    expect(existsSync(join(out, 'arsip', 'notula.db'))).toBe(true);

    const bytes = new Map(papers.map((name) => [name, readFileSync(join(out, name))]));
    const second = await run(['demo', '--out', 'hasil'], first.cwd);
    expect(second.code).toBe(0);
    expect(papersIn(out)).toHaveLength(30);
    for (const [name, before] of bytes) expect(readFileSync(join(out, name)).equals(before)).toBe(true);
    expect(existsSync(join(out, 'arsip (2)', 'notula.db'))).toBe(true);
  });

  test('writes to `out` when no folder is named', () => {
    expect(readCliArguments(['demo'])).toEqual({ ok: true, request: { command: 'demo', out: 'out' } });
  });
});

describe('reindex', () => {
  test('makes the index of an archive anew and says how many entries it has; another folder is refused', async () => {
    const { cwd } = await run(['demo', '--out', 'hasil']);
    const { code, output, errors } = await run(['reindex', join('hasil', 'arsip')], cwd);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(output).toContain('100 %');
    expect(output).toMatch(/dibangun ulang dan utuh: [1-9]\d* catatan/);
    const refused = await run(['reindex', 'hasil'], cwd);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('Tidak ada arsip Notula');
    expect(existsSync(join(cwd, 'hasil', 'notula.db'))).toBe(false);
    expect((await run(['reindex'])).code).toBe(2);
    expect(readCliArguments(['reindex', 'a', 'b'])).toMatchObject({ ok: false });
    const own = await run(['reindex'], cwd);
    expect(own.code).toBe(0);
    expect(own.output).toContain(`Arsip kantor: ${join(cwd, 'hasil', 'arsip')}`);
  });
});

describe('an archive that is open', () => {
  test('is left alone by a command, and taken when it is free again', async () => {
    const { cwd } = await run(['demo', '--out', 'hasil']);
    const folder = join(cwd, 'hasil', 'arsip');
    const window = lockArchive(folder);
    const before = readFileSync(join(folder, 'notula.db'));
    const refused = await run(['reindex', join('hasil', 'arsip')], cwd);
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('sedang dibuka Notula');
    expect(readFileSync(join(folder, 'notula.db')).equals(before)).toBe(true);
    window.release();
    expect((await run(['reindex', join('hasil', 'arsip')], cwd)).code).toBe(0);
  });
});

describe('export', () => {
  test('writes three papers per file under names of their own and keeps no archive', async () => {
    const cwd = makeTestFolder();
    writeFileSync(join(cwd, 'a.json'), GOOD);
    writeFileSync(join(cwd, 'b.json'), GOOD);
    const { code, errors, temporaryFolder } = await run(
      ['export', 'a.json', 'b.json', '--out', 'hasil'],
      cwd,
    );
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(papersIn(join(cwd, 'hasil'))).toHaveLength(6);
    expect(readdirSync(join(cwd, 'hasil'))).toHaveLength(6);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('stops at one bad file, says each fault with its place, and writes nothing', async () => {
    const cwd = makeTestFolder();
    writeFileSync(join(cwd, 'baik.json'), GOOD);
    writeFileSync(join(cwd, 'buruk.json'), BAD);
    writeFileSync(join(cwd, 'rusak.json'), '{"format": ');
    mkdirSync(join(cwd, 'hasil'));
    const { code, output, errors } = await run(
      ['export', 'baik.json', 'buruk.json', 'rusak.json', 'tidak-ada.json', '--out', 'hasil'],
      cwd,
    );
    expect(code).toBe(2);
    expect(output).toBe('');
    const lines = errors.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/buruk\.json.*date.*kalender/);
    expect(lines[1]).toMatch(/buruk\.json.*colour/);
    expect(lines[2]).toMatch(/rusak\.json.*baris 1/);
    expect(lines[3]).toMatch(/tidak-ada\.json/);
    expect(lines[4]).toBe('Tidak ada berkas yang ditulis.');
    expect(readdirSync(join(cwd, 'hasil'))).toEqual([]);
  });

  test('stops when two files claim the same letter number, and writes nothing', async () => {
    const cwd = makeTestFolder();
    const numbered = JSON.stringify({
      ...JSON.parse(GOOD),
      invitation: { sequence: 12, letterDate: '2025-09-10' },
    });
    writeFileSync(join(cwd, 'a.json'), numbered);
    writeFileSync(join(cwd, 'b.json'), numbered);
    const { code, errors, temporaryFolder } = await run(
      ['export', 'a.json', 'b.json', '--out', 'hasil'],
      cwd,
    );
    expect(code).toBe(2);
    expect(errors).toMatch(/Berkas b\.json: .*12/);
    expect(readdirSync(join(cwd, 'hasil'))).toEqual([]);
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test('prints warnings and goes on', async () => {
    const cwd = makeTestFolder();
    writeFileSync(
      join(cwd, 'a.json'),
      JSON.stringify({ ...JSON.parse(GOOD), invitation: { letterDate: '2025-09-20' } }),
    );
    const { code, errors } = await run(['export', 'a.json', '--out', 'hasil'], cwd);
    expect(code).toBe(0);
    expect(errors).toMatch(/^Peringatan: .*a\.json/);
    expect(papersIn(join(cwd, 'hasil'))).toHaveLength(3);
  });

  test('says when the folder for the results cannot be made', async () => {
    const cwd = makeTestFolder();
    writeFileSync(join(cwd, 'a.json'), GOOD);
    const { code, errors } = await run(['export', 'a.json', '--out', join('a.json', 'hasil')], cwd);
    expect(code).toBe(1);
    expect(errors).toMatch(/Folder hasil tidak dapat dibuat.*Rujukan N-\d{8}-/);
  });
});

describe('words that make no sense', () => {
  test.each([
    [[], /belum ditulis/],
    [['terbang'], /"terbang" tidak dikenal/],
    [['demo', 'x.json'], /tidak memakai berkas/],
    [['demo', '--out'], /nama folder/],
    [['demo', '--out', '--keras'], /nama folder/],
    [['demo', '--out=a', '--out=b'], /dua kali/],
    [['export', '--out', 'x'], /satu berkas/],
    [['export', 'a.json'], /--out FOLDER/],
    [['export', 'a.json', '--keras'], /"--keras" tidak dikenal/],
  ])('%j ends with code 2 and the usage', async (words, complaint) => {
    const { code, output, errors, cwd } = await run(words);
    expect(code).toBe(2);
    expect(errors).toMatch(complaint);
    expect(errors).toMatch(/Pemakaian:/);
    expect(output).toBe('');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a file whose name begins with a hyphen can be named behind --', () => {
    expect(readCliArguments(['export', '--out=x', '--', '-a.json'])).toEqual({
      ok: true,
      request: { command: 'export', files: ['-a.json'], out: 'x' },
    });
  });

  test('only what stands behind --cli belongs to the command', () => {
    expect(cliWords(['electron', '--no-sandbox', '.', '--cli', 'demo', '--out', 'x'])).toEqual([
      'demo',
      '--out',
      'x',
    ]);
    expect(cliWords(['electron', '.', '--archive=x'])).toBeNull();
  });
});

test('the table lines its columns up and adds them', () => {
  const table = paperTable([
    { fileName: 'a.docx', pages: 2, bytes: 1234567, isDraft: true },
    { fileName: 'lebih-panjang.docx', pages: 10, bytes: 980, isDraft: false },
  ]);
  expect(table.split('\n')).toEqual([
    'Berkas              Halaman       Bita  Tanda',
    '------------------  -------  ---------  ------',
    'a.docx                    2  1.234.567  KONSEP',
    'lebih-panjang.docx       10        980',
    '------------------  -------  ---------  ------',
    '2 berkas                 12  1.235.547',
  ]);
});
