import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = /\.(ts|tsx|mjs)$/;

export interface Import {
  /** File that imports, from the root, with forward slashes. */
  from: string;
  /** What it names: a file from the root when relative, else the package as written. */
  to: string;
  isPackage: boolean;
}

/** Every source file under a folder of the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** All imports of a file: static, re-exported, dynamic, type-only, and `new URL('./x', import.meta.url)` of workers. */
export function importsOf(file: string): Import[] {
  const code = readSource(file).replace(/^\s*(\/\/.*|\*.*|\/\*.*)$/gm, '');
  const patterns = [
    /(?:^|[;\n])\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]/g,
    /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /new URL\(\s*['"](\.[^'"]+)['"]/g,
  ];
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .map((match) => toImport(file, match[1] ?? ''));
}

function toImport(file: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { from: file, to: specifier, isPackage: true };
  const target = relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/');
  return { from: file, to: target, isPackage: false };
}

/** Name of a package without the path inside it: `docx/layout` is `docx`, `@mantine/core/x` is `@mantine/core`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
