import { sql } from 'kysely';
import type { SearchTerm } from '../../../shared/domain/search-query.ts';
import type { ReadDb } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';

const known = keep(['words'], (db, gap) =>
  db
    .selectFrom(
      sql<{ word: string }>`(select value as word from json_each(${gap('words')})
        where exists (select 1 from search_index where search_index match '"' || value || '"'))`.as('found'),
    )
    .select('word'),
);

/**
 * The terms with only those forms that stand in some text. Most of the forms of a word do not; looking for each costs the
 * same in every archive, while each one in the question makes every comparison of hits longer.
 */
export async function withKnownForms(db: ReadDb, terms: readonly SearchTerm[]): Promise<SearchTerm[]> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  if (forms.length === 0) return [...terms];
  const words = new Set((await known.all(db, { words: JSON.stringify(forms) })).map(({ word }) => word));
  return terms.map((term) => ({ ...term, forms: term.forms.filter((form) => words.has(form)) }));
}
