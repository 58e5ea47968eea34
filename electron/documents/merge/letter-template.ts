import { strFromU8, unzipSync } from 'fflate';
import { LetterPackage, MAIN_PART, type Parts, packFixedParts } from './letter-package.ts';
import {
  countDrawings,
  cutPieces,
  fillPieces,
  type LetterIds,
  listsOf,
  type Pieces,
  type TextPieces,
} from './pieces.ts';
import { asSection, type DocumentFrame, type LetterBody, readBody } from './sections.ts';
import { SplicedPart } from './spliced-part.ts';
import { escapeXml } from './xml-text.ts';
import type { PackedEntry } from './zip-records.ts';

interface TemplateInput {
  /** The Word file that `docx` made, with markers in the places of the values. */
  bytes: Uint8Array;
  markers: readonly string[];
  isCollated: boolean;
  /** Of one letter as it is written. */
  pages: number;
}

/** A letter that `docx` wrote once, cut into fixed strings and slots; every letter of the same structure is filled from it. */
export class LetterTemplate {
  readonly pages: number;
  /** Ids of the template's lists in the order of the letter. */
  readonly lists: readonly string[];
  readonly drawings: number;
  /** Of Word: 1, and 1 more for an attachment. */
  readonly sections: number;
  /** Every part but the one with the text. */
  readonly parts: Parts;
  readonly frame: DocumentFrame;
  readonly #body: LetterBody;
  readonly #markers: readonly string[];
  readonly #own: Pieces;
  readonly #sections = new Map<string, { pieces: Pieces; fixed: readonly Buffer[] }>();
  #packed: readonly PackedEntry[] | null = null;
  #package: LetterPackage | null = null;
  #spliced: SplicedPart | null = null;

  constructor({ bytes, markers, isCollated, pages }: TemplateInput) {
    const parts = new Map(Object.entries(unzipSync(bytes)));
    const xml = strFromU8(parts.get(MAIN_PART) ?? new Uint8Array());
    parts.delete(MAIN_PART);
    const { head, tail, blocks, lastSection } = readBody(xml, isCollated);
    this.pages = pages;
    this.parts = parts;
    this.frame = { head, tail };
    this.#body = { blocks, lastSection };
    this.#markers = markers.map(escapeXml);
    this.lists = listsOf(blocks);
    this.drawings = countDrawings(blocks);
    this.sections = blocks.split('<w:sectPr>').length;
    refuseOtherIds(blocks);
    this.#own = this.#cut(head + blocks + lastSection + tail, false);
  }

  /** Whether letters made from both are the same, character by character, when their values are. */
  isSameAs(other: LetterTemplate): boolean {
    const [mine, theirs] = [this.#own, other.#own];
    return (
      this.pages === other.pages &&
      mine.fixed.length === theirs.fixed.length &&
      mine.fixed.every((text, place) => text === theirs.fixed[place]) &&
      mine.slots.every((slot, place) => slot.index === theirs.slots[place]?.index)
    );
  }

  /** Its parts, ready to be written; packed once for all files that are made of it. */
  get packedParts(): readonly PackedEntry[] {
    this.#packed ??= packFixedParts(this.parts);
    return this.#packed;
  }

  /** A file of its own; `values` are escaped. */
  ownFile(values: readonly string[]): Uint8Array<ArrayBuffer> {
    this.#package ??= new LetterPackage(this.packedParts);
    this.#spliced ??= new SplicedPart(this.#own.fixed);
    return this.#package.pack(this.#spliced.fill(this.#own.slots.map(({ index }) => values[index] ?? '')));
  }

  /** A section of a longer document; `values` are escaped. */
  section(values: readonly string[], ids: LetterIds, isFirst: boolean, isLast: boolean): TextPieces {
    const key = `${isFirst} ${isLast}`;
    let section = this.#sections.get(key);
    if (section === undefined) {
      const pieces = this.#cut(asSection(this.#body, { isFirst, isLast }), true);
      section = { pieces, fixed: pieces.fixed.map((text) => Buffer.from(text)) };
      this.#sections.set(key, section);
    }
    return fillPieces(section.pieces, section.fixed, values, ids);
  }

  #cut(xml: string, hasIds: boolean): Pieces {
    return cutPieces(xml, { markers: this.#markers, lists: this.lists, hasIds });
  }
}

/** Ids that no letter has today and that would have to differ within one file; a template that has them must not be merged. */
function refuseOtherIds(blocks: string): void {
  const found = /<w:(bookmarkStart|footnoteReference|endnoteReference|commentReference|ins|del) /.exec(
    blocks,
  );
  if (found !== null) throw new Error(`A letter with <w:${found[1]}> cannot be merged into one file.`);
}
