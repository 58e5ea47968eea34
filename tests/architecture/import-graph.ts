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
  /** Read when the file itself is: neither a type alone nor a part that is loaded later. */
  isEager: boolean;
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
  const eager = [
    /(?:^|[;\n])\s*(?:import|export)\s(?!type\s)[^'";]*?from\s*['"]([^'"]+)['"]/g,
    /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g,
  ];
  const others = [
    /(?:^|[;\n])\s*(?:import|export)\stype\s[^'";]*?from\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /new URL\(\s*['"](\.[^'"]+)['"]/g,
  ];
  const found = (patterns: readonly RegExp[], isEager: boolean) =>
    patterns
      .flatMap((pattern) => [...code.matchAll(pattern)])
      .map((match) => toImport(file, match[1] ?? '', isEager));
  return [...found(eager, true), ...found(others, false)];
}

function toImport(file: string, specifier: string, isEager: boolean): Import {
  if (!specifier.startsWith('.')) return { from: file, to: specifier, isPackage: true, isEager };
  const target = relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/');
  return { from: file, to: target, isPackage: false, isEager };
}

/** The files that import each other in a ring, eagerly: each ring by its files. */
export function ringsOf(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isPackage, isEager } of imports) {
    if (!isPackage && isEager) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const rings: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      rings.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return rings;
}

/** Name of a package without the path inside it: `docx/layout` is `docx`, `@mantine/core/x` is `@mantine/core`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
