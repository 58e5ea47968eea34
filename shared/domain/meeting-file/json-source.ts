/*
 * A strict JSON reader (RFC 8259) that knows where each value stands. `JSON.parse` cannot be used: it takes the last of
 * two equal keys in silence, tells a place only in some engines and only in English, and has no limit of depth.
 */

/** Deeper than any meeting file (a list five deep in a table cell stands at 40), far below what the call stack bears. */
const MAX_DEPTH = 48;

export type JsonKey = string | number;

/** Where a value stands: offset in UTF-16 units, with the places of what is in it. */
export interface JsonPlace {
  readonly offset: number;
  readonly entries: ReadonlyMap<JsonKey, JsonPlace>;
}

/** Something that `JSON.parse` would let pass: it stands in a readable file, at a known path. */
interface JsonComplaint {
  readonly path: readonly JsonKey[];
  readonly offset: number;
  readonly message: string;
}

export type JsonSource =
  | { ok: true; value: unknown; place: JsonPlace; complaints: JsonComplaint[] }
  | { ok: false; offset: number; message: string };

/** Reads JSON text; the first fault in its grammar ends the reading. */
export function readJson(text: string): JsonSource {
  const reader = new JsonReader(text);
  try {
    const { value, place } = reader.readAll();
    return { ok: true, value, place, complaints: reader.complaints };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, offset: error.offset, message: error.message };
    throw error;
  }
}

class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

interface JsonNode {
  value: unknown;
  place: JsonPlace;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NO_ENTRIES: ReadonlyMap<JsonKey, JsonPlace> = new Map();

class JsonReader {
  readonly complaints: JsonComplaint[] = [];
  readonly #text: string;
  readonly #path: JsonKey[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): JsonNode {
    const node = this.#readValue();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#unexpected('akhir berkas');
    return node;
  }

  #readValue(): JsonNode {
    this.#skipSpace();
    const offset = this.#at;
    const first = this.#text[offset];
    if (first === '{') return this.#readObject();
    if (first === '[') return this.#readArray();
    if (first === '"') return leaf(this.#readString(), offset);
    const number = this.#match(NUMBER);
    if (number !== '') return leaf(Number(number), offset);
    const word = this.#match(WORD);
    const value = WORDS.get(word);
    if (value !== undefined) return leaf(value, offset);
    this.#at = offset;
    throw this.#unexpected('sebuah nilai');
  }

  #readObject(): JsonNode {
    const offset = this.#open();
    const value: Record<string, unknown> = {};
    const entries = new Map<JsonKey, JsonPlace>();
    if (!this.#take('}')) {
      do this.#readMember(value, entries);
      while (this.#take(','));
      if (!this.#take('}')) throw this.#unexpected('tanda koma atau }');
    }
    return { value, place: { offset, entries } };
  }

  #readMember(value: Record<string, unknown>, entries: Map<JsonKey, JsonPlace>): void {
    this.#skipSpace();
    const offset = this.#at;
    if (this.#text[offset] !== '"') throw this.#unexpected('kunci dalam tanda petik dua');
    const key = this.#readString();
    if (!this.#take(':')) throw this.#unexpected('tanda titik dua sesudah kunci');
    this.#path.push(key);
    // `__proto__` as an ordinary assignment would change the object itself.
    if (key === '__proto__') this.#complain(offset, `Kunci "${key}" tidak dikenal.`);
    else if (entries.has(key)) this.#complain(offset, `Kunci "${key}" tertulis dua kali.`);
    const node = this.#readValue();
    this.#path.pop();
    if (key === '__proto__' || entries.has(key)) return;
    value[key] = node.value;
    entries.set(key, { offset, entries: node.place.entries });
  }

  #readArray(): JsonNode {
    const offset = this.#open();
    const value: unknown[] = [];
    const entries = new Map<JsonKey, JsonPlace>();
    if (!this.#take(']')) {
      do {
        this.#path.push(value.length);
        const node = this.#readValue();
        this.#path.pop();
        entries.set(value.length, node.place);
        value.push(node.value);
      } while (this.#take(','));
      if (!this.#take(']')) throw this.#unexpected('tanda koma atau ]');
    }
    return { value, place: { offset, entries } };
  }

  /** Steps over the opening bracket and tells where it stood. */
  #open(): number {
    if (this.#path.length >= MAX_DEPTH)
      throw new JsonFault(this.#at, `isinya bertingkat lebih dari ${MAX_DEPTH} tingkat`);
    this.#at += 1;
    return this.#at - 1;
  }

  #readString(): string {
    const start = this.#at;
    this.#at += 1;
    while (this.#text[this.#at] !== '"') {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code)) throw new JsonFault(start, 'tanda petik penutup teks ini tidak ada');
      if (code < 0x20)
        throw new JsonFault(
          this.#at,
          'teks tidak boleh berganti baris atau memuat tabulasi; tulis \\n atau \\t',
        );
      if (code === 0x5c) this.#stepOverEscape();
      else this.#at += 1;
    }
    this.#at += 1;
    const text: unknown = JSON.parse(this.#text.slice(start, this.#at));
    return String(text);
  }

  #stepOverEscape(): void {
    if (this.#match(ESCAPE) === '')
      throw new JsonFault(this.#at, 'garis miring terbalik dalam teks ditulis dua kali: \\\\');
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  /** Steps over a sign, with space before it, if it is the next one. */
  #take(sign: string): boolean {
    this.#skipSpace();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #complain(offset: number, message: string): void {
    this.complaints.push({ path: [...this.#path], offset, message });
  }

  #unexpected(wanted: string): JsonFault {
    this.#skipSpace();
    const sign = JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0));
    const found = this.#at >= this.#text.length ? 'berkas sudah berakhir' : `tertulis ${sign}`;
    return new JsonFault(this.#at, `di sini seharusnya ${wanted}, tetapi ${found}`);
  }
}

function leaf(value: unknown, offset: number): JsonNode {
  return { value, place: { offset, entries: NO_ENTRIES } };
}
