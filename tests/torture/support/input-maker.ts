import { z } from 'zod';
import { contract, type Method } from '../../../shared/contract/index.ts';
import type { Harvest } from './harvest.ts';
import { mutate, oddText } from './odd-values.ts';
import type { Chance } from './random.ts';

/** The parts of a JSON schema that our contract uses. */
interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

const WORDS = ['Rapat', 'Koordinasi', 'Pemalang', 'camat', 'ormas', 'undangan', 'Kepala Dinas', '2025'];
const DEEPEST = 6;

/** Makes inputs that fit the schema of a method, but for what a schema cannot say. */
export class InputMaker {
  readonly #chance: Chance;
  readonly #ids: readonly string[];
  readonly #schemas = new Map<Method, JsonSchema>();

  readonly #harvest: Harvest;
  #method: Method | null = null;

  /** `ids`: of records that are there, so that most calls reach something; `harvest`: what earlier answers brought. */
  constructor(chance: Chance, ids: readonly string[], harvest: Harvest) {
    this.#chance = chance;
    this.#ids = ids;
    this.#harvest = harvest;
  }

  make(method: Method): unknown {
    const schema = this.#schemaOf(method);
    this.#method = method;
    return this.#value(schema, schema, 0);
  }

  #schemaOf(method: Method): JsonSchema {
    const known = this.#schemas.get(method);
    if (known !== undefined) return known;
    const made: JsonSchema = JSON.parse(
      JSON.stringify(z.toJSONSchema(contract[method].input, { io: 'input', unrepresentable: 'any' })),
    );
    this.#schemas.set(method, made);
    return made;
  }

  #value(schema: JsonSchema, root: JsonSchema, depth: number): unknown {
    const chance = this.#chance;
    if (schema.$ref !== undefined) return this.#value(resolve(schema.$ref, root), root, depth + 1);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return this.#value(this.#choice(choices, depth), root, depth + 1);
    if ('const' in schema) return schema.const;
    if (schema.enum !== undefined) return chance.pick(schema.enum);
    switch (schema.type) {
      case 'object':
        return this.#record(schema, root, depth);
      case 'array':
        return this.#list(schema, root, depth);
      case 'string':
        return this.#text(schema);
      case 'integer':
        return Math.round(this.#number(schema));
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return chance.isHeads();
      default:
        return null;
    }
  }

  /** Deep inside, the shortest way out. */
  #choice(choices: readonly JsonSchema[], depth: number): JsonSchema {
    const ends = choices.filter(({ type }) => type !== 'object' && type !== 'array');
    return this.#chance.pick(depth > DEEPEST && ends.length > 0 ? ends : choices);
  }

  #record(schema: JsonSchema, root: JsonSchema, depth: number): unknown {
    const record: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      const isNeeded = schema.required?.includes(key) ?? false;
      if (isNeeded || this.#chance.isHeads(0.6))
        record[key] = this.#seen(key) ?? this.#value(inner, root, depth + 1);
    }
    this.#follow(record);
    const more = schema.additionalProperties;
    if (typeof more === 'object' && depth <= DEEPEST) {
      for (let count = this.#chance.below(3); count > 0; count -= 1) {
        record[this.#chance.pick(WORDS)] = this.#value(more, root, depth + 1);
      }
    }
    return record;
  }

  /** Now and then what an answer brought under that name. */
  #seen(key: string): unknown {
    if (this.#method === null || !this.#chance.isHeads(0.4)) return undefined;
    return this.#harvest.value(this.#method, key);
  }

  /** Mostly a record that is there, with the version that it has, and often its value with a change. */
  #follow(record: Record<string, unknown>): void {
    if (this.#method === null || !('id' in record && 'version' in record) || this.#chance.isHeads(0.2))
      return;
    const found = this.#harvest.record(this.#method);
    if (found === undefined) return;
    Object.assign(record, { id: found.id, version: found.version });
    if ('value' in record && found.value !== undefined && this.#chance.isHeads(0.7)) {
      record.value = this.#chance.isHeads() ? found.value : mutate(this.#chance, found.value);
    }
  }

  #list(schema: JsonSchema, root: JsonSchema, depth: number): unknown[] {
    if (schema.prefixItems !== undefined)
      return schema.prefixItems.map((inner) => this.#value(inner, root, depth + 1));
    const { items, minItems = 0, maxItems = 3 } = schema;
    if (typeof items !== 'object') return [];
    const extra = depth > DEEPEST ? 0 : this.#chance.below(Math.min(3, maxItems - minItems + 1));
    return Array.from({ length: minItems + extra }, () => this.#value(items, root, depth + 1));
  }

  #text({ format, minLength = 0, maxLength = 200 }: JsonSchema): string {
    const chance = this.#chance;
    const two = (most: number) => String(1 + chance.below(most)).padStart(2, '0');
    const date = () => `20${two(40)}-${two(12)}-${two(28)}`;
    if (format === 'uuid') return chance.pick(this.#ids);
    if (format === 'date') return date();
    if (format === 'date-time') return `${date()}T0${chance.below(10)}:15:00.000Z`;
    if (format === 'time') return `${two(23)}:${two(59)}`;
    if (chance.isHeads(0.15)) return chance.pick(this.#ids);
    if (chance.isHeads(0.15)) return date();
    if (chance.isHeads(0.1)) return `${two(23)}:${two(59)}`;
    const text = chance.isHeads(0.3)
      ? oddText(chance)
      : Array.from({ length: 1 + chance.below(6) }, () => chance.pick(WORDS)).join(' ');
    return text.slice(0, maxLength).padEnd(minLength, 'x');
  }

  #number({ minimum = 0, maximum = 1000 }: JsonSchema): number {
    const [from, until] = [Math.max(minimum, -1000), Math.min(maximum, 1000)];
    // Versions and positions begin at 1: small numbers reach what is there.
    return this.#chance.isHeads(0.6)
      ? Math.min(from + this.#chance.below(3), until)
      : from + this.#chance.below(until - from + 1);
  }
}

function resolve(ref: string, root: JsonSchema): JsonSchema {
  if (ref === '#') return root;
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`Unknown part of a schema: ${ref}`);
  return found;
}
