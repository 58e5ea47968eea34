/*
 * The body of a letter as text, and what changes when it becomes one section among many.
 */

export interface LetterBody {
  /** Blocks of the letter, attachment included when it is collated, without the properties of the last section. */
  blocks: string;
  /** `<w:sectPr>…</w:sectPr>` of the last section. */
  lastSection: string;
}

/** The two ends of `word/document.xml` around the body. */
export interface DocumentFrame {
  head: string;
  tail: string;
}

const SECTION_END = '</w:sectPr>';
const REFERENCES = /<w:(?:header|footer)Reference [^>]*\/>/g;

/** Parts of `word/document.xml`. With `isCollated` false the attachment's section is left out. */
export function readBody(xml: string, isCollated: boolean): LetterBody & DocumentFrame {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('</w:body>');
  const lastStart = xml.lastIndexOf('<w:sectPr>');
  if (start < '<w:body>'.length || lastStart < start || end < lastStart)
    throw new Error('The letter has no body.');
  const whole = { blocks: xml.slice(start, lastStart), lastSection: xml.slice(lastStart, end) };
  const body = isCollated ? whole : firstSection(whole);
  return { ...body, head: xml.slice(0, start), tail: xml.slice(end) };
}

/** `docx` puts the properties of a section that is not the last into its last paragraph. */
function firstSection({ blocks, lastSection }: LetterBody): LetterBody {
  const start = blocks.indexOf('<w:sectPr>');
  if (start < 0) return { blocks, lastSection };
  const end = blocks.indexOf(SECTION_END, start) + SECTION_END.length;
  const paragraphEnd = blocks.indexOf('</w:p>', end) + '</w:p>'.length;
  const before = blocks.slice(0, start);
  const after = blocks.slice(end, paragraphEnd);
  const isOnly = before.endsWith('<w:pPr>') && after.startsWith('</w:pPr>');
  return {
    blocks: isOnly ? before.slice(0, -'<w:pPr>'.length) + after.slice('</w:pPr>'.length) : before + after,
    lastSection: blocks.slice(start, end),
  };
}

interface SectionPlace {
  /** The first letter of the file declares headers and footers; the others take them over. */
  isFirst: boolean;
  isLast: boolean;
}

/** The letter as one or two sections of a longer document: its pages count from 1. */
export function asSection(body: LetterBody, { isFirst, isLast }: SectionPlace): string {
  const whole = isLast ? body.blocks + body.lastSection : closeSection(body);
  const counted = restartPages(whole);
  return isFirst ? counted : counted.replace(REFERENCES, '');
}

/** Only the letter's own section starts anew; an attachment counts on. */
function restartPages(xml: string): string {
  return xml.replace(/<w:pgNumType\/>/, '<w:pgNumType w:start="1"/>');
}

/** Puts the properties of the section into the letter's last paragraph, so that no empty line is added to its page. */
function closeSection({ blocks, lastSection }: LetterBody): string {
  const start = Math.max(blocks.lastIndexOf('<w:p>'), blocks.lastIndexOf('<w:p '));
  if (!blocks.endsWith('</w:p>') || start < 0) return `${blocks}<w:p><w:pPr>${lastSection}</w:pPr></w:p>`;
  const paragraph = blocks.slice(start);
  const closed = paragraph.startsWith('<w:p><w:pPr>')
    ? paragraph.replace('</w:pPr>', () => `${lastSection}</w:pPr>`)
    : paragraph.replace('<w:p>', () => `<w:p><w:pPr>${lastSection}</w:pPr>`);
  return blocks.slice(0, start) + closed;
}
