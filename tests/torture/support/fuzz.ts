import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURE_CODES, Failure } from '../../../shared/contract/failures.ts';
import { contract, type Method } from '../../../shared/contract/index.ts';
import { complaintsOf, idsOf, openRenderer, openUnderTest, SAMPLES } from './archive-under-test.ts';
import { Harvest } from './harvest.ts';
import { InputMaker } from './input-maker.ts';
import { mutate } from './odd-values.ts';
import { type Chance, chanceOf } from './random.ts';

/** A call that is not answered after this is a hang: far above what a paper or a backup takes on a busy machine. */
const HANG_MILLISECONDS = 20_000;
/** So long may no call hold up all others; the work of a thread may take longer. */
const HELD_UP_MILLISECONDS = 2000;
/** After so many calls the archive is looked through, and ids are read anew. */
const ROUND = 500;
const METHODS = Object.keys(contract).filter(isMethod);

interface Growing extends FuzzReport {
  answers: Map<string, number>;
  slow: Map<string, number>;
  succeeded: Set<string>;
}

export interface FuzzReport {
  seed: number;
  calls: number;
  /** Answers by code; `ok` for success. */
  answers: ReadonlyMap<string, number>;
  /** Sentences about what must not be; empty when all is well. */
  complaints: string[];
  /** Methods that did their work at least once. */
  succeeded: ReadonlySet<string>;
  /** Methods that held up everything for more than two seconds, with the longest time. */
  slow: ReadonlyMap<string, number>;
}

/**
 * Calls every method through the real door with made and mutated inputs, dialogs answering odd files. What must not be:
 * an answer outside the failure table, INTERNAL, a call without an answer, an archive that is not whole afterwards.
 */
export async function fuzzDoor(seed: number, calls: number): Promise<FuzzReport> {
  const chance = chanceOf(seed);
  const renderer = openRenderer();
  const archive = await openUnderTest(chance, renderer);
  const report = emptyReport(seed);
  const harvest = new Harvest(chance);
  const stopListening = hearStrayErrors(report.complaints);
  try {
    while (report.calls < calls) {
      const maker = new InputMaker(chance, idsOf(archive.archiveFolder), harvest);
      for (let at = 0; at < ROUND && report.calls < calls; at += 1) {
        // All methods in turn, so that none is left out, then by chance.
        const method = METHODS[report.calls] ?? chance.pick(METHODS);
        const made = maker.make(method);
        const input = chance.isHeads(0.3) ? mutate(chance, made) : made;
        harvest.take(method, await callOnce(archive, method, input, report));
        report.calls += 1;
      }
      report.complaints.push(
        ...complaintsOf(archive.archiveFolder).filter((line) => !line.startsWith('left behind')),
      );
    }
    await archive.services.jobs.close();
    await archive.store.close();
    report.complaints.push(...complaintsOf(archive.archiveFolder));
  } finally {
    stopListening();
    await renderer.close();
  }
  return report;
}

function emptyReport(seed: number): Growing {
  return {
    seed,
    calls: 0,
    answers: new Map(),
    complaints: [],
    succeeded: new Set(),
    slow: new Map(),
  };
}

async function callOnce(
  { call, entries }: Awaited<ReturnType<typeof openUnderTest>>,
  method: Method,
  input: unknown,
  report: Growing,
): Promise<unknown> {
  const turns = new TurnWatch();
  const result = await Promise.race([call(method, input), hang()]);
  const longest = turns.end();
  if (longest > HELD_UP_MILLISECONDS)
    report.slow.set(method, Math.max(longest, report.slow.get(method) ?? 0));
  const code = result === null ? 'hang' : result.ok ? 'ok' : result.error.code;
  report.answers.set(code, (report.answers.get(code) ?? 0) + 1);
  const isFine = code === 'ok' || (code !== 'INTERNAL' && FAILURE_CODES.some((known) => known === code));
  if (result?.ok === true) {
    report.succeeded.add(method);
    return result.value;
  }
  if (isFine) return null;
  const [entry] = entries.slice(-1);
  const why = code === 'INTERNAL' ? wordsOf(entry?.error) : '';
  report.complaints.push(`${method} ${code} ${why} for ${print(input)}`);
  return null;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` <- ${error.cause.message}` : '';
  return `${error.message}${cause} ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`;
}

function print(input: unknown): string {
  try {
    return (
      JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'undefined'
    ).slice(0, 600);
  } catch {
    return 'an input that has no JSON';
  }
}

/** Measures the longest time between two turns of the event loop, milliseconds. */
class TurnWatch {
  #last = performance.now();
  #longest = 0;
  readonly #timer = setInterval(() => this.#turn(), 20);

  end(): number {
    clearInterval(this.#timer);
    this.#turn();
    return this.#longest;
  }

  #turn(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }
}

function hang(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), HANG_MILLISECONDS).unref());
}

/** An error that nobody waits for would end the application. */
function hearStrayErrors(complaints: string[]): () => void {
  const hear = (error: unknown) => void complaints.push(`stray error: ${wordsOf(error)}`);
  process.on('unhandledRejection', hear);
  process.on('uncaughtException', hear);
  return () => {
    process.off('unhandledRejection', hear);
    process.off('uncaughtException', hear);
  };
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}

/** Mutated meeting files: each is refused with a sentence, or taken in whole. */
export async function fuzzMeetingFiles(seed: number, files: number): Promise<FuzzReport> {
  const chance = chanceOf(seed);
  const renderer = openRenderer();
  const report = emptyReport(seed);
  try {
    const { importer, archiveFolder } = await openUnderTest(chance, renderer);
    const texts = readdirSync(SAMPLES).map((name) => readFileSync(join(SAMPLES, name), 'utf8'));
    for (; report.calls < files; report.calls += 1) {
      const text = mutateText(chance, chance.pick(texts));
      const code = await importer.importMeetingTexts([{ name: 'rapat.json', text }]).then(
        () => 'ok',
        (error: unknown) => (error instanceof Failure ? error.code : `stray ${wordsOf(error)}`),
      );
      report.answers.set(code, (report.answers.get(code) ?? 0) + 1);
      if (code.startsWith('stray')) report.complaints.push(`${code} for ${text.slice(0, 300)}`);
    }
    report.complaints.push(...complaintsOf(archiveFolder));
  } finally {
    await renderer.close();
  }
  return report;
}

/** The value inside changed, or the text itself. */
function mutateText(chance: Chance, text: string): string {
  if (chance.isHeads(0.7)) return asJson(mutate(chance, JSON.parse(text)));
  const at = chance.below(text.length);
  return chance.isHeads()
    ? text.slice(0, at)
    : `${text.slice(0, at)}${chance.pick(['"', '}', ',', '\u0000', '[['])}${text.slice(at)}`;
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
}
