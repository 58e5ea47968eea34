import { z } from 'zod';
import { codeOf } from './failures.ts';

const MAX_MESSAGE = 300;
const MAX_FRAMES = 12;

/**
 * An error as one line for the log: names, codes, messages, the frames of the stack, and the same of its causes.
 * Text in quotation marks is cut out, because libraries quote what they could not read, and that may be a person's
 * name or the title of a meeting.
 */
export function describeError(error: unknown, depth = 0): string {
  if (typeof error === 'string') return withoutQuotes(error);
  if (!(error instanceof Error)) return `thrown value of type ${typeof error}`;
  const code = codeOf(error);
  const parts = [
    code === null ? error.name : `${error.name} ${code}`,
    withoutQuotes(messageOf(error)),
    framesOf(error.stack ?? ''),
  ];
  const line = parts.filter((part) => part !== '').join(' | ');
  return error.cause === undefined || depth > 4
    ? line
    : `${line} | caused by ${describeError(error.cause, depth + 1)}`;
}

function messageOf(error: Error): string {
  if (!(error instanceof z.ZodError)) return error.message;
  return error.issues
    .slice(0, 10)
    .map((issue) => `${issue.path.map(String).join('.')}: ${issue.code}`)
    .join('; ');
}

/** One line without quoted text, cut to a sane length. */
export function withoutQuotes(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/(["'`])(?:(?!\1).)*\1/gs, '$1…$1')
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_MESSAGE);
}

/** Only the lines of a stack that name code; its first lines repeat the message. */
export function framesOf(stack: string): string {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES)
    .join(' < ');
}
