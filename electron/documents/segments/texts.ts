/*
 * The texts inside one element of a model: what may differ between two elements that are written alike.
 */

export interface ReadElement {
  /** What the structure of its XML depends on: elements of one shape are written alike. */
  shape: string;
  /** Printed texts in the order of the fields; empty ones are part of the shape. */
  texts: string[];
}

type Visit = (text: string, holder: object, key: string) => void;

/** Reads the element that stands at `key` of `holder`. */
export function readElement(holder: object, key: string): ReadElement {
  const texts: string[] = [];
  const shape = shapeOf(key, Reflect.get(holder, key), texts);
  return { shape, texts };
}

function shapeOf(key: string, value: unknown, texts: string[]): string {
  if (typeof value === 'string') {
    if (key === 'type' || value === '') return `"${value}"`;
    texts.push(value);
    return '*';
  }
  if (typeof value !== 'object' || value === null) return String(value);
  // Whether a row may break depends on how much stands in it.
  if (isTable(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    let shape = '[';
    for (const inner of value) shape += `${shapeOf('', inner, texts)},`;
    return `${shape}]`;
  }
  let shape = '{';
  for (const [name, inner] of Object.entries(value)) shape += `${name}:${shapeOf(name, inner, texts)},`;
  return `${shape}}`;
}

/** Calls for the texts that `readElement` finds, in the same order. */
export function eachText(holder: object, key: string, visit: Visit): void {
  const value: unknown = Reflect.get(holder, key);
  if (typeof value === 'string') {
    if (key !== 'type' && value !== '') visit(value, holder, key);
    return;
  }
  if (typeof value !== 'object' || value === null || isTable(value)) return;
  for (const inner of Object.keys(value)) eachText(value, inner, visit);
}

function isTable(value: object): boolean {
  return 'type' in value && value.type === 'table';
}
