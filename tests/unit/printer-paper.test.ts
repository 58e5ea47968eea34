import { describe, expect, test } from 'vitest';
import { printerPaper } from '../../electron/app/printer-paper.ts';
import { paperSizeNote } from '../../renderer/components/preview/print-words.ts';

const A4 = { width: 210, height: 297 };
const F4 = { width: 215, height: 330 };

describe('the paper of a printer', () => {
  test('is read where the system tells it', () => {
    expect(printerPaper({ copies: '1', media: 'iso_a4_210x297mm' })).toEqual(A4);
    expect(printerPaper({ media: 'om_folio_210x330mm,tray-2' })).toEqual({ width: 210, height: 330 });
    expect(printerPaper({ media: 'na_letter_8.5x11in' })?.height).toBeCloseTo(279.4);
    expect(printerPaper({ media: 'A4' })).toEqual(A4);
    expect(printerPaper({ PageSize: 'A4.Fullbleed' })).toEqual(A4);
  });

  test('is unknown where it does not', () => {
    for (const options of [undefined, null, {}, { copies: '1' }, { media: 'roll' }, { media: '' }])
      expect(printerPaper(options)).toBeUndefined();
  });
});

describe('the note about the paper', () => {
  test('says that both are the same, that they differ, or that nothing was compared', () => {
    expect(paperSizeNote(A4, { width: 297, height: 210 })).toBe(
      'Naskah ini memakai kertas A4, sama dengan setelan pencetak.',
    );
    expect(paperSizeNote(F4, A4)).toBe(
      'Naskah ini memakai kertas F4 (215 × 330 mm), tetapi pencetak disetel untuk A4. Ganti kertas dan setelan pencetak sebelum mencetak.',
    );
    expect(paperSizeNote({ width: 330, height: 215 })).toBe(
      'Naskah ini memakai kertas F4 (215 × 330 mm), mendatar. Setelan kertas pencetak tidak dapat dibaca; pastikan kertas yang sama terpasang di pencetak.',
    );
    expect(paperSizeNote(A4, null)).toBe('Naskah ini memakai kertas A4.');
    expect(paperSizeNote({ width: 100, height: 200 }, A4)).toContain('kertas 100 × 200 mm, tetapi');
  });
});
