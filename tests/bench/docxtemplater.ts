import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { MadeLetter } from '../../electron/documents/merge/letter-maker.ts';

/** Our own letter as a template of docxtemplater: the same XML with a tag where the name stands. */
export function taggedLetter({ template, values }: MadeLetter): Uint8Array {
  return template.ownFile(['{name}', ...values.slice(1)]);
}

/** The same with a loop around the letter; each round closes its section. */
export function taggedLoop(made: MadeLetter): Uint8Array {
  const parts = unzipSync(taggedLetter(made));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const section = made.template
    .section(['{name}', ...made.values.slice(1)], { drawing: 1, list: 1 }, true, false)
    .join('');
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('<w:sectPr>');
  const tag = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const looped = `${xml.slice(0, start)}${tag('{#letters}')}${section}${tag('{/letters}')}${xml.slice(end)}`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(looped) });
}

/** One document as its author has it: a new instance each time, compressed as Word files are. */
export function fillTemplate(tagged: Uint8Array, data: Record<string, unknown>): Uint8Array {
  const document = new Docxtemplater(new PizZip(tagged), { paragraphLoop: true });
  document.render(data);
  return document
    .getZip()
    .generate({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
