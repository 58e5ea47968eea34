import { describe, expect, test } from 'vitest';
import { meetingFolderName, paperFileName, safeName } from '../../shared/domain/file-name.ts';

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

  test.each(['con', 'LPT1', 'nul.txt'])('the device name %s is avoided', (text) => {
    expect(safeName(text, 80)).toBe(`_${text}`);
  });

  test.each(['', '...', '   ', '/// '])('"%s" still gives a name', (text) => {
    expect(safeName(text, 80)).toBe('Tanpa nama');
  });

  test('no point at the end, no leading point', () => {
    expect(safeName('.Rapat dkk.', 80)).toBe('Rapat dkk');
    expect(meetingFolderName('2025-08-31', 'Rapat A/B')).toBe('2025-08-31 Rapat A-B');
  });
});
