/* Where things are on the screen of the minutes: by the names that the sections carry. */

const TYPED = 'textarea:not(:disabled), input:not(:disabled), [role=textbox]';

/** The part of the form that an element stands in; `null` outside of all. */
export function slotOf(element: Element | null): string | null {
  return element?.closest('[data-slot]')?.getAttribute('data-slot') ?? null;
}

function slotElement(key: string): HTMLElement | null {
  return document.querySelector(`[data-slot="${CSS.escape(key)}"]`);
}

/** Puts the keyboard into the discussion of a part, which comes into view with its heading. */
export function showSlot(key: string): void {
  const slot = slotElement(key);
  slot?.scrollIntoView({ block: 'start' });
  slot?.querySelector<HTMLElement>(TYPED)?.focus({ preventScroll: true });
}

/** Puts the keyboard into the first field of a row. */
export function showEntry(id: string): boolean {
  const entry = document.querySelector(`[data-entry="${CSS.escape(id)}"]`);
  const field = entry?.querySelector<HTMLElement>(TYPED);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
  return field !== null && field !== undefined;
}

/** Opens the private note of a part. */
export function showNote(key: string): void {
  const action = slotElement(key)?.querySelector<HTMLElement>('[data-desk-action="note"]');
  if (action instanceof HTMLButtonElement) action.click();
  else (action?.querySelector<HTMLElement>('textarea') ?? action)?.focus();
}
