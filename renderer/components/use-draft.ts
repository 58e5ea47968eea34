import { useState } from 'react';

interface DraftOptions<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
  format: (value: Value) => string;
  /** `null` when the text cannot be read. */
  read: (text: string) => Value | null;
}

/**
 * A typed field whose text is read into a value: the value follows each readable text, the text is tidied on
 * leaving, and an unreadable text stays on the screen (`isUnreadable`) instead of silently becoming the old value.
 */
export function useDraft<Value>({ value, onChange, format, read }: DraftOptions<Value>) {
  const [draft, setDraft] = useState<{ text: string; for: Value | null } | null>(null);
  const [isFocused, setFocused] = useState(false);
  const isCurrent = draft !== null && (isFocused || draft.for === value);
  const text = isCurrent ? draft.text : value === null ? '' : format(value);
  const isUnreadable = isCurrent && draft.text.trim() !== '' && read(draft.text) === null;

  const handleText = (next: string) => {
    const readValue = next.trim() === '' ? null : read(next);
    const hasMeaning = readValue !== null || next.trim() === '';
    setDraft({ text: next, for: hasMeaning ? readValue : value });
    if (hasMeaning && readValue !== value) onChange(readValue);
  };
  const handleBlur = () => {
    setFocused(false);
    if (!isUnreadable) setDraft(null);
  };
  return {
    text,
    isUnreadable: isUnreadable && !isFocused,
    clear: () => setDraft(null),
    inputProps: {
      value: text,
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => handleText(event.currentTarget.value),
      onFocus: () => setFocused(true),
      onBlur: handleBlur,
    },
  };
}
