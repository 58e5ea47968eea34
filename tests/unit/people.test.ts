import { describe, expect, test } from 'vitest';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';
import { personNameSchema, serviceNumberSchema } from '../../shared/domain/people.ts';
import { formatName } from '../../shared/domain/person-name.ts';
import { formatRank, RANKS } from '../../shared/domain/ranks.ts';
import {
  checkServiceNumber,
  formatServiceNumber,
  serviceNumberLine,
} from '../../shared/domain/service-number.ts';

const name = personNameSchema.parse({ front: 'Dr. H.', name: 'Moh. Nama Lengkap', back: 'S.STP., M.Si.' });

describe('rule 27: names in three parts', () => {
  test('degrees stand around the name', () => {
    expect(formatName(name)).toBe('Dr. H. Moh. Nama Lengkap, S.STP., M.Si.');
  });

  test('upper-casing touches the name only', () => {
    expect(formatName(name, { upperCase: true })).toBe('Dr. H. MOH. NAMA LENGKAP, S.STP., M.Si.');
  });

  test('dropping degrees keeps a name that looks like one', () => {
    expect(formatName(name, { degrees: false })).toBe('Moh. Nama Lengkap');
  });

  test('degrees alone are no name', () => {
    expect(formatName(personNameSchema.parse({ back: 'S.E.' }))).toBe('');
  });
});

describe('rule 28: service numbers', () => {
  const nip = serviceNumberSchema.parse({ kind: 'NIP', digits: '19800101 200501 1 001' });

  test('a NIP is kept as digits and printed 8-6-1-3', () => {
    expect(nip.digits).toBe('198001012005011001');
    expect(formatServiceNumber(nip, true)).toBe('19800101 200501 1 001');
    expect(formatServiceNumber(nip, false)).toBe('198001012005011001');
    expect(checkServiceNumber(nip)).toBeNull();
  });

  test('the label is a setting of the office', () => {
    const profile = newOfficeProfile('Setda');
    expect(serviceNumberLine(nip, profile)).toBe('NIP 19800101 200501 1 001');
    profile.signature.numberLabel = 'NIP.';
    expect(serviceNumberLine(nip, profile)).toBe('NIP. 19800101 200501 1 001');
  });

  test.each(['199001012025211021', '196512311', '198001012005012345'])(
    '%s passes without complaint',
    (digits) => {
      expect(checkServiceNumber({ kind: 'NIP', digits })).toBeNull();
    },
  );

  test.each([
    ['1980010120050110', '16 angka'],
    ['198013012005011001', 'tanggal lahir'],
    ['19800101200501100X', 'angka'],
  ])('%s is doubted in words', (digits, words) => {
    expect(checkServiceNumber({ kind: 'NIP', digits })).toContain(words);
  });

  test('NRP and none are allowed', () => {
    expect(checkServiceNumber({ kind: 'NRP', digits: '75010101' })).toBeNull();
    expect(checkServiceNumber({ kind: 'none', digits: '' })).toBeNull();
  });
});

describe('pangkat and golongan', () => {
  test('a grade prints with its rank', () => {
    expect(formatRank('IV/b', 'rank-and-grade')).toBe('Pembina Tingkat I (IV/b)');
    expect(formatRank('iv/b', 'rank')).toBe('Pembina Tingkat I');
    expect(RANKS).toHaveLength(17);
  });

  test('free text stays as written', () => {
    expect(formatRank('Letnan Kolonel Inf.', 'rank-and-grade')).toBe('Letnan Kolonel Inf.');
  });
});
