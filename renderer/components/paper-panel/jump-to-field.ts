/**
 * Moves the focus to the field of a dotted path, or to the nearest part of the form above it that is on the page.
 * Elements name their path with `data-field`. Answers whether something was found.
 */
export function jumpToField(path: string): boolean {
  for (let part = path; part !== ''; part = parentOf(part)) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(part)}"]`);
    if (place === null) continue;
    focusIn(place);
    return true;
  }
  return false;
}

function parentOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot === -1 ? '' : path.slice(0, dot);
}

const TYPED = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), [role=textbox]';
const FIELDS = `${TYPED}, select, button:not(:disabled)`;

function focusIn(place: HTMLElement): void {
  const field = place.matches(FIELDS)
    ? place
    : (place.querySelector<HTMLElement>(TYPED) ?? place.querySelector<HTMLElement>(FIELDS));
  (field ?? place).scrollIntoView({ block: 'center' });
  (field ?? place).focus({ preventScroll: true });
}
