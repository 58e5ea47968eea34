import { SaxesParser } from 'saxes';

/** An element of a part of a Word file, with what it contains. */
export interface XmlNode {
  /** With its prefix, e.g. `w:p`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** Text directly inside. */
  text: string;
}

/** Reads a part of a Word file into a tree. Throws when the text is not well-formed. */
export function readXmlTree(source: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  // Without a handler of its own for errors the parser throws at the first one.
  parser.write(source).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('An empty part');
  return root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of a name at any depth. */
export function descendant(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) {
    const found = child.name === name ? child : descendant(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `w:val` of a child, e.g. the `center` of `<w:jc w:val="center"/>`. */
export function settingOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

/** A number in an attribute; `undefined` when it is missing or is none. */
export function numberIn(node: XmlNode | undefined, attribute: string): number | undefined {
  const text = node?.attributes[attribute];
  const number = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A switch such as `<w:b/>`: on without a value, off with `false`, `0` or `off`; `undefined` when it is not there. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  if (child === undefined) return undefined;
  return !['false', '0', 'off', 'none'].includes(child.attributes['w:val'] ?? '');
}
