/** What is filled in between two fixed strings. */
type Slot = { kind: 'value' | 'drawing' | 'list'; index: number };

/** XML cut into fixed strings with a slot after each but the last. */
export interface Pieces {
  fixed: readonly string[];
  slots: readonly Slot[];
}

/** First ids of one letter; its own drawings and lists count on from them. */
export interface LetterIds {
  drawing: number;
  list: number;
}

interface CutOptions {
  /** Escaped texts that mark the places of the values. */
  markers: readonly string[];
  /** Ids of the lists, in the order in which the letter counts them. */
  lists: readonly string[];
  /** Ids are slots too; in a file of its own a letter keeps those of the template. */
  hasIds: boolean;
}

const IDS = '<wp:docPr id="[0-9]+"|<w:numId w:val="[0-9]+"';

/** Cuts XML at its markers and, where wanted, at the ids that must differ within one file. */
export function cutPieces(xml: string, { markers, lists, hasIds }: CutOptions): Pieces {
  const places = [...markers.map(quote), ...(hasIds ? [IDS] : [])];
  if (places.length === 0) return { fixed: [xml], slots: [] };
  const fixed: string[] = [];
  const slots: Slot[] = [];
  let from = 0;
  let drawings = 0;
  for (const { 0: found, index } of xml.matchAll(new RegExp(places.join('|'), 'g'))) {
    const marker = markers.indexOf(found);
    const id = found.lastIndexOf('"', found.length - 2) + 1;
    const isDrawing = marker < 0 && found.startsWith('<wp:docPr');
    // Of an id only the digits are filled in; its tag stays in the fixed string.
    const start = marker < 0 ? index + id : index;
    const end = index + found.length - (marker < 0 ? 1 : 0);
    fixed.push(xml.slice(from, start));
    if (marker >= 0) slots.push({ kind: 'value', index: marker });
    else if (isDrawing) slots.push({ kind: 'drawing', index: drawings++ });
    else slots.push({ kind: 'list', index: lists.indexOf(xml.slice(start, end)) });
    from = end;
  }
  fixed.push(xml.slice(from));
  return { fixed, slots };
}

/** Text in pieces: what stays the same is encoded once. */
export type TextPieces = (Buffer | string)[];

/** The fixed strings encoded, with escaped values and the letter's ids in the slots. */
export function fillPieces(
  { slots }: Pieces,
  fixed: readonly Buffer[],
  values: readonly string[],
  ids: LetterIds,
): TextPieces {
  const filled: TextPieces = [];
  fixed.forEach((text, place) => {
    filled.push(text);
    const slot = slots[place];
    if (slot === undefined) return;
    const { kind, index } = slot;
    filled.push(kind === 'value' ? (values[index] ?? '') : String(ids[kind] + index));
  });
  return filled;
}

export function countDrawings(xml: string): number {
  return xml.split('<wp:docPr ').length - 1;
}

/** Ids of the lists of a text, each once, in the order in which they first appear. */
export function listsOf(xml: string): string[] {
  return [...new Set([...xml.matchAll(/<w:numId w:val="([0-9]+)"/g)].map((match) => match[1] ?? ''))];
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
