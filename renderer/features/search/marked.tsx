import { Mark } from '@mantine/core';
import type { MarkedText } from '../../../shared/contract/search.ts';

/** A text with its found words marked. */
export function Marked({ pieces }: { pieces: MarkedText }) {
  let from = 0;
  return pieces.map(({ text, hit }) => {
    const key = from;
    from += text.length;
    return hit ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
  });
}
