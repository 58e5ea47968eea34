import { expect, test } from 'vitest';
import { type FuzzReport, fuzzDoor, fuzzMeetingFiles } from './support/fuzz.ts';
import { seedOfRun } from './support/random.ts';

/* `npm run torture -- fuzz`: every method of the contract and the meeting file, with ten thousand inputs each. */

const INPUTS = 10_000;

function tell(what: string, { seed, calls, answers, slow, succeeded }: FuzzReport): void {
  const counts = [...answers].map(([code, count]) => `${code} ${count}`).join(', ');
  const long = [...slow].map(([method, took]) => `${method} ${Math.round(took)} ms`).join(', ');
  process.stdout.write(
    `${what}: seed ${seed}, ${calls} inputs: ${counts}; ${succeeded.size} methods did their work; held up over two seconds: ${long || 'none'}\n`,
  );
}

test('every method answers whatever it is given, holds nothing up for two seconds, and the archive stays whole', async () => {
  const report = await fuzzDoor(seedOfRun(), INPUTS);
  tell('contract', report);
  expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
  expect([...report.slow.keys()], 'held up over two seconds').toEqual([]);
});

test('a meeting file is taken in whole or refused with a sentence', async () => {
  const report = await fuzzMeetingFiles(seedOfRun(), INPUTS);
  tell('meeting file', report);
  expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
});
