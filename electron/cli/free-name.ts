import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';

const MOST_TRIES = 10_000;

/** Copies a file into `folder` under its own name, or `name (2).docx` ... when that is taken; answers the name. */
export async function copyToFreeName(file: string, folder: string): Promise<string> {
  return takeFirstFree(basename(file), (name) => copyFile(file, join(folder, name), constants.COPYFILE_EXCL));
}

/** Makes a new folder `name`, or `name (2)` ... inside `parent`; answers its path. Never an existing one. */
export async function makeFreeFolder(parent: string, name: string): Promise<string> {
  return join(parent, await takeFirstFree(name, (candidate) => mkdir(join(parent, candidate))));
}

/** Takes names until one is free; `take` must itself refuse a taken one, so that nothing can slip in between. */
async function takeFirstFree(wanted: string, take: (name: string) => Promise<unknown>): Promise<string> {
  const { name, ext } = parse(wanted);
  for (let count = 1; count <= MOST_TRIES; count += 1) {
    const candidate = count === 1 ? wanted : `${name} (${count})${ext}`;
    try {
      await take(candidate);
      return candidate;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('No free name was found');
}
