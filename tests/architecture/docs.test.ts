import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'resources/docs');
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'tests'];

/** Paths from the root, with `/`. */
const files = SOURCES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).split(sep).join('/'),
  ),
);
const pages = [
  'README.md',
  ...files.filter((path) => path.startsWith('resources/docs/') && path.endsWith('.md')),
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** What a pattern's first group finds in all pages, each with the page that it stands in. */
function found(pattern: RegExp): { page: string; what: string }[] {
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, what]) => ({ page: path, what: what ?? '' })),
  );
}

/** Where the links of a page lead to, those of the network and of the same page left out. */
function targetsOf({ path, text }: { path: string; text: string }): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => (link ?? '').split('#')[0] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .map((link) => resolve(ROOT, dirname(path), decodeURI(link)));
}

describe('what the documents say is there', () => {
  test('every link leads to a file or folder', () => {
    const dead = pages.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !existsSync(target))
        .map((target) => `${page.path}: ${relative(ROOT, target)}`),
    );
    expect(dead).toEqual([]);
  });

  test('every source file and folder that is named exists', () => {
    const named = found(/`((?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|mjs|cjs|css))`/g);
    expect(named.length).toBeGreaterThan(40);
    const isThere = (name: string) => files.some((path) => path === name || path.endsWith(`/${name}`));
    const folders = found(/`((?:electron|renderer|shared|resources|tests)\/[\w./-]*)`/g);
    const missing = [
      ...named.filter(({ what }) => !isThere(what)),
      ...folders.filter(({ what }) => !existsSync(join(ROOT, what))),
    ];
    expect(missing).toEqual([]);
  });

  test('every command that is named can be run', () => {
    const named = found(/npm run ([\w:-]+)/g);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ what }) => scripts[what] === undefined)).toEqual([]);
  });

  test('the README leads to every page', () => {
    const readme = pages.filter(({ path }) => path === 'README.md').flatMap(targetsOf);
    const written = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
    expect(written.filter((name) => !readme.includes(join(DOCS, name)))).toEqual([]);
  });

  test('every decision has a number and a title of its own', () => {
    const decisions = readdirSync(join(DOCS, 'decisions')).sort();
    const numbers = decisions.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const name of decisions) {
      const text = readFileSync(join(DOCS, 'decisions', name), 'utf8');
      expect(text, name).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    }
  });
});
