import { describe, expect, test } from 'vitest';
import { decisionList } from '../../renderer/features/minutes/decision-list.ts';
import { decisionNumber, minutesStateText, periodText } from '../../shared/domain/decisions.ts';
import { aDiscussion, aMinutes, newTestId } from '../fixtures/builders.ts';

describe('the number of a decision', () => {
  test('is that of its agenda item and a letter, and goes on behind z', () => {
    const numbers = [0, 1, 25, 26, 51, 52, 701, 702].map((place) => decisionNumber(1, place));
    expect(numbers).toEqual(['2.a', '2.b', '2.z', '2.aa', '2.az', '2.ba', '2.zz', '2.aaa']);
    expect(decisionNumber(null, 2)).toBe('c');
  });

  test('the extract of a meeting never says one letter twice', () => {
    const item = { id: newTestId(), title: 'Anggaran' };
    const decisions = Array.from({ length: 30 }, (_, place) => ({ id: newTestId(), text: `Ke-${place}` }));
    const minutes = aMinutes({ discussions: [aDiscussion({ agendaItemId: item.id, decisions })] });
    const written = decisionList(minutes, [item]).split('\n');
    expect(written[1]).toBe('   a. Ke-0');
    expect(written[27]).toBe('   aa. Ke-26');
  });
});

test('the state of the minutes is said with what is known of it', () => {
  const known = { isFinal: true, finalVersion: 2, finalOn: '2025-08-22' };
  expect(minutesStateText(known)).toBe('Final, 22 Agustus 2025, versi 2');
  expect(minutesStateText({ isFinal: true, finalVersion: null, finalOn: null })).toBe('Final');
  expect(minutesStateText({ ...known, isFinal: false })).toBe('Belum final');
});

test('a period is said in words; a whole year by its number', () => {
  expect(periodText({ from: '2025-01-01', until: '2025-12-31' })).toBe('Tahun 2025');
  expect(periodText({ from: '2025-03-01', until: '2025-04-30' })).toBe('1 Maret 2025 s.d. 30 April 2025');
  expect(periodText({ from: '2025-01-01', until: '2026-12-31' })).toContain('s.d. 31 Desember 2026');
  expect(periodText({ from: '2025-03-01', until: null })).toBe('Sejak 1 Maret 2025');
  expect(periodText({ from: null, until: '2025-03-01' })).toBe('Sampai 1 Maret 2025');
  expect(periodText({ from: null, until: null })).toBe('');
});
