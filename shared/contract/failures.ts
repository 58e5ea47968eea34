import { z } from 'zod';

export const FAILURE_CODES = [
  'VALIDATION',
  'NOT_FOUND',
  'CONFLICT',
  'RULE',
  'FILE',
  'BUSY',
  'CANCELLED',
  'INTERNAL',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * What the page gets when a call does not succeed. `message` is an Indonesian sentence for a clerk: what happened,
 * what is safe, what to do next. `fields` maps a dotted path of the input to the sentence shown beside that field.
 * `reference` finds the entry in the log.
 */
export const appFailureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  reference: z.string(),
});
export type AppFailure = z.infer<typeof appFailureSchema>;

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: AppFailure };

/**
 * Thrown inside the main process by services and repositories; the door turns it into an AppFailure. Anything else
 * that is thrown becomes INTERNAL, with its stack in the log only.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(
    code: FailureCode,
    message: string,
    fields?: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.fields = fields;
  }
}
