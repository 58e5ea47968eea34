import { basename, extname } from 'node:path';
import { safeName } from '../../shared/domain/file-name.ts';

const LONGEST_NAME = 120;

/** A name that every file system takes, with its extension even when it is long. */
export function keptName(name: string): string {
  const extension = extname(name).slice(0, 16);
  return `${safeName(basename(name, extension), LONGEST_NAME)}${extension.replace(/[^.\p{L}\p{N}_-]/gu, '')}`;
}
