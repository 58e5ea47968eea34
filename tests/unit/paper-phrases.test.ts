import { expect, test } from 'vitest';
import { PAPER_PHRASE_GROUPS } from '../../renderer/features/settings/paper-phrase-groups.ts';
import { TABLE_PHRASE_GROUPS } from '../../renderer/features/settings/table-phrase-groups.ts';
import { LETTER_PHRASES } from '../../shared/domain/letter-phrases.ts';
import { MINUTES_PHRASES } from '../../shared/domain/minutes-phrases.ts';
import { DEFAULT_PHRASES, phrasesSchema } from '../../shared/domain/phrases.ts';
import { TABLE_PHRASES } from '../../shared/domain/table-phrases.ts';

const fields = [...PAPER_PHRASE_GROUPS, ...TABLE_PHRASE_GROUPS].flatMap(({ title, phrases }) =>
  phrases.map(({ name, label }) => ({ name, label: `${title}: ${label}` })),
);

test('rule 68: every phrase of the minutes, of the letters and of the tables can be edited in the settings, once', () => {
  const names = [MINUTES_PHRASES, LETTER_PHRASES, TABLE_PHRASES].flatMap(Object.keys).sort();
  expect(fields.map(({ name }) => name).sort()).toEqual(names);
  expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
});

test('rule 68: an empty profile has every default; an edited phrase stays, the others keep theirs', () => {
  expect(phrasesSchema.parse({})).toEqual(DEFAULT_PHRASES);
  expect(phrasesSchema.parse({ memoTitle: 'NOTA' })).toEqual({ ...DEFAULT_PHRASES, memoTitle: 'NOTA' });
});
