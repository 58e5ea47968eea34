import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import classes from './long-text.module.css';

export interface LongTextProps
  extends Omit<TextareaProps, 'value' | 'onChange' | 'autosize' | 'classNames' | 'styles'> {
  value: string;
  onChange: (value: string) => void;
}

/** So many that a text is read in one piece and never in a small window of its own. */
const MOST_ROWS = 1000;

/** Text of several paragraphs; the field grows with what is typed. */
export function LongText({ value, onChange, minRows = 2, maxRows = MOST_ROWS, ...props }: LongTextProps) {
  const rows: CSSProperties & Record<'--rows' | '--most-rows', number> = {
    '--rows': minRows,
    '--most-rows': maxRows,
  };
  return (
    <Textarea
      {...props}
      classNames={{ input: classes.field ?? '' }}
      styles={{ input: rows }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
