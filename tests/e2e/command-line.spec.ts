import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { type CommandResult, runCommandLine } from './support/command-line.ts';
import { readPaper } from './support/papers.ts';

/* The real application without window and display, as `npm run demo` and `npm run export` start it. */

const FORMAT = { format: 'notula.meeting', formatVersion: 1 };
const GOOD = { ...FORMAT, meeting: { title: 'Rapat Koordinasi', date: '2025-09-17', place: 'Pendopo' } };
const IMPOSSIBLE_DAY = { ...FORMAT, meeting: { title: 'Rapat', date: '2025-02-31' } };

function papersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.docx'));
}

/** `12345` as the table writes it. */
function grouped(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, '.');
}

test('demo leaves fifteen Word files and a table of them', async ({ folder }) => {
  const out = join(folder, 'hasil');
  const { code, output, errors } = await runCommandLine(['demo', '--out', out], folder);
  expect(errors).toBe('');
  expect(code).toBe(0);
  const papers = papersIn(out);
  expect(papers).toHaveLength(15);
  expect(output).toMatch(/Berkas +Halaman +Bita/);
  for (const name of papers) {
    const row = output.split('\n').find((line) => line.startsWith(name));
    expect(row).toMatch(new RegExp(` [1-9]\\d* +${grouped(statSync(join(out, name)).size)} +KONSEP$`));
    expect(readPaper(readFileSync(join(out, name))).isDraft).toBe(true);
  }
  expect(output).toContain(`Folder: ${out}`);
});

test('export writes the three papers of a good file', async ({ folder }) => {
  const out = join(folder, 'hasil');
  const file = join(folder, 'baik.json');
  writeFileSync(file, JSON.stringify(GOOD));
  const { code, output, errors } = await runCommandLine(['export', file, '--out', out], folder);
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(papersIn(out).sort()).toEqual([
    '2025-09-17_Daftar-Hadir_Rapat-Koordinasi.docx',
    '2025-09-17_Notula_Rapat-Koordinasi.docx',
    '2025-09-17_Undangan_Rapat-Koordinasi.docx',
  ]);
  expect(output).toContain('3 berkas');
  expect(readPaper(readFileSync(join(out, '2025-09-17_Undangan_Rapat-Koordinasi.docx'))).body).toContain(
    'Rabu, 17 September 2025',
  );
});

const REFUSED: { name: string; files: Record<string, string>; words?: string[]; complaint: RegExp }[] = [
  {
    name: 'a day that does not exist',
    files: { 'tanggal.json': JSON.stringify(IMPOSSIBLE_DAY) },
    complaint: /tanggal\.json.*meeting.*date.*kalender/,
  },
  {
    name: 'a file that is not JSON',
    files: { 'rusak.json': 'Notulen rapat\nhari Senin' },
    complaint: /rusak\.json.*baris 1/,
  },
  { name: 'a file that is not there', files: {}, words: ['tidak-ada.json'], complaint: /tidak-ada\.json/ },
  {
    name: 'one good and one bad file',
    files: { 'baik.json': JSON.stringify(GOOD), 'tanggal.json': JSON.stringify(IMPOSSIBLE_DAY) },
    complaint: /tanggal\.json.*kalender/,
  },
];

for (const { name, files, words, complaint } of REFUSED) {
  test(`export refuses ${name} in a sentence and writes nothing`, async ({ folder }) => {
    const out = join(folder, 'hasil');
    mkdirSync(out);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const paths = (words ?? Object.keys(files)).map((file) => join(folder, file));
    const result = await runCommandLine(['export', ...paths, '--out', out], folder);
    expectRefused(result, complaint);
    expect(result.errors).toContain('Tidak ada berkas yang ditulis.');
    expect(readdirSync(out)).toEqual([]);
  });
}

test('an unknown word ends with the usage', async ({ folder }) => {
  const result = await runCommandLine(['cetak', '--out', join(folder, 'hasil')], folder);
  expectRefused(result, /Perintah "cetak" tidak dikenal\./);
  expect(result.errors).toContain('Pemakaian:');
  expect(result.errors).toContain('npm run export');
});

function expectRefused({ code, output, errors }: CommandResult, complaint: RegExp): void {
  expect(errors).toMatch(complaint);
  expect(errors).not.toMatch(/Error:|\bat .*\.js:\d+/);
  expect(output).toBe('');
  expect(code).toBe(2);
}
