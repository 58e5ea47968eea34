import { describe, expect, test } from 'vitest';
import { checkAddresseeTitles, checkWeekdays } from '../../shared/domain/checks/wording.ts';
import { addresseeSchema } from '../../shared/domain/invitation.ts';

describe('rule 1: a typed weekday that disagrees with its date', () => {
  const complaints = (text: unknown) =>
    checkWeekdays('invitation', { opening: text }, ['opening']).map(({ message }) => message);

  test.each([
    ['Rapat pada Minggu, 05 Mei 2025.', 'Senin'],
    ['Kamis/2 Mei 2025', 'Jumat'],
    ['hari senin tanggal 29 April 2025', 'Selasa'],
  ])('%s', (text, right) => {
    expect(complaints(text)).toEqual([expect.stringContaining(`jatuh pada hari ${right}`)]);
  });

  test('a date that does not exist, and a text that is right', () => {
    expect(complaints('Jumat, 31 Februari 2025')).toEqual([
      expect.stringContaining('tidak ada dalam kalender'),
    ]);
    expect(complaints('Minggu, 31 Agustus 2025 dan Senin, 1 September 2025; 5 Mei 2025')).toEqual([]);
  });

  test('is found however deep the text lies, once for each wording, with the field to jump to', () => {
    const text = {
      type: 'doc',
      content: [{ text: 'Sabtu, 31 Agustus 2025' }, { text: 'Sabtu, 31 Agustus 2025' }],
    };
    const findings = checkWeekdays('minutes', { closing: text, form: 'A' }, ['closing']);
    expect(findings).toEqual([
      {
        severity: 'warning',
        record: 'minutes',
        field: 'closing',
        message: 'Tertulis “Sabtu, 31 Agustus 2025”, padahal 31 Agustus 2025 jatuh pada hari Minggu.',
      },
    ]);
  });
});

test('rule 15: an addressee of whom only Yth. is written is missing its title', () => {
  const addressees = ['Camat Contoh', 'Yth.', 'Kepada Yth. '].map((title) =>
    addresseeSchema.parse({ id: crypto.randomUUID(), title }),
  );
  expect(checkAddresseeTitles({ addressees }).map(({ field, severity }) => [field, severity])).toEqual([
    ['addressees.1.title', 'missing'],
    ['addressees.2.title', 'missing'],
  ]);
});
