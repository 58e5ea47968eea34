import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FONT } from './parts/styles.ts';

/** As Word itself writes it: no entry of the zip tells the time, only the core properties do (rule 54). */
const ENTRY_TIME = new Date(1980, 0, 1);

export const CORE_PART = 'docProps/core.xml';

export interface CoreProperties {
  title: string;
  author: string;
  /** ISO time in UTC, for created and modified. */
  time: string;
}

/** Bytes of a document: the same input gives the same bytes for the same `time` (rule 54). */
export async function packDocument(document: Document, properties: CoreProperties): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const packed = Object.entries(parts).map(([path, bytes]) => [path, replacePart(path, bytes, properties)]);
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: ENTRY_TIME });
}

function replacePart(path: string, bytes: Uint8Array, properties: CoreProperties): Uint8Array {
  if (path === CORE_PART) return strToU8(coreXml(properties));
  if (path === 'word/document.xml') return strToU8(withLowSectionEnds(strFromU8(bytes)));
  if (path.startsWith('word/theme/')) return strToU8(themeWithOneFont(strFromU8(bytes)));
  if (path.startsWith('word/header')) return strToU8(withSteadyMarkName(path, strFromU8(bytes)));
  return bytes;
}

/** The library ends a section with an empty line of full height: on a full page it would begin an empty one. */
function withLowSectionEnds(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${SECTION_END}<w:sectPr>`);
}

const SECTION_END =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';

/** The library names a watermark at random; the name of its part is as unique and always the same (rule 54). */
function withSteadyMarkName(path: string, xml: string): string {
  const name = path.replace(/\W/g, '');
  return xml.replace(/PowerPlusWaterMarkObject[^"]*/g, `PowerPlusWaterMarkObject${name}`);
}

/** The theme of the library names fonts for every script: none but ours may be left (rule 47). */
function themeWithOneFont(xml: string): string {
  return xml
    .replace(/<a:font [^>]*\/>/g, '')
    .replace(/<a:(latin|ea|cs) typeface="[^"]*"[^>]*\/>/g, `<a:$1 typeface="${FONT.ascii}"/>`);
}

/** `docProps/core.xml`. */
export function coreXml({ title, author, time }: CoreProperties): string {
  const stamp = new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    '<dc:language>id-ID</dc:language>',
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
