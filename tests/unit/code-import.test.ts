import { describe, expect, test } from 'vitest';
import { BUILT_IN_CODES, compareCodes, sortByCode } from '../../shared/domain/classification.ts';
import { type CodeMapping, guessCodeMapping } from '../../shared/domain/code-import/columns.ts';
import { planCodeImport } from '../../shared/domain/code-import/plan-code-import.ts';
import { readCodeRow } from '../../shared/domain/code-import/read-code-row.ts';
import { numberCell, type SheetCell, textCell } from '../../shared/domain/directory-import/cells.ts';

const MAPPING: CodeMapping = ['code', 'title', 'activeYears', 'inactiveYears', 'finalFate', 'note'];
const cells = (...texts: string[]): SheetCell[] => texts.map(textCell);
const read = (row: SheetCell[]) => readCodeRow(row, MAPPING);

async function plan(
  rows: SheetCell[][],
  state: Parameters<typeof planCodeImport>[0]['state'] = { codes: [], rules: [] },
) {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const table = { name: 'Kode', rows: [cells('Kode', 'Uraian'), ...rows], mergedAreas: 0 };
  return planCodeImport({ table, headerRow: 0, mapping: MAPPING, state, newId });
}

describe('a row of the list of codes', () => {
  test('is taken as it is shown: 000.1.10 stays 000.1.10', () => {
    expect(read(cells('000.1.10', ' Rapat   kerja '))).toMatchObject({
      row: { code: '000.1.10', title: 'Rapat kerja', retention: null },
      refused: [],
    });
    expect(read([numberCell('100'), textCell('Pemerintahan')]).row?.code).toBe('100');
    // Shown with the format `000`.
    expect(read([numberCell('0', 3), textCell('Umum')]).row?.code).toBe('000');
  });

  test('a code that Excel has made a number or a day is refused with the way out, never guessed', () => {
    for (const cell of [
      numberCell('100.1'),
      numberCell('5'),
      { kind: 'date', text: '2025-01-05' } as const,
    ]) {
      const { row, refused } = read([cell, textCell('Rapat')]);
      expect(row).toBeNull();
      expect(refused[0]).toContain('format kolom kode di Excel menjadi Teks');
    }
    expect(read(cells('', 'Tanpa kode')).refused).toEqual(['Baris ini tidak berkode.']);
    expect(read(cells('', '')).row).toBeNull();
    expect(read(cells('0'.repeat(41), 'Panjang')).refused).toHaveLength(1);
  });

  test('years and fate are read in the words of a JRA, with their exceptions as a note', () => {
    expect(
      read(cells('000.1.5', 'Rapat', '1 Tahun', '1 th', 'Musnah, Kecuali Notulen terkait Kebijakan Permanen'))
        .row?.retention,
    ).toEqual({
      activeYears: 1,
      inactiveYears: 1,
      finalFate: 'musnah',
      note: 'Kecuali Notulen terkait Kebijakan Permanen',
    });
    expect(
      read(cells('000', 'Umum', '2 tahun setelah selesai', '3', 'Dinilai Kembali', 'JRA')).row?.retention,
    ).toEqual({
      activeYears: 2,
      inactiveYears: 3,
      finalFate: 'dinilai-kembali',
      note: 'setelah selesai; JRA',
    });
  });

  test('half a schedule is told and left out; a wrong one refuses the row', () => {
    const half = read(cells('000', 'Umum', '2', '', 'Musnah'));
    expect(half.row?.retention).toBeNull();
    expect(half.notes[0]).toContain('tidak lengkap');
    for (const bad of [
      cells('000', 'Umum', 'dua', '3', 'Musnah'),
      cells('000', 'Umum', '2,5', '3', 'Musnah'),
      cells('000', 'Umum', '2', '3', 'Dibakar'),
      cells('000', 'Umum', '101', '3', 'Musnah'),
    ])
      expect(read(bad).refused).toHaveLength(1);
  });
});

describe('headings', () => {
  test('of a region are known, "inaktif" before "aktif"', () => {
    expect(
      guessCodeMapping([
        'No.',
        'Kode',
        'Jenis Arsip',
        'Retensi Aktif',
        'Retensi Inaktif',
        'Nasib Akhir',
        'Keterangan',
      ]),
    ).toEqual([null, 'code', 'title', 'activeYears', 'inactiveYears', 'finalFate', 'note']);
  });
});

describe('an import of codes', () => {
  test('makes, names anew, skips and refuses row by row', async () => {
    const known = { id: 'k', version: 3, value: { code: '005', title: 'Undangan', isHidden: true } };
    const rows = [
      cells('000.1.7', 'Baru', '1', '2', 'Musnah'),
      cells('005', 'Undangan rapat'),
      cells('000.1.5', 'Rapat pimpinan antara lain: Notula/Risalah Rapat'),
      cells('000.1.7', 'Dua kali'),
      cells('000.1.8', ''),
      cells('000.1', '', '2', '2', 'Permanen'),
    ];
    const result = await plan(rows, { codes: [known], rules: [] });
    expect(result.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'updated'],
      [4, 'skipped'],
      [5, 'refused'],
      [6, 'refused'],
      [7, 'updated'],
    ]);
    expect(result.rows[3]?.notes).toEqual(['Kode 000.1.7 sudah ada di baris 2 berkas ini.']);
    expect(result.classification_code.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['id-1', null, { code: '000.1.7', title: 'Baru', isHidden: false }],
      ['k', known.value, { code: '005', title: 'Undangan rapat', isHidden: true }],
    ]);
    expect(result.retention_rule.map(({ after }) => after.code)).toEqual(['000.1.7', '000.1']);
  });
});

test('rule 11: thousands of codes are sorted by their number parts, each taken apart once', () => {
  const codes = Array.from(
    { length: 6000 },
    (_, index) => `${index % 10}00.${(index * 7) % 30}.${index % 41}.${index}`,
  );
  let takenApart = 0;
  const sorted = sortByCode(codes, (code) => {
    takenApart += 1;
    return code;
  });
  expect(takenApart).toBe(codes.length);
  for (const [index, code] of sorted.slice(1).entries())
    expect(compareCodes(sorted[index] ?? '', code)).toBeLessThanOrEqual(0);
  expect(sortByCode(BUILT_IN_CODES, ({ code }) => code)).toEqual(BUILT_IN_CODES);
});
