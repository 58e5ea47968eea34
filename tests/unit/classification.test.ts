import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_CODES,
  builtInTitle,
  classificationCodeSchema,
  compareCodes,
  findCodes,
} from '../../shared/domain/classification.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { printedNumber } from '../../shared/domain/numbering.ts';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';

describe('rule 11: classification codes', () => {
  test('000.1.5 is in the list with its title and is the default for invitation and minutes', () => {
    expect(builtInTitle('000.1.5')).toBe('Rapat pimpinan antara lain: Notula/Risalah Rapat');
    expect(newOfficeProfile('Setda').numbering).toMatchObject({
      invitationCode: '000.1.5',
      minutesCode: '000.1.5',
    });
  });

  test('the built-in list holds each code once, in order, and nothing that the regulation does not have', () => {
    const codes = BUILT_IN_CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted(compareCodes)).toEqual(codes);
    expect(codes.filter((code) => !/^\d{3}(\.\d+)*$/.test(code))).toEqual([]);
    // No code is called "Undangan" there, and the old 005 is none of it.
    expect(BUILT_IN_CODES.filter(({ title }) => /undangan/i.test(title))).toEqual([]);
    expect(builtInTitle('005')).toBeNull();
    for (const code of codes.filter((one) => one.includes('.')))
      expect(codes, code).toContain(code.slice(0, 3));
  });

  test('codes are sorted by their number parts, 000.1.10 after 000.1.9, words last', () => {
    const sorted = [
      '000',
      '000.1',
      '000.1.2.3',
      '000.1.9',
      '000.1.10',
      '000.2',
      '005',
      '005/UM',
      '094',
      '100',
      '100.2',
      '400.9',
      '400.10',
      'Rapat',
      'UM.1',
    ];
    expect(sorted.toReversed().sort(compareCodes)).toEqual(sorted);
    expect(compareCodes('000.1.5', '000.1.5')).toBe(0);
    // Equal as numbers, yet not the same text: the order does not depend on where they stood.
    expect(Math.sign(compareCodes('5', '005'))).toBe(-Math.sign(compareCodes('005', '5')));
  });

  test.each([
    ['000.1', '000.1'],
    ['000.1.5', '000.1.5'],
    ['notula', '000.1.5'],
    ['rapat RISALAH', '000.1.5'],
    ['musrenbang desa', '000.7.1.6'],
    ['  kearsipan ', '000.5'],
  ])('“%s” finds %s first', (typed, code) => {
    expect(findCodes(BUILT_IN_CODES, typed)[0]?.code).toBe(code);
  });

  test('an empty search finds all, one without a match none', () => {
    expect(findCodes(BUILT_IN_CODES, ' ')).toHaveLength(BUILT_IN_CODES.length);
    expect(findCodes(BUILT_IN_CODES, 'tidak ada')).toEqual([]);
  });
});

test('rule 12: an old or free code is text and prints as it was typed', () => {
  const profile = newOfficeProfile('Setda');
  const meeting = meetingSchema.parse({ title: 'Rapat', date: '2025-09-17' });
  for (const code of ['005', '005.1/UM', 'Und', '000.1.5 A']) {
    const invitation = invitationSchema.parse({ code, sequence: 7 });
    expect(invitation.code).toBe(code);
    expect(printedNumber(invitation, meeting, profile)).toBe(`${code}/7`);
    expect(classificationCodeSchema.parse({ code, title: 'Undangan' }).code).toBe(code);
  }
});
