import type { KeyboardEvent } from 'react';
import { LongText, type LongTextProps } from './long-text.tsx';

/** One line of text that may be long: it wraps and grows instead of hiding its end. Enter sends the form around it. */
export function LineField({ onChange, onKeyDown, ...props }: LongTextProps) {
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <LongText minRows={1} {...props} onKeyDown={handleKey} onChange={(text) => onChange(joinLines(text))} />
  );
}

/** Lines that came by pasting become one. */
export function joinLines(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
