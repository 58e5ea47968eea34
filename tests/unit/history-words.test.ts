import { describe, expect, test } from 'vitest';
import { actionWords, type ChangeFacts, changeWords } from '../../shared/domain/change-words.ts';
import { INVITATION_PARTS } from '../../shared/domain/merge-fields/invitation.ts';
import { compareStates, takeChosen } from '../../shared/domain/merge-fields.ts';
import { differenceLines } from '../../shared/domain/paper-changes.ts';
import { aMeeting, anAddressee, anInvitation } from '../fixtures/builders.ts';

const fact = (change: Partial<ChangeFacts>): ChangeFacts => ({
  entity: 'meeting',
  action: 'update',
  before: null,
  after: null,
  name: 'Rakor',
  ...change,
});

describe('changes in words', () => {
  test('name one or two places, and only the record where there are more', () => {
    const value = aMeeting();
    const words = (changes: object) =>
      changeWords(fact({ before: { value }, after: { value: { ...value, ...changes } } }));
    expect(words({ place: 'x' })).toBe('Mengubah tempat rapat “Rakor”');
    expect(words({ date: '2025-01-01' })).toBe('Mengubah tanggal rapat “Rakor”');
    expect(words({ place: 'x', link: 'y' })).toBe('Mengubah tempat dan tautan rapat “Rakor”');
    expect(words({ place: 'x', link: 'y', contact: 'z' })).toBe('Mengubah rapat “Rakor”');
  });

  test('count what was done to many, and know every odd record', () => {
    const removed = fact({ entity: 'person', action: 'delete', name: 'Nama' });
    expect(actionWords([removed])).toBe('Menghapus orang “Nama”');
    expect(actionWords([removed, removed, removed])).toBe('Menghapus 3 orang');
    expect(actionWords([])).toBe('');
    expect(changeWords(fact({ entity: 'unheard', before: 7, after: [], name: '' }))).toBe('Mengubah data');
    expect(changeWords(fact({ name: 'x'.repeat(600), action: 'create' })).length).toBeLessThan(90);
  });
});

describe('merging two states', () => {
  const [a, b, c] = ['Camat A', 'Camat B', 'Camat C'].map((title) => anAddressee({ title }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('Three are needed');
  const base = anInvitation({ addressees: [a, b], subject: 'Undangan' });

  test('takes rows and fields that one side alone changed, and leaves open what both did', () => {
    const one = { ...base, addressees: [a], subject: 'Satu' };
    const other = { ...base, addressees: [a, { ...b, note: 'baru' }, c], subject: 'Dua', opening: 'Kata' };
    const found = compareStates(INVITATION_PARTS, base, one, other);
    expect(found.map(({ path, side }) => [path, side])).toEqual([
      ['subject', null],
      [`addressees/${b.id}`, null],
      [`addressees/${c.id}`, 'other'],
      ['opening', 'other'],
    ]);
    const choices = { subject: 'other', [`addressees/${c.id}`]: 'other', opening: 'one' } as const;
    const merged = takeChosen(INVITATION_PARTS, one, other, choices);
    expect(merged).toEqual({ ...one, addressees: [a, c], subject: 'Dua' });
  });

  test('all from one side gives that side, whatever the order of its rows', () => {
    const one = { ...base, addressees: [c, a, b] };
    const other = { ...base, addressees: [b, a], closing: 'x' };
    const every = compareStates(INVITATION_PARTS, null, one, other);
    const all = Object.fromEntries(every.map(({ path }) => [path, 'other' as const]));
    expect(takeChosen(INVITATION_PARTS, one, other, all)).toEqual(other);
    expect(takeChosen(INVITATION_PARTS, one, other, {})).toEqual(one);
  });

  test('is told in lines: few rows by name, many by count, long texts without themselves', () => {
    const lines = (other: typeof base) =>
      differenceLines(INVITATION_PARTS.flatMap((part) => part.differences(base, other)));
    expect(lines({ ...base, subject: '' })).toEqual(['Hal: Undangan → (kosong)']);
    expect(lines({ ...base, opening: 'x'.repeat(4000) })).toEqual(['Pembuka diubah']);
    const many = Array.from({ length: 4 }, (_, index) => anAddressee({ title: `Lurah ${index}` }));
    expect(lines({ ...base, addressees: [a, b, ...many] })).toEqual(['4 penerima ditambah']);
  });
});
