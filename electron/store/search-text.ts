/** Text for searching: lower case, without accents, spaces closed up. */
export function searchText(...parts: readonly string[]): string {
  return parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a search, prepared like `searchText`; each must be found. */
export function searchWords(search: string): string[] {
  return searchText(search)
    .split(' ')
    .filter((word) => word !== '');
}
