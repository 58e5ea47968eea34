import { marked, type Token, type Tokens } from 'marked';
import { headingForScreen } from './guide-screens.ts';

/* The guide is part of the application: its files are bundled, so that it opens without a network and without a disk. */

const FILES: Record<string, string> = import.meta.glob('../../../resources/docs/panduan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const FOLDER = '../../../resources/docs/panduan/';
const PICTURES: Record<string, string> = import.meta.glob('../../../resources/docs/panduan/gambar/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A heading of the guide with what stands below it, up to the next heading of the same or a higher rank. */
export interface GuidePart {
  /** Unique in the guide; in the page the id of the heading. */
  id: string;
  /** File name without number and ending: `01-memulai.md` is `memulai`. */
  file: string;
  title: string;
  /** 1 for the heading of a file, 2 for one below it. */
  rank: 1 | 2;
  tokens: Token[];
  /** Everything as small letters, for the search. */
  text: string;
}

/** The whole guide in the order of its files. */
export const GUIDE: readonly GuidePart[] = Object.entries(FILES)
  .sort(([a], [b]) => a.localeCompare(b))
  .flatMap(([path, source]) => partsOf(fileName(path), source));

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/^\d+-/, '').replace(/\.md$/, '');
}

/** Cuts one file at its headings of the first and second rank. */
export function partsOf(file: string, source: string): GuidePart[] {
  const parts: GuidePart[] = [];
  for (const token of marked.lexer(source)) {
    const heading = asHeading(token);
    const last = parts.at(-1);
    if (heading !== null) {
      parts.push({ id: `panduan-${file}-${parts.length}`, file, ...heading, tokens: [], text: '' });
    } else if (last !== undefined) last.tokens.push(token);
  }
  for (const part of parts) {
    part.text = [part.title, ...part.tokens.map(({ raw }) => raw)].join('\n').toLowerCase();
  }
  return parts;
}

function asHeading(token: Token): { title: string; rank: 1 | 2 } | null {
  if (!isHeading(token) || token.depth > 2) return null;
  return { title: token.text, rank: token.depth === 1 ? 1 : 2 };
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/** The address of a bundled picture, by its place beside the guide: `gambar/notula.png`; `null` when it is not there. */
export function pictureAddress(href: string): string | null {
  return PICTURES[`${FOLDER}${href}`] ?? null;
}

/** The part of the guide about a screen, a heading of the first rank before one of the second; else the first of all. */
export function partForScreen(guide: readonly GuidePart[], path: string): GuidePart | undefined {
  const heading = headingForScreen(path);
  const parts = guide.filter(({ title }) => title === heading);
  return parts.find(({ rank }) => rank === 1) ?? parts[0] ?? guide[0];
}

/** Parts in which every word occurs; all of them without a word. */
export function searchGuide(guide: readonly GuidePart[], search: string): GuidePart[] {
  const words = search.toLowerCase().split(/\s+/);
  return guide.filter(({ text }) => words.every((word) => text.includes(word)));
}
