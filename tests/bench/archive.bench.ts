import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { indexInThread } from '../../electron/features/search/index-thread.ts';
import { indexPartsOf } from '../../electron/features/search/search-index.service.ts';
import { rebuildIndex } from '../../electron/features/search/search-rebuild.work.ts';
import { openStore } from '../../electron/store/store.ts';
import { type Bench, openBench } from './archive-work.ts';
import { cancelling, type Keeping, keepingText, limitsOf, measureKeeping } from './keeping.ts';
import { longestGap, median } from './measure.ts';
import { seedArchive } from './seed-archive.ts';
import { figure, table } from './table.ts';

/*
 * `npm run bench -- archive`: archives of 1,000 and 10,000 meetings with 2 KB of minutes, 30 invitees and papers each: how
 * long they take to load and to index, how long each kind of question waits, beside the same prepared statements on bare
 * better-sqlite3 in the same run, and what backups cost beside `cp -r`. `NOTULA_BENCH_SIZES=1000,10000,100000` adds the
 * largest, without its files; `NOTULA_BENCH_KEEPING=100000` measures those too, which takes hours.
 */

const SIZES = (process.env.NOTULA_BENCH_SIZES ?? '1000,10000').split(',').map(Number);
/** Files and backups are measured up to this size: writing and copying them takes longer than all else together. */
const MOST_KEPT = Number(process.env.NOTULA_BENCH_KEEPING ?? 10_000);
const PEOPLE = 300;
const WARM = 5;
const INDEX_WORKER = new URL('../../electron/features/search/index-check-worker.ts', import.meta.url);
const ROUNDS = 40;

const folder = mkdtempSync(join(tmpdir(), 'notula-bench-'));
const archiveOf = (count: number) => join(folder, `Notula-${count}`);

interface Times {
  p50: number;
  p95: number;
}

interface Measured {
  meetings: number;
  load: number;
  index: number;
  gap: number;
  /** Milliseconds until a cancelled rebuild of the index had stopped. */
  indexCancel: number;
  /** `null` where the archive is too large for it. */
  keeping: Keeping | null;
  sizes: Bench['sizes'];
  lines: { name: string; rows: number; ours: Times; bare: Times | null }[];
  extra: Map<string, number>;
}

