/**
 * Counting tests from the JSON reports of Vitest and Playwright.
 */
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
  return total;
}

/**
 * @param {string} report file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readVitest(report, exitCode) {
  /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number }} */
  const found = readJson(report);
  return withExitCode(exitCode, {
    passed: found.numPassedTests ?? 0,
    failed: found.numFailedTests ?? 0,
    skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
  });
}

/**
 * A flaky test (failed, then passed) counts as failed.
 * @param {string} report file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readPlaywright(report, exitCode) {
  /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number } }} */
  const { stats = {} } = readJson(report);
  return withExitCode(exitCode, {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  });
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
