import type { Chance } from './random.ts';

const MOST_OF_A_KEY = 30;
const DEEPEST = 5;
const MOST_OF_A_LIST = 5;

/** A record as answers bring it: what a later call needs to reach it. */
interface Found {
  id: unknown;
  version: unknown;
  value?: unknown;
}

/** What answers brought, to be sent back by later calls of the same feature: ids with their versions, tokens, whole values. */
export class Harvest {
  readonly #chance: Chance;
  readonly #values = new Map<string, unknown[]>();
  readonly #records = new Map<string, Found[]>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Notes everything in an answer of a method. */
  take(method: string, answer: unknown): void {
    this.#walk(featureOf(method), answer, 0);
  }

  /** A value that was seen under that key; `undefined` when none was. */
  value(method: string, key: string): unknown {
    const seen = this.#values.get(`${featureOf(method)} ${key}`) ?? [];
    return seen.length === 0 ? undefined : this.#chance.pick(seen);
  }

  /** A record that was seen with its version, lately more often than long ago. */
  record(method: string): Found | undefined {
    const seen = this.#records.get(featureOf(method)) ?? [];
    return seen.length === 0 ? undefined : this.#chance.pick(seen);
  }

  #walk(feature: string, value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const inner of value.slice(0, MOST_OF_A_LIST)) this.#walk(feature, inner, depth + 1);
      return;
    }
    if ('id' in value && 'version' in value) keep(this.#records, feature, value);
    for (const [key, inner] of Object.entries(value)) {
      keep(this.#values, `${feature} ${key}`, inner);
      this.#walk(feature, inner, depth + 1);
    }
  }
}

function featureOf(method: string): string {
  return method.split('.')[0] ?? '';
}

/** The newest last; the oldest goes. */
function keep<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  if (list.length > MOST_OF_A_KEY) list.shift();
  lists.set(key, list);
}
