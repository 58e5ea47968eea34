import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, e.g. `w:t`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text directly inside. */
  text: string;
}

/** Elements of an XML part in the order they begin, or `null` when the text is not well-formed, namespaces included. */
export function readXmlPart(text: string): XmlElement[] | null {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value]);
    const element = { name, attributes: Object.fromEntries(values), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (content) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += content;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    // Without a handler of its own for errors the parser throws at the first one.
    parser.write(text).close();
    return elements;
  } catch {
    return null;
  }
}
