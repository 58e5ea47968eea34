import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../shared/domain/audit-diff.ts';
import { auditWords, changeLines, nameInValue } from '../../shared/domain/audit-words.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { aDiscussion, aMeeting, aMinutes, anAttendance, anAttendee } from '../fixtures/builders.ts';

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
