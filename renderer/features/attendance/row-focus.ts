/** Marks the element of one row of the attendance list, and the field for who came instead. */
export const ROW_MARK = 'data-attendee';
export const REPRESENTATIVE_MARK = 'data-representative';

/** Moves the focus to the state of the row above (-1) or below (+1); stays at the ends of the list. */
export function focusStateBeside(place: HTMLElement, by: -1 | 1): void {
  const row = rowOf(place);
  const beside = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  beside?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
}

/** Moves the focus to the name of the representative of the row. */
export function focusRepresentative(place: HTMLElement): void {
  rowOf(place)?.querySelector<HTMLElement>(`[${REPRESENTATIVE_MARK}] textarea`)?.focus();
}

function rowOf(place: HTMLElement): Element | null {
  return place.closest(`[${ROW_MARK}]`);
}
