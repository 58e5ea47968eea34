import { Text, VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import type { Piece } from './compare-parts.ts';
import classes from './versions.module.css';

/** Text with its removed or added words marked by sign, line and word, never by colour alone. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  if (pieces.length === 0)
    return (
      <Text size="sm" c="dimmed" fs="italic" className={classes.text}>
        tidak ada
      </Text>
    );
  // Pieces have no identity, so their places are the keys.
  const placed = [...pieces.entries()];
  return (
    <div className={classes.text}>
      {placed.map(([place, piece]) => (
        <Fragment key={place}>
          <Mark piece={piece} />
        </Fragment>
      ))}
    </div>
  );
}

function Mark({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return text;
  const [Tag, sign, word] =
    kind === 'removed' ? (['del', '−', 'dihapus'] as const) : (['ins', '+', 'ditambah'] as const);
  return (
    <Tag className={classes[kind]}>
      <VisuallyHidden>{word}: </VisuallyHidden>
      <span aria-hidden>[{sign}</span>
      <span className={classes.marked}>{text}</span>
      <span aria-hidden>{sign}]</span>
    </Tag>
  );
}
