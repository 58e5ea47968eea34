import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneCheck, readPlaywright, readVitest, sum } from '../../resources/scripts/test/counts.mjs';

/* What `npm test` counts from the reports of its tools: a second try is told, a second failure fails. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notula-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const failed = (message: string) => ({ error: { message } });
const spec = (title: string, status: string, ...results: object[]) => ({
  title,
  file: 'merge.spec.ts',
  tests: [{ status, results }],
});

describe('windows', () => {
  test('a test that passed at its second try counts as passed and is named with what it said first', () => {
    const suites = [
      {
        specs: [spec('always', 'expected', {})],
        suites: [{ specs: [spec('late', 'flaky', failed('slow'), {})] }],
      },
    ];
    const file = report({ stats: { expected: 1, flaky: 1, unexpected: 0, skipped: 0 }, suites });
    expect(readPlaywright(file, 0)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 0,
      failures: [],
      retried: ['merge.spec.ts › late\n    slow'],
    });
  });

  test('a test that failed twice fails, once, and is no second try', () => {
    const suites = [{ specs: [spec('never', 'unexpected', failed('first'), failed('second'))] }];
    const file = report({ stats: { expected: 4, flaky: 0, unexpected: 1, skipped: 0 }, suites });
    expect(readPlaywright(file, 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 0,
      failures: ['merge.spec.ts › never\n    first'],
      retried: [],
    });
  });

  test('a run that ended badly without a failed test, or without any report, is a failure', () => {
    const good = report({ stats: { expected: 3 }, suites: [] });
    expect(readPlaywright(good, 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(readPlaywright(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('everything else', () => {
  const testCase = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });

  test('a test that passed at its second try counts as passed and is named', () => {
    const assertionResults = [
      testCase('always', 'passed'),
      testCase('late', 'passed', 'expected 1 to be 2\n    at node_modules/vitest/run.js'),
      testCase('never', 'failed', 'first', 'second'),
    ];
    const file = report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [{ name: '/somewhere/jobs.test.ts', status: 'failed', assertionResults }],
    });
    expect(readVitest(file, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
      failures: ['jobs.test.ts › never\n    first'],
      retried: ['jobs.test.ts › late\n    expected 1 to be 2'],
    });
  });

  test('a file that does not load is told', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ];
    const counts = readVitest(report({ numPassedTests: 5, numFailedTests: 0, testResults }), 1);
    expect(counts).toMatchObject({ passed: 5, failed: 1 });
    expect(counts.failures).toEqual(['a.test.ts › does not load\n    no such module']);
  });

  test('the sum names the second tries of every stage', () => {
    const total = sum([
      oneCheck(true),
      { passed: 2, failed: 0, skipped: 1, retried: ['a › one'] },
      { passed: 3, failed: 1, skipped: 0, failures: ['b › two'], retried: ['b › three'] },
    ]);
    expect(total).toEqual({
      passed: 6,
      failed: 1,
      skipped: 1,
      failures: ['b › two'],
      retried: ['a › one', 'b › three'],
    });
  });
});
