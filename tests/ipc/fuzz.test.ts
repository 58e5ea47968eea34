import { expect, test } from 'vitest';
import { fuzzDoor, fuzzMeetingFiles } from '../torture/support/fuzz.ts';
import { seedOfRun } from '../torture/support/random.ts';

/* A short run at each test; `npm run torture -- fuzz` makes ten thousand calls. */

const CALLS = 600;
const FILES = 150;

test('every method answers whatever it is given, and the archive stays whole', async () => {
  const report = await fuzzDoor(seedOfRun(), CALLS);
  expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
  expect(report.answers.get('ok')).toBeGreaterThan(0);
  expect(report.answers.get('VALIDATION')).toBeGreaterThan(0);
});

test('a meeting file is taken in whole or refused with a sentence', async () => {
  const report = await fuzzMeetingFiles(seedOfRun(), FILES);
  expect(report.complaints, `NOTULA_SEED=${report.seed}`).toEqual([]);
  expect(report.answers.get('VALIDATION') ?? report.answers.get('FILE')).toBeGreaterThan(0);
});
