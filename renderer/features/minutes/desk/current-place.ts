import type { MinutesPlace } from '../../../../shared/contract/minutes-desk.ts';

const FIELD = 'data-field';

/** The field that is being written in, its cursor, and what the place is called; `null` outside of the minutes. */
export function currentPlace(cursorOf: (field: Element) => number): MinutesPlace | null {
  const active = document.activeElement;
  const form = active?.closest('[data-minutes-form]');
  if (active === null || active === undefined || form === null || form === undefined) return null;
  const field = fieldOf(active);
  if (field === null || field.length > 200) return null;
  return { field, offset: cursorOf(active), label: labelOf(active).slice(0, 700), isOpen: true };
}

/** A part in which nothing was typed yet has no place in the record: then the part itself. */
function fieldOf(element: Element): string | null {
  const own = element.closest(`[${FIELD}]`)?.getAttribute(FIELD) ?? null;
  if (own === null || !own.startsWith('discussions.-1')) return own;
  return element.closest('[data-slot]')?.getAttribute(FIELD) ?? null;
}

/** `2. Evaluasi, Keputusan 1`: the heading of the section, then the field's own name. */
function labelOf(element: Element): string {
  const heading = element.closest('section')?.querySelector('h2')?.textContent ?? '';
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const label = isField ? element.labels?.item(0)?.textContent : null;
  const name = element.getAttribute('aria-label') ?? label ?? '';
  if (heading === '' || name.includes(heading)) return name;
  return name === '' ? heading : `${heading}, ${name}`;
}
