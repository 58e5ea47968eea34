/**
 * Counting tests from the JSON reports of Vitest and Playwright.
 */
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} [failures] a line or a few for each failed test: file, title and what it said
 * @property {readonly string[]} [retried] the same for each test that passed only at its second try; it counts as passed
 */

/**
 * A check that either holds or not (types, lint, a build) counts as one.
 * @param {boolean} isOk
 * @returns {Counts}
 */
export function oneCheck(isOk) {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return {
    ...total,
    failures: all.flatMap((counts) => counts.failures ?? []),
    retried: all.flatMap((counts) => counts.retried ?? []),
  };
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestCase
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestCase[] }} VitestFile
 */

/**
 * @param {string} report file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readVitest(report, exitCode) {
  /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: VitestFile[] }} */
  const found = readJson(report);
  return withExitCode(exitCode, {
    passed: found.numPassedTests ?? 0,
    failed: found.numFailedTests ?? 0,
    skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
    failures: (found.testResults ?? []).flatMap(failuresOfFile),
    retried: (found.testResults ?? []).flatMap(retriedOfFile),
  });
}

/**
 * @param {VitestFile} file
 * @returns {string[]}
 */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = path.basename(name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  // A file that does not load has no case that failed.
  if (failed.length === 0) return status === 'failed' ? [failure(file, 'does not load', message)] : [];
  return failed.map((one) => failure(file, one.fullName, one.failureMessages?.[0]));
}

/**
 * Vitest keeps what the first try said beside a test that passed at its second.
 * @param {VitestFile} file
 * @returns {string[]}
 */
function retriedOfFile({ name, assertionResults }) {
  return assertionResults
    .filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
    .map((one) => failure(path.basename(name), one.fullName, one.failureMessages?.[0]));
}

/**
 * @typedef {{ status: string, results: { error?: { message?: string } }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * A flaky test (failed, then passed) counts as passed, and is named.
 * @param {string} report file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readPlaywright(report, exitCode) {
  /** @type {PlaywrightSuite & { stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number } }} */
  const { stats = {}, ...suite } = readJson(report);
  return withExitCode(exitCode, {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
    failures: testsOfSuite(suite, 'unexpected'),
    retried: testsOfSuite(suite, 'flaky'),
  });
}

/**
 * @param {PlaywrightSuite} suite
 * @param {'unexpected' | 'flaky'} status
 * @returns {string[]} the tests of that status, each with what it said when it failed first
 */
function testsOfSuite({ specs = [], suites = [] }, status) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter((test) => test.status === status)
      .map((test) => failure(file, title, test.results.find((result) => result.error)?.error?.message)),
  );
  return [...own, ...suites.flatMap((inner) => testsOfSuite(inner, status))];
}

/** Lines of a failure's message that are told: enough to see what was expected, short enough for the end of a run. */
const TOLD_LINES = 8;

/**
 * @param {string} file
 * @param {string} title
 * @param {string} [message]
 * @returns {string}
 */
function failure(file, title, message = '') {
  const said = stripVTControlCharacters(message).split('\n');
  const lines = said.filter((line) => !line.includes('node_modules')).slice(0, TOLD_LINES);
  return [`${file} › ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * A tool that ends badly without a failed test (a file that does not load, no tests at all, a crash) is a failure too.
 * @param {number} exitCode
 * @param {Counts} counts
 * @returns {Counts}
 */
function withExitCode(exitCode, counts) {
  const isHidden = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isHidden ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file
 * @returns {object} empty when the tool wrote no report
 */
function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}
