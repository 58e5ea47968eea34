/** A paragraph that Word shows as an item of a list: all on one level of paragraphs, with the level beside it. */
export interface FlatItem {
  /** From 1. */
  level: number;
  isOrdered: boolean;
  /** Items of one list share it. */
  list: string;
  /** The number as printed, e.g. `1.`, `a)`, `·`. */
  marker: string;
}

export interface NestedList<Item> {
  isOrdered: boolean;
  items: { item: Item; lists: NestedList<Item>[] }[];
}

/** Real lists from flat items. A level that is skipped closes up, and what is deeper than `deepest` stands on that level. */
export function nestItems<Item extends FlatItem>(
  items: readonly Item[],
  deepest: number,
): NestedList<Item>[] {
  const roots: NestedList<Item>[] = [];
  // The open list of each level; `level` is where it stands in Word, which may skip levels.
  let open: { list: NestedList<Item>; level: number; name: string }[] = [];
  for (const item of items) {
    open = open.filter(({ level }) => level <= item.level);
    const top = open.at(-1);
    const isSameLevel = top !== undefined && (top.level === item.level || open.length >= deepest);
    if (isSameLevel && continues(top, item)) {
      top.list.items.push({ item, lists: [] });
      continue;
    }
    if (isSameLevel) open.pop();
    const list = { isOrdered: item.isOrdered, items: [{ item, lists: [] }] };
    const parent = open.at(-1)?.list.items.at(-1);
    (parent?.lists ?? roots).push(list);
    open.push({ list, level: item.level, name: item.list });
  }
  return roots;
}

function continues(top: { list: NestedList<FlatItem>; name: string }, item: FlatItem): boolean {
  if (top.list.isOrdered !== item.isOrdered) return false;
  return !item.isOrdered || top.name === item.list || !isFirstMarker(item.marker);
}

/** `1.`, `a)`, `(i)`: the number with which a list begins. */
export function isFirstMarker(marker: string): boolean {
  return /^\(?[1ai][.)]?$/i.test(marker.trim());
}

/** Whether a printed marker is a number or a letter; `o` and signs are bullets. */
export function isNumberMarker(marker: string): boolean {
  return /^\(?(\d+(\.\d+)*|[a-z]|[ivxlcdm]+)[.)]$|^\d+(\.\d+)*$/i.test(marker.trim());
}
