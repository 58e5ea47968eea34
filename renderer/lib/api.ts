import { z } from 'zod';
import { type Bridge, type EventName, type EventOf, events } from '../../shared/contract/events.ts';
import { type AppFailure, appFailureSchema } from '../../shared/contract/failures.ts';
import { contract, type InputOf, type Method, type OutputOf } from '../../shared/contract/index.ts';

declare global {
  interface Window {
    /** Put there by the preload; missing only when the page is opened outside the application. */
    readonly notula?: Bridge;
  }
}

/** What `call` throws: the sentence for the user is `message`; `failure` carries code, fields and reference. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: AppFailure;

  constructor(failure: AppFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appFailureSchema }),
]);

function bridge(): Bridge {
  if (window.notula === undefined) throw new Error('The page runs outside the application.');
  return window.notula;
}

type Outputs = { [M in Method]: { readonly output: z.ZodType<OutputOf<M>> } };
type Payloads = { [E in EventName]: z.ZodType<EventOf<E>> };

/* The same objects seen as maps from a name to its schema: so that picking by a generic name keeps its type. */
const methods: Outputs = contract;
const payloads: Payloads = events;

/**
 * Calls one method of the main process and answers its checked value. Throws ApiError only: a failure of the main
 * process as it is, a defect of the page itself as INTERNAL with the reference of its entry in the log.
 */
export async function call<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  try {
    return await send(method, input);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(pageFailure(await reportPageError(error)));
  }
}

async function send<M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const answer = answerSchema.parse(await bridge().call(method, input));
  if (!answer.ok) throw new ApiError(answer.error);
  return methods[method].output.parse(answer.value);
}

const tokensSchema = z.array(z.uuid().nullable());

/** Tokens of files that were dropped on the page, for a method that takes them; none for what is no file of this computer. */
export async function offerFiles(files: readonly File[]): Promise<string[]> {
  const tokens = tokensSchema.parse(await bridge().offerFiles(files));
  return tokens.filter((token) => token !== null);
}

/** Listens to an event of the main process; answers the function that stops listening. */
export function onEvent<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void {
  return bridge().on(event, (payload) => listener(payloads[event].parse(payload)));
}

/** The failure inside anything that was thrown; a defect becomes an INTERNAL failure without reference. */
export function failureOf(error: unknown): AppFailure {
  return error instanceof ApiError ? error.failure : pageFailure('');
}

/** What is told about a defect of the page itself. */
export function pageFailure(reference: string): AppFailure {
  return {
    code: 'INTERNAL',
    message: 'Terjadi kesalahan pada tampilan. Data yang sudah tersimpan aman. Ulangi langkah terakhir.',
    reference,
  };
}

/** Writes an error of the page into the log; answers the reference to show, empty when even that failed. */
export async function reportPageError(error: unknown): Promise<string> {
  const known = error instanceof Error ? error : new Error(String(error));
  try {
    const report = { message: known.message.slice(0, 2000), stack: (known.stack ?? '').slice(0, 20_000) };
    const { reference } = await send('app.reportPageError', report);
    return reference;
  } catch {
    return '';
  }
}
