import { TextInput, type TextInputProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';

interface SearchFieldProps extends Pick<TextInputProps, 'flex' | 'maw' | 'w'> {
  /** Name for the screen reader. */
  label: string;
  /** What is searched; it should name the shortcut Ctrl+F. */
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  /** Arrow down: into the list below. */
  onLeaveDown: () => void;
}

/** The search of a list; Ctrl+F leads into it from anywhere on the page, the arrow key down into the list. */
export function SearchField({ label, value, onChange, onLeaveDown, ...rest }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+F', () => field.current?.select()]], []);
  return (
    <TextInput
      flex="1 1 220px"
      {...rest}
      ref={field}
      type="search"
      aria-label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onLeaveDown();
      }}
    />
  );
}
