import { strFromU8, unzipSync } from 'fflate';
import { readXmlPart, type XmlElement } from './xml-part.ts';

type Parts = ReadonlyMap<string, Uint8Array>;
type XmlParts = ReadonlyMap<string, readonly XmlElement[]>;

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_PART = 'word/document.xml';
const CORE_PROPERTIES = 'docProps/core.xml';
const REFERENCES = ['r:id', 'r:embed', 'r:link'];
/** What a value that was forgotten looks like once it is printed (rule 51). */
const LEFTOVER = /\bundefined\b|\bnull\b|\bNaN\b|\[object /;

/**
 * Opens the bytes of a Word file again, as Word would: every part parses, content types and relationships match, and no
 * left-over of a program stands in the text (rule 51). Answers what is wrong in one Indonesian sentence, or `null`.
 * `typed` is what the user wrote (see `typedTexts`): a word that stands there too is his own and no left-over.
 */
export function verifyDocx(bytes: Uint8Array, typed = ''): string | null {
  const parts = openZip(bytes);
  if (parts === null) return 'Berkas tidak dapat dibuka kembali sebagai dokumen Word.';
  if (!parts.has(CONTENT_TYPES) || !parts.has(MAIN_PART)) return 'Berkas tidak berisi dokumen Word.';
  const xml = new Map<string, readonly XmlElement[]>();
  for (const [path, content] of parts) {
    if (!isXml(path)) continue;
    const elements = readXmlPart(strFromU8(content));
    if (elements === null) return `Bagian ${path} rusak.`;
    xml.set(path, elements);
  }
  return checkContentTypes(parts, xml) ?? checkRelationships(parts, xml) ?? checkTexts(xml, typed);
}

/** All texts inside some records, for `typed`; keys, numbers and empty values do not count. */
export function typedTexts(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return '';
  return Object.values(value).map(typedTexts).join('\n');
}

function openZip(bytes: Uint8Array): Parts | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}

function isXml(path: string): boolean {
  return path.endsWith('.xml') || path.endsWith('.rels');
}

/** Every part has a type, and every type that is named for a part has that part. */
function checkContentTypes(parts: Parts, xml: XmlParts): string | null {
  const types = xml.get(CONTENT_TYPES) ?? [];
  const extensions = new Set(valuesOf(types, 'Default', 'Extension'));
  const named = new Set(valuesOf(types, 'Override', 'PartName').map((name) => name.replace(/^\//, '')));
  const untyped = [...parts.keys()].find(
    (path) => path !== CONTENT_TYPES && !named.has(path) && !extensions.has(extensionOf(path)),
  );
  if (untyped !== undefined) return `Bagian ${untyped} tidak terdaftar jenisnya.`;
  const absent = [...named].find((path) => !parts.has(path));
  return absent === undefined ? null : `Bagian ${absent} terdaftar, tetapi tidak ada.`;
}

function valuesOf(elements: readonly XmlElement[], name: string, attribute: string): string[] {
  return elements
    .filter((element) => element.name === name)
    .map(({ attributes }) => attributes[attribute] ?? '');
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Every relationship leads to a part, and every reference in a part has its relationship. */
function checkRelationships(parts: Parts, xml: XmlParts): string | null {
  for (const [path, elements] of xml) {
    const complaint = path.endsWith('.rels')
      ? checkTargets(path, elements, parts)
      : checkReferences(path, elements, xml);
    if (complaint !== null) return complaint;
  }
  return null;
}

function checkTargets(path: string, rels: readonly XmlElement[], parts: Parts): string | null {
  const base = path.replace(/_rels\/[^/]*$/, '');
  for (const { name, attributes } of rels) {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') continue;
    const target = attributes.Target ?? '';
    const resolved = target.startsWith('/') ? target.slice(1) : `${base}${target}`;
    if (!parts.has(resolved)) return `Bagian ${resolved} yang dirujuk ${path} tidak ada.`;
  }
  return null;
}

function checkReferences(path: string, elements: readonly XmlElement[], xml: XmlParts): string | null {
  const rels = xml.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? [];
  const known = new Set(valuesOf(rels, 'Relationship', 'Id'));
  for (const { attributes } of elements) {
    const unknown = REFERENCES.map((name) => attributes[name]).find(
      (id) => id !== undefined && !known.has(id),
    );
    if (unknown !== undefined) return `Rujukan ${unknown} pada ${path} tidak dikenal.`;
  }
  return null;
}

/** Printed text and the file's properties, without what the user wrote himself. */
function checkTexts(xml: XmlParts, typed: string): string | null {
  for (const [path, elements] of xml) {
    for (const { name, text } of elements) {
      if (name !== 'w:t' && path !== CORE_PROPERTIES) continue;
      const found = LEFTOVER.exec(text)?.[0];
      if (found !== undefined && !typed.includes(found)) return `Pada ${path} tertulis "${found}".`;
    }
  }
  return null;
}
