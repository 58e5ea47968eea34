import type { Page } from '@playwright/test';
import { z } from 'zod';
import { appFailureSchema } from '../../../shared/contract/failures.ts';
import { contract, type InputOf, type Method, type OutputOf } from '../../../shared/contract/index.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appFailureSchema }),
]);
/** What the door answers, as the page sees it. */
export type Answer = z.infer<typeof answerSchema>;

/** Calls any method with any input through the bridge of the page, as a script inside the page could. */
export async function knock(page: Page, method: string, input: unknown): Promise<Answer> {
  const answer: unknown = await page.evaluate(
    ([name, value]) => {
      if (window.notula === undefined) throw new Error('The page has no door.');
      return window.notula.call(name, value);
    },
    [method, input] as const,
  );
  return answerSchema.parse(answer);
}

type Outputs = { [M in Method]: { readonly output: z.ZodType<OutputOf<M>> } };
/* The contract seen as a map from a name to its schema: so that picking by a generic name keeps its type. */
const methods: Outputs = contract;

/** Calls a known method behind the form's back; answers its checked value, throws when it was refused. */
export async function ask<M extends Method>(page: Page, method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const answer = await knock(page, method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return methods[method].output.parse(answer.value);
}
