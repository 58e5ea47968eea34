import { textLines } from './letter.ts';

/** Says where an output differs from ours; the bench stops then, because the times would not be of the same work. */
export function requireSameText(tool: string, theirs: Uint8Array, ours: Uint8Array): void {
  const [a, b] = [textLines(theirs), textLines(ours)];
  const at = a.findIndex((line, index) => line !== b[index]);
  if (at < 0 && a.length === b.length) return;
  const place = at < 0 ? Math.min(a.length, b.length) : at;
  throw new Error(`${tool} wrote another text: line ${place + 1} is "${a[place]}" instead of "${b[place]}"`);
}
