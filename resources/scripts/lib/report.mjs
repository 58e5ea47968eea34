/**
 * What the developer sees: one line per step, and one sentence when something cannot go on.
 */
import process from 'node:process';

const startedAt = performance.now();

/** An expected stop: its message is one clear sentence (what is missing, which command helps). No stack is shown. */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {number} exitCode
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}

/** @returns {string} seconds since this process started its work, e.g. " 12.3 s" */
export function elapsed() {
  return `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`;
}

/** @param {string} line one line of progress, on standard error so that standard output stays data */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * One numbered step of a set-up.
 * @param {number} number 1-based
 * @param {number} total
 * @param {string} text
 */
export function sayStep(number, total, text) {
  say(`[${elapsed()}] ${number}/${total} ${text}`);
}

/** @param {string} text detail under the current step */
export function sayDetail(text) {
  say(`[${elapsed()}]     ${text}`);
}

/**
 * Runs a command-line entry and turns any failure into one sentence and an exit code.
 * @param {() => Promise<number | void>} entry answers the exit code (nothing means 0)
 */
export async function runEntry(entry) {
  try {
    process.exitCode = (await entry()) ?? 0;
  } catch (error) {
    if (process.env.NOTULA_DEBUG && error instanceof Error) say(String(error.stack));
    say(`Stopped: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
