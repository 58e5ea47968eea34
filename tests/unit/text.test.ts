import { expect, test } from 'vitest';
import { fillPhrase, line, paragraphs, splitParagraphs } from '../../shared/domain/text.ts';

test('a line loses breaks and control characters and keeps everything else', () => {
  expect(line().parse('  Rapat\r\nKoordinasi\u0000 & <é> “x” 😀 ')).toBe('Rapat Koordinasi  & <é> “x” 😀');
});

test('a lone surrogate and noncharacters cannot reach a paper', () => {
  const text = line().parse('a\ud800b\uffff');
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toContain('\uffff');
});

test('paragraphs keep their breaks', () => {
  expect(paragraphs().parse('satu\r\ndua\u2028tiga')).toBe('satu\ndua\ntiga');
  expect(splitParagraphs('satu\n\n  \ndua')).toEqual(['satu', 'dua']);
});

test('too long is said with the limit', () => {
  expect(line(5).safeParse('123456').error?.issues[0]?.message).toBe('Paling banyak 5 karakter.');
});

test('a phrase is filled and closes up over what is not known', () => {
  expect(fillPhrase('Dalam rangka {tujuan}, hadir dalam {acara} ini', { tujuan: 'X & Y', acara: '' })).toBe(
    'Dalam rangka X & Y, hadir dalam ini',
  );
});
