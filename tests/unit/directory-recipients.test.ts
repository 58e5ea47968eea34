import { expect, test } from 'vitest';
import { kindOfTitle } from '../../shared/domain/meeting-kind.ts';
import {
  checkRecipients,
  type KnownPost,
  type Recipient,
  type RecipientFacts,
} from '../../shared/domain/recipient-check.ts';

const NOBODY: RecipientFacts = { day: '2025-09-17', posts: [], groups: [], before: [] };

function recipient(title: string, changes: Partial<Recipient> = {}): Recipient {
  return { id: title, positionId: null, title, organisation: '', group: '', ...changes };
}

function post(id: string, changes: Partial<KnownPost> = {}): KnownPost {
  return { id, title: id, organisation: '', isTrashed: false, holder: null, near: null, ...changes };
}

const at = (id: string) => recipient(id, { positionId: id });
const kinds = (list: readonly Recipient[], facts: Partial<RecipientFacts>) =>
  checkRecipients(list, { ...NOBODY, ...facts }).map(({ kind }) => kind);

test('doubles are found whatever their letters, and empty lines are none', () => {
  const [found] = checkRecipients([recipient('Camat A'), recipient('CAMAT  a.', { id: 'x' })], NOBODY);
  expect(found).toMatchObject({ kind: 'duplicate', addresseeIds: ['Camat A', 'x'] });
  expect(checkRecipients([recipient(''), recipient('', { id: 'x' })], NOBODY)).toEqual([]);
});

test('a post is told once: removed, out of office, or never filled', () => {
  const posts = [
    post('A', { isTrashed: true }),
    post('B', { near: { name: 'Nama', from: null, until: '2025-08-31' } }),
    post('C'),
    post('D', { holder: { personId: 'p', name: 'Nama Dua' } }),
    post('E', { holder: { personId: 'p', name: 'Nama Dua' } }),
  ];
  const list = ['A', 'B', 'C', 'D', 'E'].map(at);
  expect(kinds(list, { posts })).toEqual(['removed-post', 'out-of-office', 'same-person', 'empty-post']);
  const [, out] = checkRecipients(list, { ...NOBODY, posts });
  expect(out?.sentence).toContain('Nama menjabat sampai 31 Agustus 2025');
});

test('hundreds of empty posts are one sentence', () => {
  const names = Array.from({ length: 800 }, (_, index) => `Ketua ${index}`);
  const found = checkRecipients(names.map(at), { ...NOBODY, posts: names.map((name) => post(name)) });
  expect(found).toHaveLength(1);
  expect(found[0]?.addresseeIds).toHaveLength(800);
});

test('a member is missing when its group is named or most of it is there', () => {
  const groups = [{ name: 'Camat', members: ['A', 'B', 'C', 'D'].map((id) => post(id)) }];
  const missing = { groups };
  expect(kinds([recipient('A', { positionId: 'A', group: 'camat' })], missing)).toEqual(['member-missing']);
  expect(kinds(['A', 'B', 'C'].map(at), missing)).toEqual(['member-missing']);
  expect(kinds(['A', 'B'].map(at), missing)).toEqual([]);
  expect(kinds([recipient('Lain', { group: 'Camat' })], missing)).toEqual([]);
  expect(
    kinds(
      ['A', 'B', 'C', 'D'].map((name) => recipient(name)),
      missing,
    ),
  ).toEqual([]);
});

test('who came to the last three meetings of the kind is missed, not who came to two', () => {
  const before = [
    [recipient('A'), recipient('B'), recipient('C')],
    [recipient('A'), recipient('B')],
    [recipient('A'), recipient('B'), recipient('C')],
  ];
  const [found] = checkRecipients([recipient('B')], { ...NOBODY, before });
  expect(found).toMatchObject({ kind: 'invited-before', missing: [{ title: 'A' }] });
  expect(found?.missing).toHaveLength(1);
  expect(kinds([recipient('B')], { before: before.slice(0, 2) })).toEqual([]);
});

test('the kind of a meeting is its words without months, years and numbers', () => {
  expect(kindOfTitle('Rapat Koordinasi Bulan Juli 2025')).toEqual(
    kindOfTitle('RAPAT koordinasi Triwulan III 2024'),
  );
  expect(kindOfTitle('Rapat Camat')).not.toEqual(kindOfTitle('Rapat Lurah'));
});
