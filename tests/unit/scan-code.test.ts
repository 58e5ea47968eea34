import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { pageRanges } from '../../shared/domain/page-ranges.ts';
import {
  CODED_KINDS,
  readScanCode,
  type ScanCode,
  scanVersion,
  writeScanCode,
} from '../../shared/domain/scan-code.ts';

const ID = '0198c6c1-7a3e-7c2a-9b1d-0a1b2c3d4e5f';
const CODE: ScanCode = { meetingId: ID, kind: 'attendance', version: scanVersion('ab12cd34ef56') };

describe('the code on a printed paper', () => {
  test.each(CODED_KINDS)('of %s comes back as it was', (kind) => {
    for (let count = 0; count < 200; count += 1) {
      const code: ScanCode = {
        meetingId: v7(),
        kind,
        version: scanVersion(`${count}fedcba9876`.slice(0, 10)),
      };
      expect(readScanCode(writeScanCode(code))).toEqual(code);
    }
  });

  test('is short and of signs that make a small code', () => {
    expect(writeScanCode(CODE)).toMatch(/^NTL1:[0-9A-Z]{26}:DH:[0-9A-Z]{8}:[0-9A-Z]{2}$/);
    expect(writeScanCode(CODE)).toHaveLength(46);
  });

  test('is read in small letters and with spaces around', () => {
    expect(readScanCode(` ${writeScanCode(CODE).toLowerCase()}\n`)).toEqual(CODE);
  });

  test('the smallest and the largest id keep their zeros', () => {
    for (const meetingId of [ID.replace(/[0-9a-f]/g, '0'), ID.replace(/[0-9a-f]/g, 'f')]) {
      expect(readScanCode(writeScanCode({ ...CODE, meetingId }))).toEqual({ ...CODE, meetingId });
    }
  });

  test('another stamp is another version, its rest does not count', () => {
    expect(scanVersion('ab12cd34ef56')).toBe(scanVersion('ab12cd34efff'));
    expect(scanVersion('ab12cd34ef56')).not.toBe(scanVersion('ab12cd34ee56'));
  });

  test('what is no id is refused', () => {
    expect(() => writeScanCode({ ...CODE, meetingId: 'rapat' })).toThrow('Not an id');
  });
});

describe('other codes', () => {
  test.each(['', 'https://contoh.invalid/ttd/1', 'NTLX', 'WIFI:S:kantor;;'])(
    '“%s” is somebody else’s',
    (text) => {
      expect(readScanCode(text)).toBe('foreign');
    },
  );

  test('a later form is known as such', () => {
    expect(readScanCode(writeScanCode(CODE).replace('NTL1', 'NTL2'))).toBe('newer');
  });

  test('every single changed letter is found', () => {
    const whole = writeScanCode(CODE);
    for (let place = 5; place < whole.length; place += 1) {
      const other = whole[place] === '7' ? '8' : '7';
      expect(readScanCode(whole.slice(0, place) + other + whole.slice(place + 1))).toBe('damaged');
    }
    expect(readScanCode(whole.slice(0, -3))).toBe('damaged');
    expect(readScanCode(`${whole}:X`)).toBe('damaged');
  });
});

test('pages in words', () => {
  expect(pageRanges([])).toBe('');
  expect(pageRanges([3])).toBe('3');
  expect(pageRanges([4, 1, 2, 2])).toBe('1–2, 4');
});
