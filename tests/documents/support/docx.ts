import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file read back, part by part. */
export interface ReadDocx {
  paths: string[];
  /** XML text of a part. */
  source: (path: string) => string;
  /** Parsed part. */
  part: (path: string) => Document;
  /** The part with the body. */
  main: Document;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const source = (path: string) => {
    const content = parts[path];
    if (content === undefined) throw new Error(`No part ${path}`);
    return strFromU8(content);
  };
  const part = (path: string) => new DOMParser().parseFromString(source(path), 'text/xml');
  return { paths: Object.keys(parts), source, part, main: part('word/document.xml') };
}

export function all(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

export function first(root: Document | Element, name: string): Element {
  const [element] = all(root, name);
  if (element === undefined) throw new Error(`No ${name}`);
  return element;
}

export function has(root: Document | Element, name: string): boolean {
  return all(root, name).length > 0;
}

export function attribute(root: Document | Element, name: string, key: string): string {
  return first(root, name).getAttribute(key) ?? '';
}

/** Text of a paragraph, cell or part, tabs as `\t`. */
export function textOf(root: Document | Element): string {
  return all(root, '*')
    .map((element) => {
      if (element.tagName === 'w:t') return element.textContent ?? '';
      return element.tagName === 'w:tab' && element.parentNode?.nodeName === 'w:r' ? '\t' : '';
    })
    .join('');
}

/** Texts of the paragraphs in order, without empty ones. */
export function lines(root: Document | Element): string[] {
  return all(root, 'w:p')
    .map(textOf)
    .filter((text) => text !== '');
}

export function paragraphWith(root: Document | Element, text: string): Element {
  const found = all(root, 'w:p').find((element) => textOf(element).includes(text));
  if (found === undefined) throw new Error(`No paragraph with "${text}"`);
  return found;
}

/** Which list a paragraph belongs to; `null` for none. */
export function listOf(paragraph: Element): string | null {
  return has(paragraph, 'w:numId') ? attribute(paragraph, 'w:numId', 'w:val') : null;
}

/** Headers in the order of the sections' references: `first`, `default`. */
export function headerText(docx: ReadDocx, type: 'first' | 'default'): string {
  return headerPart(docx, 'w:headerReference', type);
}

export function footerText(docx: ReadDocx, type: 'first' | 'default'): string {
  return headerPart(docx, 'w:footerReference', type);
}

function headerPart(docx: ReadDocx, reference: string, type: string): string {
  const id = all(docx.main, reference)
    .find((element) => element.getAttribute('w:type') === type)
    ?.getAttribute('r:id');
  const target = all(docx.part('word/_rels/document.xml.rels'), 'Relationship')
    .find((element) => element.getAttribute('Id') === id)
    ?.getAttribute('Target');
  if (target === null || target === undefined) throw new Error(`No ${type} ${reference}`);
  return docx.source(`word/${target}`);
}
