import { describe, expect, test } from 'vitest';
import { guessHeaderRow, numberCell, textCell } from '../../shared/domain/directory-import/cells.ts';
import { columnMappingSchema, guessMapping } from '../../shared/domain/directory-import/columns.ts';
import {
  readDate,
  readGender,
  readGroups,
  readNumber,
  readRank,
  splitName,
  splitTitle,
} from '../../shared/domain/directory-import/read-values.ts';

const text = (value: string) => ({ kind: 'text' as const, text: value });

describe('rule 27: names with degrees', () => {
  test.each([
    ['Dr. Hj. Nama Satu, S.H., M.Si.', ['Dr. Hj.', 'Nama Satu', 'S.H., M.Si.']],
    ['Drs.H. Nama Dua', ['Drs.H.', 'Nama Dua', '']],
    ['M. Nama Tiga , S.E', ['', 'M. Nama Tiga', 'S.E']],
    ['Ir. Nama', ['Ir.', 'Nama', '']],
    ['H', ['', 'H', '']],
    ['Hi Nama', ['', 'Hi Nama', '']],
    ['  Nama   Empat,, ', ['', 'Nama Empat', '']],
    ['', ['', '', '']],
  ])('%s', (written, [front, name, back]) => {
    expect(splitName(written)).toEqual({ front, name, back });
  });
});

describe('rule 28: NIP and NRP', () => {
  test('digits keep their zeros and lose their spaces', () => {
    expect(readNumber(text('NIP. 19800101 200501 1 001'))).toEqual({
      value: { kind: 'NIP', digits: '198001012005011001' },
    });
    expect(readNumber(text("'00123456"))).toEqual({ value: { kind: 'NRP', digits: '00123456' } });
    expect(readNumber(text('-'))).toEqual({ value: { kind: 'none', digits: '' } });
    expect(readNumber(numberCell('75010101'))).toEqual({ value: { kind: 'NRP', digits: '75010101' } });
  });

  test('what Excel has rounded is refused, in a sheet and in a text file', () => {
    for (const cell of [numberCell('1.98001012005011E+17'), textCell('1,98001E+17')]) {
      expect(readNumber(cell)).toEqual({ refused: expect.stringContaining('dibulatkan') });
    }
    expect(readNumber(text('1'.repeat(31)))).toEqual({ refused: expect.stringContaining('30') });
  });
});

describe('days', () => {
  test.each([
    ['31-12-2024', '2024-12-31'],
    ['1/2/2024', '2024-02-01'],
    ['2024-02-29', '2024-02-29'],
    ['Senin, 1 Juli 2025', '2025-07-01'],
    ['5 Agt 2025', '2025-08-05'],
    ['45292', '2024-01-01'],
    ['', null],
    ['sekarang', null],
  ])('%s is read', (written, iso) => {
    expect(readDate(text(written))).toEqual({ value: iso });
  });

  test.each(['31-02-2024', '2024-13-01', 'kemarin', '1-1-0099', '99/99/9999', '1 Foo 2024'])(
    '%s is refused',
    (written) => {
      expect(readDate(text(written))).toEqual({ refused: expect.stringContaining(written) });
    },
  );

  test('a serial number of Excel counts from 1900, with its leap day that never was', () => {
    expect(readDate(numberCell('59'))).toEqual({ value: '1900-02-28' });
    expect(readDate(numberCell('61'))).toEqual({ value: '1900-03-01' });
    expect(readDate(numberCell('-5'))).toEqual({ refused: expect.stringContaining('-5') });
  });
});

test('ranks, genders, titles and groups are read as offices write them', () => {
  expect(readRank('Pembina Tingkat I (IV/b)')).toBe('IV/b');
  expect(readRank('Pembina Utama Muda / IVc')).toBe('IV/c');
  expect(readRank('Penata Tk. I')).toBe('III/d');
  expect(readRank('Kolonel Inf.')).toBe('Kolonel Inf.');
  expect(readGender('Laki-laki')).toEqual({ value: 'L' });
  expect(readGender('perempuan')).toEqual({ value: 'P' });
  expect(readGender('x')).toEqual({ refused: expect.stringContaining('x') });
  expect(splitTitle('plt Kepala Dinas')).toEqual({ acting: 'Plt.', title: 'Kepala Dinas' });
  expect(splitTitle('Kepala Dinas')).toEqual({ acting: '', title: 'Kepala Dinas' });
  expect(readGroups('OPD, Camat', () => false)).toEqual(['OPD', 'Camat']);
  expect(readGroups('Camat, Lurah', (name) => name === 'Camat, Lurah')).toEqual(['Camat, Lurah']);
  expect(readGroups('A, B; C', () => false)).toEqual(['A, B', 'C']);
});

test('columns are guessed by their headings, each use once', () => {
  expect(
    guessMapping(['No', 'Nama', 'NIP', 'Pangkat/Gol.', 'Jabatan', 'Unit Kerja', 'No. HP', 'Nama']),
  ).toEqual([null, 'fullName', 'number', 'rank', 'title', 'organisation', 'phone', null]);
  expect(guessMapping(['Gelar Depan', 'NAMA', 'Gelar Belakang'])).toEqual(['front', 'name', 'back']);
  expect(columnMappingSchema.safeParse(['name', 'name']).success).toBe(false);
});

test('the row of headings is found below a title', () => {
  const row = (...cells: string[]) => cells.map(textCell);
  expect(guessHeaderRow([row('DAFTAR PEJABAT'), [], row('No', 'Nama'), row('1', 'A')])).toBe(2);
  expect(guessHeaderRow([row('Nama'), row('A')])).toBe(0);
  expect(guessHeaderRow([])).toBe(0);
});
