import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../shared/domain/audit-diff.ts';
import { valueWords } from '../../shared/domain/audit-values.ts';
import { auditWords, changeLines, nameInValue } from '../../shared/domain/audit-words.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { aDiscussion, aMeeting, aMinutes, anAttendance, anAttendee } from '../fixtures/builders.ts';
import { fullDossier } from '../fixtures/full-dossier.ts';

function lines(entity: string, was: unknown, is: unknown): string[] {
  const { before, after } = differenceOf(was, is) ?? { before: null, after: null };
  return changeLines({ entity, action: 'update', name: '', before, after });
}

describe('the audit in words a clerk reads', () => {
  test('codes, dates and switches are told as words', () => {
    const was = aMeeting();
    const is = { ...was, state: 'final', date: '2025-09-01', isSpecimen: true };
    expect(lines('meeting', { value: was }, { value: is })).toEqual([
      'Status: Rencana → Final',
      'Tanggal rapat: 31 Agustus 2025 → 1 September 2025',
      expect.stringMatching(/: tidak → ya$/),
    ]);
    const attendee = anAttendee();
    const list = anAttendance({ attendees: [attendee] });
    const absent = anAttendance({ attendees: [{ ...attendee, state: 'absent' }] });
    expect(lines('attendance', list, absent)).toEqual([expect.stringMatching(/: Hadir → Tidak hadir$/)]);
  });

  test('no code of the program stands in the words of a whole dossier', () => {
    const dossier = fullDossier();
    const codes = (entity: string, value: unknown, key: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => codes(entity, one, key));
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).flatMap(([inner, one]) => codes(entity, one, inner));
      const isCode = typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(value);
      return isCode && valueWords(entity, key, { [key]: value }) === value
        ? [`${entity}.${key}: ${value}`]
        : [];
    };
    const { meeting, invitation, attendance, minutes, supplement } = dossier;
    const records = Object.entries({ meeting, invitation, attendance, minutes, supplement });
    expect(records.flatMap(([entity, value]) => codes(entity, value, ''))).toEqual([]);
  });

  test('a word in long minutes is told alone, without ids and marks of the program', () => {
    const discussion = aDiscussion({ text: richFromPlain('Pimpinan membuka rapat.') });
    const was = aMinutes({ discussions: [discussion] });
    const is = { ...was, discussions: [{ ...discussion, text: richFromPlain('Pimpinan menutup rapat.') }] };
    const [told] = lines('minutes', was, is);
    expect(told).toContain('Pimpinan membuka rapat. → Pimpinan menutup rapat.');
    const more = { ...was, discussions: [discussion, aDiscussion({ text: richFromPlain('Butir baru.') })] };
    const [added = ''] = lines('minutes', was, more);
    expect(added).toContain('Butir baru.');
    expect(added).not.toMatch(/[0-9a-f]{8}-|paragraph|doc/);
  });

  test('many places are counted, and what has no label is not told by its technical name', () => {
    const was = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`reg_${index}`, 'a']));
    const is = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`reg_${index}`, 'b']));
    expect(lines('letter', was, is)).toEqual(['Isian lain diubah']);
  });

  test('closings, papers and jobs say what they are', () => {
    const change = { action: 'update', name: 'Rakor', before: {}, after: {} } as const;
    expect(auditWords({ ...change, entity: 'dossier_seal' })).toBe('Membuka kembali berkas “Rakor”');
    expect(auditWords({ ...change, entity: 'dossier_seal', action: 'create' })).toBe(
      'Menutup berkas “Rakor”',
    );
    const paper = { entity: 'paper', before: null, after: { relativePath: 'Naskah/2025/Notula.docx' } };
    expect(nameInValue(paper)).toBe('Notula.docx');
    expect(nameInValue({ entity: 'meeting', before: null, after: {} })).toBe('');
  });
});
