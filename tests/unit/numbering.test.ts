import { describe, expect, test } from 'vitest';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import {
  checkNumberTemplate,
  composeNumber,
  isNumberBlank,
  letterYear,
  NUMBER_GAP,
  printedNumber,
} from '../../shared/domain/numbering.ts';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';

const meeting = meetingSchema.parse({ title: 'Rapat', date: '2025-09-17' });
const profile = newOfficeProfile('Setda');
profile.numbering.unit = 'Setda';

describe('rule 8: the number pattern', () => {
  test('its named parts are filled', () => {
    const number = composeNumber('{sifat}/{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}', {
      sifat: 'B',
      kode: '000.1.5',
      urut: '15',
      unit: 'Setda',
      bulan_romawi: 'IX',
      tahun: '2025',
    });
    expect(number).toBe('B/000.1.5/15/Setda/IX/2025');
  });

  test.each([
    ['{kode}/{urut}/{unit}', { kode: '000.1.5', urut: '854' }, '000.1.5/854'],
    ['{sifat}/{kode}/{urut}', { kode: '000.1.5', urut: '1' }, '000.1.5/1'],
    ['{kode}/{unit}/{urut}', { kode: '000.1.5', urut: '1' }, '000.1.5/1'],
    ['{kode}/{urut}/ND-{unit}/{tahun}', { kode: '000.1.5', urut: '1', tahun: '2026' }, '000.1.5/1/ND-2026'],
  ])('an empty part of %s leaves no double or trailing slash', (template, parts, number) => {
    expect(composeNumber(template, parts)).toBe(number);
  });

  test('unknown parts, lone braces and a pattern without a running number are refused in words', () => {
    expect(checkNumberTemplate('{kode}/{nomer}')).toContain('{nomer}');
    expect(checkNumberTemplate('{kode}/{urut')).toContain('berpasangan');
    expect(checkNumberTemplate('{kode}/{unit}')).toContain('{urut}');
    expect(checkNumberTemplate('{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}')).toBeNull();
  });
});

describe('rule 10: the number may stay blank', () => {
  test('the print shows a gap and the letter counts as not numbered', () => {
    const invitation = invitationSchema.parse({});
    expect(printedNumber(invitation, meeting, profile)).toBe(`000.1.5/${NUMBER_GAP}/Setda`);
    expect(isNumberBlank(invitation)).toBe(true);
  });

  test('a running number is filled with zeros to the width of the office', () => {
    const wide = { ...profile, numbering: { ...profile.numbering, sequenceWidth: 5 } };
    const invitation = invitationSchema.parse({ sequence: 1642, code: '400.14.1.1' });
    expect(printedNumber(invitation, meeting, wide)).toBe('400.14.1.1/01642/Setda');
    expect(isNumberBlank(invitation)).toBe(false);
  });

  test('rule 12: a number of another register is printed as given', () => {
    const invitation = invitationSchema.parse({ numberText: '005/001819/2018' });
    expect(printedNumber(invitation, meeting, profile)).toBe('005/001819/2018');
  });

  test('rule 9: the register year is that of the letter, else of the meeting', () => {
    expect(letterYear(invitationSchema.parse({ letterDate: '2026-01-02' }), meeting)).toBe(2026);
    expect(letterYear(invitationSchema.parse({}), meeting)).toBe(2025);
    expect(letterYear(invitationSchema.parse({}), { ...meeting, date: null })).toBeNull();
  });
});
