const LONGEST = 60;

/** The beginning of a text between quotation marks, to say which one is meant. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const cut =
    line.length <= LONGEST
      ? line
      : `${line
          .slice(0, LONGEST - 4)
          .toWellFormed()
          .trimEnd()} ...`;
  return `“${cut}”`;
}
