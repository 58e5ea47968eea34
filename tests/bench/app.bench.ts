import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { application, bareWindow, type Start, type Starter } from './app-start.ts';
import { measureWork, type Work } from './app-work.ts';
import { median } from './measure.ts';
import { seedArchive } from './seed-archive.ts';
import { figure, table } from './table.ts';

/*
 * `npm run bench -- app`: the built application with small and large archives. Starts are taken in turn with a bare Electron
 * window, so that their ratio says the same on a slow and on a busy machine. Needs a display.
 */

const SIZES = [100, 1000, 10_000];
const PEOPLE = 3000;
const ROUNDS = 7;
const BARE = 'bare window';
/** Ratios to the bare window and milliseconds that are still instant; the first also for a hundred times as many meetings. */
const MOST = { start: 3, memory: 2, work: 400, key: 50 };

const folder = mkdtempSync(join(tmpdir(), 'notula-bench-'));
const archiveOf = (count: number) => join(folder, `Notula-${count}`);
const nameOf = (count: number) => `${count} meetings`;

function show(text = ''): void {
  process.stdout.write(`${text}\n`);
}

async function seedAll(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  for (const meetings of SIZES) {
    const begun = performance.now();
    await seedArchive(archiveOf(meetings), { meetings, people: PEOPLE }, today);
    show(`${nameOf(meetings)} seeded in ${figure((performance.now() - begun) / 1000)} s`);
  }
}

/** All programs in turn, A B C A B C ..., after one round that fills their caches. */
async function startInTurn(): Promise<Map<string, Start[]>> {
  const programs = new Map<string, Starter>([
    [BARE, bareWindow(folder)],
    ...SIZES.map((count) => [nameOf(count), application(folder, archiveOf(count), `${count}`)] as const),
  ]);
  const starts = new Map<string, Start[]>([...programs.keys()].map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [name, start] of programs) {
      const one = await start();
      if (round >= 0) starts.get(name)?.push(one);
    }
  return starts;
}

interface Line {
  name: string;
  unit: string;
  /** One for each size. */
  values: number[];
  most: number;
  isReached: boolean;
}

function startLines(starts: ReadonlyMap<string, readonly Start[]>): Line[] {
  const bare = starts.get(BARE) ?? [];
  const line = (name: string, unit: string, most: number, of: (start: Start, floor: Start) => number) => {
    const values = SIZES.map((count) =>
      median(
        (starts.get(nameOf(count)) ?? []).flatMap((start, round) => {
          const floor = bare[round];
          return floor === undefined ? [] : of(start, floor);
        }),
      ),
    );
    return { name, unit, values, most, isReached: values.every((value) => value <= most) };
  };
  return [
    line(
      'start to usable window',
      'x bare',
      MOST.start,
      (start, floor) => start.milliseconds / floor.milliseconds,
    ),
    line('start to usable window', 'ms', Number.POSITIVE_INFINITY, (start) => start.milliseconds),
    line('memory, PSS', 'x bare', MOST.memory, (start, floor) => start.memory.pss / floor.memory.pss),
    line('memory, PSS', 'MB', Number.POSITIVE_INFINITY, (start) => start.memory.pss),
    line('memory, RSS', 'MB', Number.POSITIVE_INFINITY, (start) => start.memory.rss),
  ];
}

function workLines(works: readonly (readonly Work[])[]): Line[] {
  const names = works[0]?.map(({ name }) => name) ?? [];
  return names.map((name, at) => {
    const most = name.startsWith('key') ? MOST.key : MOST.work;
    const values = works.map((one) => one[at]?.milliseconds ?? Number.NaN);
    return { name, unit: 'ms', values, most, isReached: values.every((value) => value <= most) };
  });
}

function row({ name, unit, values, most, isReached }: Line): string[] {
  const growth = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN);
  const bound = Number.isFinite(most) ? `<= ${most} ${unit}: ${isReached ? 'reached' : 'NOT reached'}` : '';
  return [name, unit, ...values.map(figure), `${figure(growth)} x`, bound];
}

try {
  await seedAll();
  const starts = await startInTurn();
  const bare = starts.get(BARE) ?? [];
  const works: Work[][] = [];
  for (const count of SIZES)
    works.push(await measureWork(archiveOf(count), join(folder, 'user', `${count}`), count));
  const lines = [...startLines(starts), ...workLines(works)];
  show(`\nNode ${process.version}, ${cpus().length} processors, load ${loadavg().map(figure).join(' ')}`);
  show(
    `bare window: ${figure(median(bare.map(({ milliseconds }) => milliseconds)))} ms, PSS ${figure(median(bare.map(({ memory }) => memory.pss)))} MB; ${ROUNDS} rounds, medians\n`,
  );
  show(table(['', 'unit', ...SIZES.map(nameOf), 'growth', 'target'], lines.map(row)));
  process.exitCode = lines.every(({ isReached }) => isReached) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
