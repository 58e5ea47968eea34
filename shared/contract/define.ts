import type { z } from 'zod';

/** One method of the door: what the page sends and what it gets back when all is well. */
export interface Command<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a method: `'meetings.get': command(Input, Output)`. Both sides are checked by the same schemas. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { input, output };
}
