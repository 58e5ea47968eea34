import { z } from 'zod';
import { Failure, type Result } from '../../shared/contract/failures.ts';
import {
  type CheckedInputOf,
  contract,
  type Handlers,
  type Method,
  type OutputOf,
} from '../../shared/contract/index.ts';
import { toAppFailure } from './failures.ts';
import { checkPlainData } from './plain-data.ts';
import { newReference } from './reference.ts';
import { indonesianErrors } from './validation-words.ts';

/** Where the door writes what went wrong. `method` is a known method or `''`: free text of the page never gets there. */
export interface DoorLog {
  failure(entry: { reference: string; method: string; code: string; error: unknown }): void;
}

/**
 * The handlers that can work now. While the archive is not open, the feature handlers are missing and their methods
 * answer FILE; the type of the full set (`Handlers`) makes sure that nothing is missing once it is.
 */
export type HandlerSource = () => Promise<Partial<Handlers>> | Partial<Handlers>;

export interface Door<Sender> {
  /** One call of the page; always answers a Result, never throws. */
  call(sender: Sender, method: unknown, input: unknown): Promise<Result<unknown>>;
  /** Resolves when no call is running: a save that has begun is finished before the app ends. */
  whenIdle(): Promise<void>;
}

const ARCHIVE_CLOSED =
  'Arsip belum terbuka, jadi perintah ini belum dapat dijalankan. Ikuti petunjuk di layar awal, lalu coba lagi.';

/**
 * The one door between page and main process: sender check, schema of the input, handler, schema of the output,
 * `Result`. Knows nothing of Electron.
 */
export function createDoor<Sender>(
  handlers: HandlerSource,
  log: DoorLog,
  isTrusted: (sender: Sender) => boolean,
): Door<Sender> {
  const running = new Set<Promise<unknown>>();

  async function answer(sender: Sender, method: unknown, input: unknown): Promise<Result<unknown>> {
    try {
      if (!isTrusted(sender)) {
        throw new Failure('INTERNAL', 'Permintaan ditolak karena tidak berasal dari jendela Notula.');
      }
      if (!isMethod(method)) throw new Failure('VALIDATION', 'Perintah tidak dikenal oleh versi Notula ini.');
      return { ok: true, value: await run(await handlers(), method, input) };
    } catch (error) {
      const failure = toAppFailure(error, newReference());
      const name = isMethod(method) ? method : '';
      log.failure({ reference: failure.reference, method: name, code: failure.code, error });
      return { ok: false, error: failure };
    }
  }

  return {
    async call(sender, method, input) {
      const work = answer(sender, method, input);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    async whenIdle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.hasOwn(contract, method);
}

/** What the door needs of a schema; as a mapped type it keeps method, input and output of one call together. */
interface Parser<Value> {
  safeParse(value: unknown, params?: { error: z.core.$ZodErrorMap }): z.ZodSafeParseResult<Value>;
}
type Parsers = { [M in Method]: { input: Parser<CheckedInputOf<M>>; output: Parser<OutputOf<M>> } };
const parsers: Parsers = contract;

async function run<M extends Method>(
  handlers: Partial<Handlers>,
  method: M,
  input: unknown,
): Promise<OutputOf<M>> {
  const complaint = checkPlainData(input);
  if (complaint !== null) throw new Failure('VALIDATION', complaint);
  const checked = parsers[method].input.safeParse(input, { error: indonesianErrors });
  if (!checked.success) throw checked.error;
  const handler: Handlers[M] | undefined = handlers[method];
  if (handler === undefined) throw new Failure('FILE', ARCHIVE_CLOSED);
  const answer = parsers[method].output.safeParse(await runHandler<M>(handler, checked.data));
  if (!answer.success) throw new Error('The answer breaks the contract', { cause: answer.error });
  return answer.data;
}

/** A schema that breaks behind the input's is our fault, not the clerk's: it must not look like VALIDATION. */
async function runHandler<M extends Method>(
  handler: (input: CheckedInputOf<M>) => Promise<OutputOf<M>>,
  input: CheckedInputOf<M>,
): Promise<OutputOf<M>> {
  try {
    return await handler(input);
  } catch (error) {
    if (error instanceof z.ZodError) throw new Error('A stored record breaks its schema', { cause: error });
    throw error;
  }
}
