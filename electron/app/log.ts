import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import logger from 'electron-log/node.js';
import { describeError, framesOf, withoutQuotes } from '../ipc/describe-error.ts';
import type { DoorLog } from '../ipc/door.ts';

const MAX_BYTES = 1_000_000;

/** The log file: one line per entry, a reference where the user saw one, no data of records. */
export interface AppLog extends DoorLog {
  info(text: string): void;
  error(text: string, error: unknown): void;
  pageError(reference: string, message: string, stack: string): void;
}

/**
 * Writes to `<folder>/notula.log`; at one megabyte it becomes `notula.old.log`. A folder that cannot be written does
 * not stop the app: the log then goes to `fallback` (the system's temporary folder).
 */
export function openLog(
  folder: string,
  fallback: string,
  isConsoleOn: boolean,
): { log: AppLog; folder: string } {
  const usable = [folder, fallback].find(isWritable) ?? fallback;
  const file = logger.create({ logId: 'notula' });
  file.transports.file.resolvePathFn = () => join(usable, 'notula.log');
  file.transports.file.maxSize = MAX_BYTES;
  file.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s}.{ms} {level} {text}';
  file.transports.console.level = isConsoleOn ? 'silly' : false;
  return { folder: usable, log: entriesOf(file) };
}

function entriesOf(file: Pick<typeof logger, 'info' | 'warn' | 'error'>): AppLog {
  return {
    info: (text) => file.info(text),
    error: (text, error) => file.error(`${text} | ${describeError(error)}`),
    failure({ reference, method, code, error }) {
      // What the user was told is expected and may name records: the code is enough. All else needs its stack.
      if (code === 'INTERNAL' || code === 'FILE') {
        file.error(`${reference} ${code} ${method} | ${describeError(error)}`);
      } else {
        file.info(`${reference} ${code} ${method}`);
      }
    },
    pageError: (reference, message, stack) =>
      file.error(`${reference} PAGE | ${withoutQuotes(message)} | ${framesOf(stack)}`),
  };
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}
