/*
 * Markers stand in the places of texts while a template is built, and are found again in the XML that `docx` wrote. They are
 * characters that no text of a paper holds.
 */

const OPEN = '\ue000';
const CLOSE = '\ue001';
/** These, and two code points that no XML file may hold. */
const NOT_REPEATED = /[\ue000\ue001\ufffe\uffff]/;

export function markerOf(number: number): string {
  return `${OPEN}${number}${CLOSE}`;
}

/** A text that would be taken for a marker, or that cannot be written at all. */
export function isUnwritable(text: string): boolean {
  return NOT_REPEATED.test(text);
}

export interface FoundMarker {
  number: number;
  start: number;
  end: number;
  /** Where the tables, rows and paragraphs begin that it stands in, outermost first. */
  inside: readonly number[];
}

const PLACES = /<(\/?)w:(?:p|tr|tbl)(?: [^>]*?)?(\/?)>|\ue000([0-9]+)\ue001/g;

/** Markers of a text in their order. */
export function findMarkers(xml: string): FoundMarker[] {
  const found: FoundMarker[] = [];
  const open: number[] = [];
  for (const { 0: whole, 1: closing, 2: empty, 3: number, index } of xml.matchAll(PLACES)) {
    if (number !== undefined) {
      found.push({ number: Number(number), start: index, end: index + whole.length, inside: [...open] });
    } else if (closing === '/') open.pop();
    else if (empty !== '/') open.push(index);
  }
  return found;
}
