/**
 * `npm test`: sets everything up, then runs every check and every test, each as a stage with its time, and ends with
 * one line that counts them all; what failed is named once more right above it, and so is each test that passed only at
 * its second try. The counts come from the reports that the tools write, never from their exit codes alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { run } from './lib/command.mjs';
import { binDir, root } from './lib/paths.mjs';
import { elapsed, runEntry, say } from './lib/report.mjs';
import { pack } from './pack.mjs';
import { build } from './setup/build.mjs';
import { setUp } from './setup.mjs';
import { oneCheck, readPlaywright, readVitest, sum } from './test/counts.mjs';
import { runPlaywright } from './test/playwright.mjs';

/** @typedef {import('./test/counts.mjs').Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<Counts>} work
 * @property {string[]} [after] stages that must have passed, else this one counts as failed without being run
 */

const reports = path.join(root, 'test-results');

/**
 * @param {Promise<void>} runtime Electron and its SQLite, made ready on one processor while the first stages use the other
 * @returns {Stage[]}
 */
const stagesOf = (runtime) => [
  { name: 'types', work: () => checkScript('check:types') },
  { name: 'lint', work: () => checkScript('check:lint') },
  { name: 'unused code', work: () => checkScript('check:unused') },
  { name: 'unit, store, documents, ipc, architecture', work: runVitest },
  { name: 'Electron', work: () => check(runtime) },
  { name: 'build', work: () => check(build()) },
  { name: 'windows', work: () => runPlaywrightStage('app'), after: ['Electron', 'build'] },
  { name: 'package', work: () => check(pack()), after: ['build'] },
  { name: 'packaged application', work: () => runPlaywrightStage('packed'), after: ['package'] },
];

/** @returns {Promise<number>} exit code */
async function main() {
  await setUp('tests');
  const runtime = setUp('runtime');
  // Its stage tells a failure; until then it must not end the process.
  runtime.catch(() => undefined);
  fs.mkdirSync(reports, { recursive: true });
  /** @type {Map<string, Counts>} */
  const results = new Map();
  for (const stage of stagesOf(runtime)) results.set(stage.name, await runStage(stage, results));
  const total = sum([...results.values()]);
  const failed = [...results].filter(([, counts]) => counts.failed > 0).map(([name]) => name);
  if (failed.length > 0) say(`Failed stages: ${failed.join('; ')}`);
  for (const failure of total.failures ?? []) say(failure);
  for (const test of total.retried ?? []) say(`Passed only at its second try: ${test}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped} (${elapsed().trim()})\n`);
  return total.failed > 0 ? 1 : 0;
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Counts>} results of the stages before
 * @returns {Promise<Counts>}
 */
async function runStage(stage, results) {
  const blocker = stage.after?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  if (blocker !== undefined) {
    say(`[${elapsed()}] ${stage.name}: not run, because "${blocker}" failed`);
    return oneCheck(false);
  }
  say(`[${elapsed()}] ${stage.name} ...`);
  const startedAt = performance.now();
  const counts = await stage.work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`[${elapsed()}] ${stage.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return counts;
}

/**
 * @param {Promise<unknown>} work that rejects with one sentence when it fails
 * @returns {Promise<Counts>}
 */
async function check(work) {
  try {
    await work;
    return oneCheck(true);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return oneCheck(false);
  }
}

/**
 * @param {string} script one of package.json's scripts
 * @returns {Promise<Counts>}
 */
async function checkScript(script) {
  return oneCheck((await run('npm', ['run', '--silent', script])) === 0);
}

/** @returns {Promise<Counts>} */
async function runVitest() {
  const report = freshReport('vitest.json');
  const code = await run(path.join(binDir, 'vitest'), [
    ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return readVitest(report, code);
}

/**
 * @param {string} project of tests/e2e/playwright.config.ts
 * @returns {Promise<Counts>}
 */
async function runPlaywrightStage(project) {
  const report = freshReport(`${project}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return readPlaywright(report, await runPlaywright(project, ['--reporter=list,json'], env));
}

/**
 * @param {string} name
 * @returns {string} path of a report that does not exist yet, so that an old one is never read
 */
function freshReport(name) {
  const file = path.join(reports, name);
  fs.rmSync(file, { force: true });
  return file;
}

await runEntry(main);
