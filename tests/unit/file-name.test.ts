import { describe, expect, test } from 'vitest';
import { paperName } from '../../electron/features/archive/paper-name.ts';
import { mergeNames } from '../../electron/features/invitations/merge-names.ts';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import {
  checkFileNamePattern,
  meetingFolderName,
  paperFileName,
  safeName,
} from '../../shared/domain/file-name.ts';
import { newOfficeProfile, officeProfileSchema } from '../../shared/domain/office-profile.ts';

describe('rule 53: readable and safe file names', () => {
  test('date, kind, title', () => {
    expect(paperFileName({ kind: 'invitation', date: '2025-08-31', title: 'Rapat Koordinasi' })).toBe(
      '2025-08-31_Undangan_Rapat-Koordinasi.docx',
    );
    expect(paperFileName({ kind: 'minutes', date: null, title: 'Rapat' })).toBe('Notula_Rapat.docx');
  });

  test('forbidden characters go, number slashes too', () => {
    const name = paperFileName({
      kind: 'attendance',
      date: '2025-08-31',
      title: 'Nomor 000.1.5/15\\Setda: "A*B?" <C|D>',
    });
    expect(name).toMatch(/^2025-08-31_Daftar-Hadir_/);
    expect(name).not.toMatch(/[\\/:*?"<>|]/);
  });

  test('long titles are cut, never inside a character', () => {
    const name = safeName('👨‍👩‍👧'.repeat(50), 80);
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name.isWellFormed()).toBe(true);
    expect(
      paperFileName({ kind: 'minutes', date: '2025-08-31', title: 'x'.repeat(600) }).length,
    ).toBeLessThan(120);
  });

  test('a name of characters of three bytes fits where 255 bytes are the limit', () => {
    const title = 'ꦫꦥꦠ꧀'.repeat(60);
    const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
    for (const kind of PAPER_KINDS) {
      expect(bytes(paperFileName({ kind, date: '2025-08-31', title }))).toBeLessThan(230);
    }
    expect(bytes(meetingFolderName('2025-08-31', title))).toBeLessThan(230);
    expect(bytes(safeName(title, 120))).toBeLessThanOrEqual(180);
  });

  test('characters that turn a name round, and those that no list in Word or Excel takes, go', () => {
    expect(safeName('Notula\u202excod.exe', 80)).toBe('Notulaxcod.exe');
    expect(safeName('Rapat\ufffe \uffffDinas\u000b', 80)).toBe('Rapat Dinas');
  });

  test.each(['con', 'LPT1', 'nul.txt', 'COM¹', 'lpt².pdf', 'CON .txt', 'CONIN$'])(
    'the device name %s is avoided',
    (text) => {
      expect(safeName(text, 80)).toBe(`_${text}`);
    },
  );

  test.each(['', '...', '   ', '/// '])('"%s" still gives a name', (text) => {
    expect(safeName(text, 80)).toBe('Tanpa nama');
  });

  test('no point at the end, no leading point', () => {
    expect(safeName('.Rapat dkk.', 80)).toBe('Rapat dkk');
    expect(meetingFolderName('2025-08-31', 'Rapat A/B')).toBe('2025-08-31 Rapat A-B');
  });
});

describe('rule 53: the pattern of the office', () => {
  const paper = { kind: 'invitation', date: '2025-08-31', title: 'Rapat Koordinasi' } as const;

  test.each([
    ['{tanggal}_{jenis}_{acara}', '2025-08-31_Undangan_Rapat-Koordinasi.docx'],
    ['{jenis} {acara} ({tahun})', 'Undangan Rapat-Koordinasi (2025).docx'],
    ['Setda {tahun}-{bulan} {jenis}', 'Setda 2025-08 Undangan.docx'],
    ['{unit}_{jenis}', 'Bag.Um_Undangan.docx'],
  ])('%s', (pattern, name) => {
    expect(paperFileName({ ...paper, pattern, unit: 'Bag.Um' })).toBe(name);
  });

  test('a part that is not known goes with its separator', () => {
    const undated = { ...paper, date: null };
    expect(paperFileName(undated)).toBe('Undangan_Rapat-Koordinasi.docx');
    expect(paperFileName({ ...undated, pattern: '{jenis}_{tanggal}_{acara}' })).toBe(
      'Undangan_Rapat-Koordinasi.docx',
    );
    expect(paperFileName({ ...undated, pattern: '{unit} - {jenis} - {tanggal}' })).toBe('Undangan.docx');
  });

  test.each([
    ['{jenis}_{nomor}', /Bagian \{nomor\} tidak dikenal\. Yang dapat dipakai: \{tanggal\}/],
    ['{jenis', /tidak berpasangan/],
    ['{tanggal}_{acara}', /harus memuat \{jenis\}/],
    ['{tahun}/{jenis}', /tidak boleh memuat/],
    ['..\\..\\{jenis}', /tidak boleh memuat/],
    ['{jenis}_{acara}_{acara}', /cukup satu kali/],
    ['', /harus memuat \{jenis\}/],
  ])('"%s" is refused, in the form and in a stored profile', (pattern, complaint) => {
    expect(checkFileNamePattern(pattern)).toMatch(complaint);
    const profile = { ...newOfficeProfile('Setda'), fileName: { pattern } };
    expect(officeProfileSchema.safeParse(profile).success).toBe(false);
    // Never a file without a name, even so.
    expect(paperFileName({ ...paper, pattern })).toBe('2025-08-31_Undangan_Rapat-Koordinasi.docx');
  });

  test('device names and odd characters stay harmless', () => {
    expect(paperFileName({ ...paper, pattern: 'CON.{jenis}' })).toBe('_CON.Undangan.docx');
    const odd = paperFileName({ ...paper, title: '\u0007<a> 👨‍👩‍👧'.repeat(60), pattern: '{jenis} {acara}' });
    expect(odd).not.toMatch(/[\\/:*?"<>|]|\p{Cc}/u);
    expect(odd.isWellFormed()).toBe(true);
  });

  test('with the longest pattern a path stays short enough for Word, in whatever folder', () => {
    const pattern = `{tanggal}${'x'.repeat(52)}{jenis}{acara}`;
    for (const folder of ['/arsip', `/${'arsip'.repeat(8)}`]) {
      const { folder: inside, fileName } = paperName(
        folder,
        'invitation-memo',
        { date: '2025-08-31', title: 'Rapat '.repeat(90).trim() },
        { pattern },
      );
      expect(`${folder}/${inside}/${fileName}`.length).toBeLessThanOrEqual(239);
    }
  });

  test('merged letters follow the pattern too', () => {
    const profile = { ...newOfficeProfile('Setda'), fileName: { pattern: '{jenis} {tanggal}' } };
    expect(mergeNames('/arsip', paper, 'all', profile).fileName).toBe(
      'Undangan-per-Penerima 2025-08-31.docx',
    );
    expect(mergeNames('/arsip', paper, 'all', newOfficeProfile('Setda')).fileName).toBe(
      '2025-08-31_Undangan-per-Penerima_Rapat-Koordinasi.docx',
    );
  });
});