function show(text = ''): void {
  process.stdout.write(`${text}\n`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** A letter for each meeting, as the agenda of a year keeps it. */
function addLetters(archiveFolder: string): void {
  const file = new Database(join(archiveFolder, 'notula.db'));
  file.exec(`INSERT INTO letter (id, created_at, updated_at, meeting_id, paper, register, year, sequence, number_text,
      letter_date, subject, destination, state)
    SELECT 'l' || substr(id, 2), created_at, updated_at, id, 'invitation', 'surat', 2025, row_number() OVER (ORDER BY id),
      '005/' || row_number() OVER (ORDER BY id) || '/Setda', meeting_date, 'Undangan', 'Kepala Dinas', 'final'
    FROM meeting`);
  file.close();
}

async function timesOf(work: () => unknown): Promise<Times> {
  const samples: number[] = [];
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await work();
    if (round >= 0) samples.push(performance.now() - begun);
  }
  samples.sort((a, b) => a - b);
  return { p50: median(samples), p95: samples[Math.floor(samples.length * 0.95)] ?? Number.NaN };
}

async function measure(meetings: number): Promise<Measured> {
  const archiveFolder = archiveOf(meetings);
  const today = new Date().toISOString().slice(0, 10);
  const load = await seconds(() => seedArchive(archiveFolder, { meetings, people: PEOPLE }, today));
  addLetters(archiveFolder);
  show(`\n${meetings} meetings: loaded in ${figure(load)} s`);
  const store = openStore({ archiveFolder });
  const parts = indexPartsOf(store, archiveFolder, indexInThread(INDEX_WORKER));
  const { duration: indexCancel } = await cancelling((signal, begun) =>
    rebuildIndex(parts, begun, signal).then(() => undefined),
  );
  let gap = 0;
  const index = await seconds(async () => {
    gap = (await longestGap(() => rebuildIndex(parts, () => undefined))).cpu;
  });
  await store.close();
  const keeping =
    meetings > MOST_KEPT
      ? null
      : await measureKeeping(archiveFolder, join(folder, `keeping-${meetings}`), meetings, today);
  const bench = openBench(archiveFolder);
  const lines: Measured['lines'] = [];
  for (const { name, ours, bare } of bench.lines) {
    const rows = await ours();
    // The same work, or the figures say nothing.
    if (rows === 0 || (bare !== null && bare() !== rows))
      throw new Error(`${name}: ${rows} rows, bare ${bare?.()}`);
    lines.push({ name, rows, ours: await timesOf(ours), bare: bare === null ? null : await timesOf(bare) });
  }
  const extra = new Map<string, number>();
  for (const [name, work] of Object.entries(bench.extra)) extra.set(name, (await timesOf(work)).p50);
  const { sizes } = bench;
  await bench.close();
  return { meetings, load, index, gap, indexCancel, keeping, sizes, lines, extra };
}

function showSize(one: Measured): void {
  const bytes = (one.sizes.file * 1000) / one.meetings;
  show(
    `index made anew in ${figure(one.index)} s (longest turn of the main thread ${figure(one.gap)} ms), a cancelled one stops`,
  );
  show(
    `after ${figure(one.indexCancel)} ms; file ${figure(one.sizes.file)} MB, ${figure(bytes)} KB a meeting\n`,
  );
  show(one.keeping === null ? 'files and backups are not measured at this size' : keepingText(one.keeping));
  show();
  const rows = one.lines.map(({ name, rows: count, ours, bare }) => [
    name,
    String(count),
    figure(ours.p50),
    figure(ours.p95),
    bare === null ? '' : figure(bare.p50),
    bare === null ? '' : figure(ours.p50 / bare.p50),
  ]);
  show(table(['question', 'rows', 'p50 ms', 'p95 ms', 'bare p50', 'x bare'], rows));
}

interface Goal {
  number: number;
  text: string;
  value: number;
  most: number;
  /** Meetings from which on it can be judged: a part of a small archive is not a small part. */
  from?: number;
}

/** The size for which the targets were set. */
const LARGE = 100_000;

/** Targets of speed that this bench can judge; those of growth compare the largest archive with the smallest. */
function goalsOf(all: readonly Measured[]): Goal[] {
  const [small, large] = [all[0], all.at(-1)];
  if (small === undefined || large === undefined) return [];
  const p50 = (one: Measured, name: string) =>
    one.lines.find((line) => line.name === name)?.ours.p50 ?? Number.NaN;
  const bare = (one: Measured, name: string) =>
    one.lines.find((line) => line.name === name)?.bare?.p50 ?? Number.NaN;
  const extra = (name: string) => large.extra.get(name) ?? Number.NaN;
  const growth = (name: string) => p50(large, name) / p50(small, name);
  const open = (one: Measured) => p50(one, 'open a meeting') + p50(one, 'newest 50');
  return [
    {
      number: 9,
      text: 'open a meeting, x bare',
      value: p50(large, 'open a meeting') / bare(large, 'open a meeting'),
      most: 1.3,
    },
    { number: 9, text: 'open a meeting, growth', value: growth('open a meeting'), most: 2.5 },
    { number: 10, text: 'newest 50, growth', value: growth('newest 50'), most: 1.2 },
    {
      number: 10,
      text: 'deep page, x the first',
      value: p50(large, 'a deep page of the list') / p50(large, 'newest 50'),
      most: 1.8,
    },
    {
      number: 11,
      text: 'common word newest, bare, x snippet()',
      value: bare(large, 'common word, newest') / extra('snippet'),
      most: 0.3,
    },
    { number: 11, text: 'common word newest, growth', value: growth('common word, newest'), most: 2 },
    { number: 11, text: 'beginning of a word, growth', value: growth('beginning of a word'), most: 2 },
    {
      number: 12,
      text: 'relevance over the newest 1,000, x whole bm25',
      value: extra('newestBm25') / extra('wholeBm25'),
      most: 0.06,
      from: LARGE,
    },
    {
      number: 13,
      text: 'part of a word, x LIKE',
      value: extra('trigram') / extra('like'),
      most: 0.02,
      from: LARGE,
    },
    {
      number: 13,
      text: 'index of parts, share of the file',
      value: large.sizes.parts / large.sizes.file,
      most: 0.025,
    },
    { number: 18, text: 'open and list, growth', value: open(large) / open(small), most: 1.3 },
  ];
}

try {
  show(`${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  const all: Measured[] = [];
  for (const meetings of SIZES) {
    all.push(await measure(meetings));
    const last = all.at(-1);
    if (last !== undefined) showSize(last);
  }
  const largest = SIZES.at(-1) ?? 0;
  const rows = goalsOf(all).map(({ number, text, value, most, from = 0 }) => [
    `${number} ${text} <= ${most}`,
    figure(value),
    value <= most ? 'reached' : largest < from ? `judged at ${from}` : 'missed',
  ]);
  show(`\n${SIZES.at(0)} to ${SIZES.at(-1)} meetings\n`);
  show(table(['target', 'measured', ''], rows));
  show('\nkeeping, a limit that each size has to stay within\n');
  const limits = all.flatMap(({ meetings, gap, indexCancel, keeping }) =>
    limitsOf(keeping, { gap, indexCancel }).map(({ text, value, most }) => [
      `${meetings}: ${text} <= ${most}`,
      figure(value),
      value <= most ? 'reached' : 'missed',
    ]),
  );
  show(table(['limit', 'measured', ''], limits));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
