import { expect, test } from 'vitest';
import { KILL_WORKS } from '../torture/support/kill-lines.ts';
import { runKills } from '../torture/support/kill-run.ts';
import { seedOfRun } from '../torture/support/random.ts';

/* The short form of `npm run torture -- kills`: one kill in each kind of work. */

/** On a computer that has much else to do. */
const LONGEST = 600_000;

test(
  'killed once in each kind of work: everything answered is there, and nothing is half',
  async () => {
    const report = await runKills({
      seed: seedOfRun(),
      works: KILL_WORKS,
      letters: 120,
      resumeShare: 0.5,
      backupShare: 0,
    });
    expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
    expect(new Set(report.kills.keys())).toEqual(new Set(KILL_WORKS));
  },
  LONGEST,
);
