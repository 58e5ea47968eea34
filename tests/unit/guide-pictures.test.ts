import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';

const GUIDE = resolve(import.meta.dirname, '../../resources/docs/panduan');
const PICTURES = join(GUIDE, 'gambar');
const MOST_BYTES = 60_000;

function isImage(token: Token): token is Tokens.Image {
  return token.type === 'image';
}

/** Every picture that a section of the guide shows. */
function shownPictures(): Tokens.Image[] {
  const sections = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
  const shown: Tokens.Image[] = [];
  for (const section of sections) {
    marked.walkTokens(marked.lexer(readFileSync(join(GUIDE, section), 'utf8')), (token) => {
      if (isImage(token)) shown.push(token);
    });
  }
  return shown;
}

/** Width and height from the head of a PNG file, in pixels. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the pictures of the guide', () => {
  test('are all there, and each of them is shown', () => {
    const shown = shownPictures().map(({ href }) => href);
    expect(shown.length).toBeGreaterThanOrEqual(14);
    expect([...new Set(shown)].sort()).toEqual(
      readdirSync(PICTURES)
        .map((name) => `gambar/${name}`)
        .sort(),
    );
  });

  test('say in words what is seen', () => {
    for (const { text } of shownPictures()) expect(text.length).toBeGreaterThan(20);
  });

  test('are small, and have the shape that the page keeps free for them', () => {
    for (const name of readdirSync(PICTURES)) {
      const file = join(PICTURES, name);
      expect(statSync(file).size, name).toBeLessThan(MOST_BYTES);
      const { width, height } = sizeOf(file);
      expect(Math.abs(width / height - 16 / 9), name).toBeLessThan(0.01);
    }
  });
});
