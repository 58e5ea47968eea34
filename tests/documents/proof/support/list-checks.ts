import { all, attribute, has, type ReadDocx, textOf } from '../../support/docx.ts';

/**
 * Lists that are taken up again after another list of their kind has counted (rule 50). Word counts all lists of one kind
 * together and begins anew only where a list is first used, so the one that was left would go on with the other's numbers.
 */
export function checkLists(docx: ReadDocx): string[] {
  const kinds = kindsOf(docx);
  const counting = new Map<string, string>();
  const begun = new Set<string>();
  return all(docx.main, 'w:p').flatMap((paragraph) => {
    if (!has(paragraph, 'w:numId')) return [];
    const list = attribute(paragraph, 'w:numId', 'w:val');
    const level = attribute(paragraph, 'w:ilvl', 'w:val');
    const [place, own] = [`${kinds.get(list)} ${level}`, `${list} ${level}`];
    const isTakenUp = begun.has(own) && counting.get(place) !== own;
    counting.set(place, own);
    begun.add(own);
    return isTakenUp ? [`"${textOf(paragraph).slice(0, 60)}" counts on from another list`] : [];
  });
}

function kindsOf(docx: ReadDocx): Map<string, string> {
  if (!docx.paths.includes('word/numbering.xml')) return new Map();
  return new Map(
    all(docx.part('word/numbering.xml'), 'w:num').map((list) => [
      list.getAttribute('w:numId') ?? '',
      attribute(list, 'w:abstractNumId', 'w:val'),
    ]),
  );
}
