/** Where an endless list begins: its first page has no cursor, the later ones do. */
export function firstPage<Cursor = string>(): Cursor | null {
  return null;
}
