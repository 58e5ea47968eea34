import { MAX_LIST_DEPTH } from '../../../../shared/domain/rich-text.ts';
import { replaceWordLists } from './word-lists.ts';

/** Never text of the document: code, pictures, form fields, deleted text, Word's comments. */
const REMOVED = [
  ...['style', 'script', 'noscript', 'template', 'meta', 'link', 'title', 'base', 'xml'],
  ...['img', 'picture', 'svg', 'video', 'audio', 'canvas', 'object', 'embed', 'iframe'],
  ...['input', 'button', 'select', 'textarea', 'del', 'colgroup', 'col', '[hidden]'],
  ...[
    '.MsoCommentReference',
    '.msocomanchor',
    '[style*="mso-element:comment" i]',
    '[style*="display:none" i]',
  ],
  '[style*="mso-hide:all" i]',
].join(',');

/**
 * What is pasted from Word or a web page, as plain HTML that the editor's schema can read: Word's list paragraphs become
 * lists, tables stay tables with their widths, pictures and comments go. Fonts, colours and classes have no place in
 * the schema and fall away there (rule 50).
 */
export function cleanPastedHtml(html: string): string {
  // Copied from a field like this one: nothing to clean.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeNoise(body);
  replaceWordLists(body);
  mendLists(body);
  mendTables(body);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) makeBold(heading);
  return body.innerHTML;
}

function removeNoise(body: HTMLElement): void {
  for (const element of body.querySelectorAll(REMOVED)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    const [prefix = ''] = element.tagName.split(':');
    // `v:shape` draws; `o:p` only marks the end of a paragraph.
    if (element.tagName.includes(':') && (prefix === 'V' || isBlank(element))) element.remove();
  }
  const { ownerDocument: page } = body;
  const nodes = page.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node instanceof Comment) comments.push(node);
    else node.nodeValue = (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function isBlank(element: Element): boolean {
  return (element.textContent ?? '').replaceAll('\u00a0', ' ').trim() === '';
}

/** Lists that stand directly in a list belong to the item before; what is deeper than the schema bears becomes text. */
function mendLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(':is(ol, ul) > :is(ol, ul)')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else {
      const item = body.ownerDocument.createElement('li');
      list.replaceWith(item);
      item.append(list);
    }
  }
  for (const list of [...body.querySelectorAll('ol, ul')].reverse())
    if (listDepth(list) > MAX_LIST_DEPTH) list.replaceWith(...paragraphsOf(list, 'li'));
}

function listDepth(list: Element): number {
  let depth = 0;
  for (let outer: Element | null = list; outer !== null; outer = outer.parentElement)
    if (outer.tagName === 'OL' || outer.tagName === 'UL') depth += 1;
  return depth;
}

/** A paragraph for each part that has text of its own. */
function paragraphsOf(element: Element, parts: string): Element[] {
  return [...element.querySelectorAll(parts)]
    .filter((part) => part.querySelector(parts) === null)
    .map((part) => {
      const paragraph = part.ownerDocument.createElement('p');
      paragraph.textContent = (part.textContent ?? '').replace(/\s+/g, ' ').trim();
      return paragraph;
    });
}

/** A cell holds no table; rows that Word repeats are header rows; widths become pixels for each column. */
function mendTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table table')].reverse())
    table.replaceWith(...paragraphsOf(table, 'td, th'));
  for (const caption of body.querySelectorAll('caption')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...caption.childNodes);
    caption.closest('table')?.before(paragraph);
    caption.remove();
  }
  for (const cell of body.querySelectorAll<HTMLTableCellElement>('td, th')) mendCell(cell);
}

function mendCell(cell: HTMLTableCellElement): void {
  const width = widthOf(cell);
  const kept = cell.ownerDocument.createElement(cell.closest('thead') === null ? cell.tagName : 'th');
  if (cell.colSpan > 1) kept.setAttribute('colspan', String(cell.colSpan));
  if (cell.rowSpan > 1) kept.setAttribute('rowspan', String(cell.rowSpan));
  if (width > 0) {
    const each = Math.max(1, Math.round(width / cell.colSpan));
    kept.setAttribute('colwidth', Array.from({ length: cell.colSpan }, () => each).join(','));
  }
  kept.append(...cell.childNodes);
  cell.replaceWith(kept);
}

/** Pixels; 0 while not told. Word writes the attribute in pixels, a style in points. */
function widthOf(cell: HTMLTableCellElement): number {
  const attribute = /^\d+$/.exec(cell.getAttribute('width') ?? '');
  if (attribute !== null) return Number(attribute[0]);
  const style = /(?:^|;)\s*width:\s*([\d.]+)(px|pt|cm|in)/i.exec(cell.getAttribute('style') ?? '');
  const perUnit: Readonly<Record<string, number>> = { px: 1, pt: 96 / 72, cm: 96 / 2.54, in: 96 };
  return style === null ? 0 : Math.round(Number(style[1]) * (perUnit[style[2]?.toLowerCase() ?? ''] ?? 0));
}

/** A heading is a bold paragraph. */
function makeBold(heading: Element): void {
  const paragraph = heading.ownerDocument.createElement('p');
  const bold = heading.ownerDocument.createElement('b');
  bold.append(...heading.childNodes);
  paragraph.append(bold);
  heading.replaceWith(paragraph);
}
