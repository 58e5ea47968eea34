import { Textarea, type TextareaProps } from '@mantine/core';

interface LongTextProps extends Omit<TextareaProps, 'value' | 'onChange' | 'autosize'> {
  value: string;
  onChange: (value: string) => void;
}

/** Text of several paragraphs; the field grows with what is typed. */
export function LongText({ value, onChange, minRows = 2, maxRows = 20, ...props }: LongTextProps) {
  return (
    <Textarea
      {...props}
      autosize
      minRows={minRows}
      maxRows={maxRows}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
