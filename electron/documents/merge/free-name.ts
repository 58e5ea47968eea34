import { placeFile } from '../../files/atomic-write.ts';

const MOST_NAMES = 99;

/** The name itself, then `… (2).docx` and so on: no file is ever written over. */
export function* freeNames(path: string): Generator<string> {
  yield path;
  for (let attempt = 2; attempt <= MOST_NAMES; attempt += 1) {
    yield path.replace(/(\.[^./\\]+)?$/, ` (${attempt})$1`);
  }
}

/** Gives a finished file the first free name; `null` when there are too many of that name. */
export async function placeUnderFreeName(temporary: string, path: string): Promise<string | null> {
  for (const name of freeNames(path)) {
    if ((await placeFile(temporary, name)) === 'written') return name;
  }
  return null;
}
