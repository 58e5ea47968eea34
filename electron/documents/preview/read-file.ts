import { strFromU8, unzipSync } from 'fflate';
import type { FlowSection, Margin, MarginKind, Margins, Watermark } from './flow.ts';
import { Numbering } from './read-numbering.ts';
import type { Reading } from './read-paragraph.ts';
import { readPlacedPictures } from './read-placed-pictures.ts';
import { StyleSheet } from './read-styles.ts';
import { readBlocks } from './read-table.ts';
import { childOf, childrenOf, descendant, isOn, numberIn, readXmlTree, type XmlNode } from './xml-tree.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Reads the sections of a Word file, in order. Throws when it is none. */
export function readWordFile(bytes: Uint8Array): FlowSection[] {
  return readWordParts(unzipSync(bytes));
}

/** The same from the parts of a file, by their paths. */
function readWordParts(parts: Parts): FlowSection[] {
  const body = childOf(partAt(parts, 'word/document.xml'), 'w:body');
  const styles = partAt(parts, 'word/styles.xml');
  if (body === undefined || styles === undefined) throw new Error('Not a Word file');
  const shared = {
    styles: new StyleSheet(styles),
    numbering: new Numbering(partAt(parts, 'word/numbering.xml')),
  };
  const relations = relationsOf(parts, 'document.xml');
  const reading = { ...shared, pictureOf: picturesOf(parts, relations) };
  const marginOf = (target: string): Margin => readMargin(parts, target, shared);
  const sections: FlowSection[] = [];
  for (const { nodes, properties } of splitSections(body)) {
    const previous = sections.at(-1);
    sections.push({
      ...readSetup(properties),
      headers: { ...previous?.headers, ...readMargins(properties, 'w:headerReference', relations, marginOf) },
      footers: { ...previous?.footers, ...readMargins(properties, 'w:footerReference', relations, marginOf) },
      blocks: readBlocks({ ...body, children: nodes }, reading),
    });
  }
  return sections;
}

function partAt(parts: Parts, path: string): XmlNode | undefined {
  const bytes = parts[path];
  return bytes === undefined ? undefined : readXmlTree(strFromU8(bytes));
}

/** A section ends with the paragraph that holds its properties; the last one's stand at the end of the body. */
function splitSections(body: XmlNode): { nodes: XmlNode[]; properties: XmlNode | undefined }[] {
  const sections: { nodes: XmlNode[]; properties: XmlNode | undefined }[] = [];
  let nodes: XmlNode[] = [];
  for (const node of body.children) {
    const own = node.name === 'w:sectPr' ? node : childOf(childOf(node, 'w:pPr'), 'w:sectPr');
    if (node.name !== 'w:sectPr' && !isBareSectionEnd(node, own)) nodes.push(node);
    if (own !== undefined) {
      sections.push({ nodes, properties: own });
      nodes = [];
    }
  }
  return sections;
}

/** An empty paragraph that only ends a section takes no room that anyone would see. */
function isBareSectionEnd(node: XmlNode, own: XmlNode | undefined): boolean {
  return own !== undefined && node.name === 'w:p' && node.children.length === 1;
}

function relationsOf(parts: Parts, part: string): Map<string, string> {
  const relations = partAt(parts, `word/_rels/${part}.rels`);
  return new Map(
    childrenOf(relations, 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
}

function picturesOf(parts: Parts, relations: ReadonlyMap<string, string>): Reading['pictureOf'] {
  const known = new Map<string, string>();
  return (relation) => {
    const target = relations.get(relation);
    const bytes = target === undefined ? undefined : parts[`word/${target}`];
    if (target === undefined || bytes === undefined) return null;
    const href = known.get(target) ?? dataAddress(target, bytes);
    known.set(target, href);
    return href;
  };
}

function dataAddress(target: string, bytes: Uint8Array): string {
  const type = /\.jpe?g$/i.test(target) ? 'image/jpeg' : 'image/png';
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

const KINDS: readonly MarginKind[] = ['default', 'first', 'even'];

function readMargins(
  properties: XmlNode | undefined,
  reference: string,
  relations: ReadonlyMap<string, string>,
  marginOf: (target: string) => Margin,
): Margins {
  const margins: Margins = {};
  for (const { attributes } of childrenOf(properties, reference)) {
    const kind = KINDS.find((name) => name === attributes['w:type']) ?? 'default';
    const target = relations.get(attributes['r:id'] ?? '');
    if (target !== undefined) margins[kind] = marginOf(target);
  }
  return margins;
}

function readMargin(parts: Parts, target: string, shared: Pick<Reading, 'styles' | 'numbering'>): Margin {
  const part = partAt(parts, `word/${target}`);
  if (part === undefined) return { blocks: [], watermark: null, pictures: [] };
  const reading = { ...shared, pictureOf: picturesOf(parts, relationsOf(parts, target)) };
  return {
    blocks: readBlocks(part, reading),
    watermark: readWatermark(part),
    pictures: readPlacedPictures(part, reading.pictureOf),
  };
}

const TWIPS_PER_POINT = 20;

function readWatermark(part: XmlNode): Watermark | null {
  const shape = descendant(part, 'v:shape');
  const text = shape === undefined ? undefined : childOf(shape, 'v:textpath')?.attributes.string;
  if (shape === undefined || text === undefined) return null;
  const style = new Map((shape.attributes.style ?? '').split(';').map((entry) => splitOnce(entry, ':')));
  const length = (name: string) => Number.parseFloat(style.get(name) ?? '0') * TWIPS_PER_POINT;
  return {
    text,
    width: length('width'),
    height: length('height'),
    rotation: Number.parseFloat(style.get('rotation') ?? '0'),
    color: shape.attributes.fillcolor ?? '#C0C0C0',
    opacity: numberIn(childOf(shape, 'v:fill'), 'opacity') ?? 1,
  };
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function readSetup(properties: XmlNode | undefined): Omit<FlowSection, 'headers' | 'footers' | 'blocks'> {
  const size = childOf(properties, 'w:pgSz');
  const margin = childOf(properties, 'w:pgMar');
  const side = (name: string) => Math.abs(numberIn(margin, `w:${name}`) ?? 0);
  return {
    width: numberIn(size, 'w:w') ?? 11906,
    height: numberIn(size, 'w:h') ?? 16838,
    margin: { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') },
    headerAt: side('header'),
    footerAt: side('footer'),
    hasFirstPage: isOn(properties, 'w:titlePg') === true,
    startsPage: childOf(properties, 'w:type')?.attributes['w:val'] !== 'continuous',
    firstNumber: numberIn(childOf(properties, 'w:pgNumType'), 'w:start') ?? null,
  };
}
