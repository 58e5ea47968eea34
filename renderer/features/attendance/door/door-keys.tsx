import { Kbd, Text } from '@mantine/core';

/** What the keys of the desk do, always in view. */
export function DoorKeys() {
  return (
    <Text size="sm" c="dimmed">
      <Kbd size="xs">Enter</Kbd> hadir · <Kbd size="xs">Shift+Enter</Kbd> diwakili · <Kbd size="xs">↓</Kbd> ke
      daftar, lalu <Kbd size="xs">H</Kbd> hadir, <Kbd size="xs">W</Kbd> diwakili, <Kbd size="xs">I</Kbd> izin,{' '}
      <Kbd size="xs">P</Kbd> pulang lebih awal · <Kbd size="xs">Ctrl+Z</Kbd> urungkan
    </Text>
  );
}

/** To the row above or below; above the first stands the search. */
export function focusBeside(
  list: HTMLElement | null,
  from: EventTarget,
  step: 1 | -1,
  leave: () => void,
): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-match]') ?? [])];
  const index = rows.findIndex((row) => from instanceof Node && row.parentElement?.contains(from) === true);
  if (index + step < 0) leave();
  else rows[index + step]?.focus();
}
