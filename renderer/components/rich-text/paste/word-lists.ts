import { MAX_LIST_DEPTH } from '../../../../shared/domain/rich-text.ts';
import { type FlatItem, isFirstMarker, isNumberMarker, type NestedList, nestItems } from './nest-items.ts';

interface WordItem extends FlatItem {
  /** The paragraph, and those under it that carry on with the same item. */
  elements: Element[];
}

/** Word writes an item as a paragraph with `mso-list:l0 level2 lfo1`, its number as text that is to be ignored. */
const LIST_STYLE = /mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)/i;
const MARKER = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';

/** Turns the list paragraphs of Word into real lists, wherever they stand. */
export function replaceWordLists(root: Element): void {
  const parents = new Set(
    [...root.querySelectorAll('[style*="mso-list" i]')].map((item) => item.parentElement),
  );
  for (const parent of parents) if (parent !== null) replaceIn(parent);
}

function replaceIn(parent: Element): void {
  let run: WordItem[] = [];
  const close = () => {
    if (run.length > 0) putLists(run);
    run = [];
  };
  for (const child of [...parent.children]) {
    const item = readItem(child);
    const last = run.at(-1);
    if (item !== null) run.push(item);
    else if (last !== undefined && carriesOn(child, last)) last.elements.push(child);
    else close();
  }
  close();
}

function readItem(element: Element): WordItem | null {
  if (!/^(P|H[1-6]|DIV)$/.test(element.tagName)) return null;
  const match = LIST_STYLE.exec(element.getAttribute('style') ?? '');
  if (match === null) return null;
  const [, list = '', level = '1', form = ''] = match;
  const mark = element.querySelector(MARKER);
  const marker = (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  mark?.remove();
  return {
    level: Number(level),
    isOrdered: isNumberMarker(marker),
    list: `${list} ${form}`,
    marker,
    elements: [element],
  };
}

/** A plain paragraph inside an item: the list goes on after it with a number that is not its first. */
function carriesOn(element: Element, item: WordItem): boolean {
  if (!item.isOrdered || element.tagName !== 'P') return false;
  for (let next = element.nextElementSibling; next?.tagName === 'P'; next = next.nextElementSibling) {
    const style = LIST_STYLE.exec(next.getAttribute('style') ?? '');
    if (style === null) continue;
    const marker = (next.querySelector(MARKER)?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
    return `${style[1]} ${style[3]}` === item.list && isNumberMarker(marker) && !isFirstMarker(marker);
  }
  return false;
}

function putLists(items: readonly WordItem[]): void {
  const first = items[0]?.elements[0];
  for (const list of nestItems(items, MAX_LIST_DEPTH)) first?.before(toElement(list, first.ownerDocument));
  for (const element of items.flatMap(({ elements }) => elements)) element.remove();
}

function toElement(list: NestedList<WordItem>, page: Document): Element {
  const element = page.createElement(list.isOrdered ? 'ol' : 'ul');
  for (const { item, lists } of list.items) {
    const entry = page.createElement('li');
    for (const part of item.elements) {
      const paragraph = page.createElement('p');
      paragraph.append(...[...part.childNodes].map((node) => node.cloneNode(true)));
      entry.append(paragraph);
    }
    entry.append(...lists.map((inner) => toElement(inner, page)));
    element.append(entry);
  }
  return element;
}
