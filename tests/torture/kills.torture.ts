import { expect, test } from 'vitest';
import type { KillWork } from './support/kill-lines.ts';
import { runKills } from './support/kill-run.ts';
import { seedOfRun } from './support/random.ts';

/* `npm run torture -- kills`: a process is killed 200 times in the middle of all kinds of work. */

const KILLS: Readonly<Record<KillWork, number>> = {
  typing: 25,
  saving: 20,
  merging: 15,
  migration: 20,
  backup: 28,
  restore: 28,
  seal: 20,
  past: 18,
  intake: 14,
  index: 12,
};
const LETTERS = 800;

function repeat(work: KillWork): KillWork[] {
  return Array.from({ length: KILLS[work] }, () => work);
}

test('killed 200 times at random moments: everything answered is there, and nothing is half', async () => {
  const works = [...Object.keys(KILLS)].filter((name): name is KillWork => name in KILLS).flatMap(repeat);
  const seed = seedOfRun();
  // Said at once: a run that is broken off can be repeated as well.
  process.stdout.write(`kills: seed ${seed}, ${works.length} kills\n`);
  const report = await runKills({
    seed,
    works,
    letters: LETTERS,
    resumeShare: 0.15,
    backupShare: 0.2,
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  const { undone, finished } = report.restores;
  const counts = [...report.kills].map(([work, count]) => `${work} ${count}`).join(', ');
  process.stdout.write(
    `kills: seed ${report.seed}, ${works.length} kills (${counts}), ${report.answered} answers, ${report.resumed} jobs resumed, ${undone + finished} restores broken off (${finished} ended as done), ${report.backups} backups made after\n`,
  );
  expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
});
