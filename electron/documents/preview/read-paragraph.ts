import type { CharacterStyle, FlowParagraph, Inline } from './flow.ts';
import type { Numbering } from './read-numbering.ts';
import { type CharacterChanges, readCharacter, readParagraph, type StyleSheet } from './read-styles.ts';
import { childOf, descendant, isOn, numberIn, settingOf, type XmlNode } from './xml-tree.ts';

/** What reading one part of a file needs of the whole. */
export interface Reading {
  styles: StyleSheet;
  numbering: Numbering;
  /** `data:` address of a picture by its relation's id; `null` when the file has none. */
  pictureOf: (relation: string) => string | null;
}

const TWIPS_PER_EMU = 1 / 635;
/** Control characters, and marks of direction that have no width. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** An empty paragraph whose mark is hidden closes a table without taking room. */
const NO_ROOM = { before: 0, after: 0, line: 0, lineRule: 'exact' } as const;

export function readParagraphNode(node: XmlNode, reading: Reading): FlowParagraph {
  const properties = childOf(node, 'w:pPr');
  const styleId = settingOf(properties, 'w:pStyle');
  const named = reading.styles.named(styleId);
  const own = readParagraph(properties);
  const list = own.list ?? named.paragraph.list;
  const number = list === undefined ? null : reading.numbering.next(list.id, list.level);
  const mark = reading.styles.character(named.character, readCharacter(childOf(properties, 'w:rPr')));
  const inlines = new RunReader(reading, named.character).read(node);
  const style = reading.styles.paragraph(named.paragraph, number?.paragraph ?? {}, own);
  const isHidden = inlines.length === 0 && isOn(childOf(properties, 'w:rPr'), 'w:vanish') === true;
  return {
    kind: 'paragraph',
    styleId: styleId ?? '',
    style: isHidden ? { ...style, ...NO_ROOM } : style,
    inlines,
    mark,
    number:
      number === null
        ? null
        : {
            text: number.text,
            suffix: number.suffix,
            align: number.align,
            style: { ...mark, isUnderlined: false, ...number.character },
          },
  };
}

/** Reads the runs of one paragraph; fields go over several of them. */
class RunReader {
  readonly #reading: Reading;
  readonly #base: CharacterChanges;
  readonly #inlines: Inline[] = [];
  /** `code` while the name of a field is read, `result` while what Word last showed there is skipped. */
  #field: 'none' | 'code' | 'result' = 'none';
  #code = '';

  constructor(reading: Reading, base: CharacterChanges) {
    this.#reading = reading;
    this.#base = base;
  }

  read(paragraph: XmlNode): Inline[] {
    this.#readRuns(paragraph);
    return this.#inlines;
  }

  #readRuns(parent: XmlNode): void {
    for (const child of parent.children) {
      if (child.name === 'w:r') this.#readRun(child);
      else if (child.name === 'w:fldSimple') this.#readSimpleField(child);
      else if (/^w:(hyperlink|ins|smartTag|sdt|sdtContent)$/.test(child.name)) this.#readRuns(child);
    }
  }

  #readRun(run: XmlNode): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(properties, 'w:vanish') === true) return;
    const named = settingOf(properties, 'w:rStyle');
    const style = this.#reading.styles.character(
      this.#base,
      named === undefined ? {} : this.#reading.styles.named(named).character,
      readCharacter(properties),
    );
    for (const child of run.children) this.#readPart(child, style);
  }

  #readPart(part: XmlNode, style: CharacterStyle): void {
    if (part.name === 'w:fldChar') this.#readFieldMark(part, style);
    else if (part.name === 'w:instrText') this.#code += part.text;
    else if (this.#field === 'none') this.#readContent(part, style);
  }

  #readContent(part: XmlNode, style: CharacterStyle): void {
    const { name, text, attributes } = part;
    if (name === 'w:t') this.#addText(text, style);
    else if (name === 'w:noBreakHyphen') this.#addText('\u2011', style);
    else if (name === 'w:tab') this.#inlines.push({ kind: 'tab', style });
    else if (name === 'w:drawing') this.#addPicture(part, style);
    else if (name === 'w:br' || name === 'w:cr') {
      this.#inlines.push({ kind: 'break', isPage: attributes['w:type'] === 'page', style });
    }
  }

  #addText(text: string, style: CharacterStyle): void {
    const shown = text.replace(INVISIBLE, '');
    if (shown === '') return;
    this.#inlines.push({ kind: 'text', text: style.isCaps ? shown.toLocaleUpperCase('id') : shown, style });
  }

  #readFieldMark(mark: XmlNode, style: CharacterStyle): void {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') {
      this.#field = 'code';
      this.#code = '';
    } else if (type === 'separate') {
      this.#field = 'result';
    } else {
      this.#field = 'none';
      this.#addField(this.#code, style);
    }
  }

  #readSimpleField(field: XmlNode): void {
    this.#addField(field.attributes['w:instr'] ?? '', this.#reading.styles.character(this.#base));
  }

  #addField(code: string, style: CharacterStyle): void {
    const name = code.trim().split(/\s+/)[0];
    if (name === 'PAGE' || name === 'NUMPAGES' || name === 'SECTIONPAGES') {
      this.#inlines.push({ kind: 'field', name, style });
    }
  }

  #addPicture(drawing: XmlNode, style: CharacterStyle): void {
    // What hangs at the sheet takes no room on the line.
    if (childOf(drawing, 'wp:inline') === undefined) return;
    const extent = descendant(drawing, 'wp:extent');
    const relation = descendant(drawing, 'a:blip')?.attributes['r:embed'];
    const href = relation === undefined ? null : this.#reading.pictureOf(relation);
    const [width, height] = [numberIn(extent, 'cx'), numberIn(extent, 'cy')];
    if (href === null || width === undefined || height === undefined) return;
    this.#inlines.push({
      kind: 'picture',
      href,
      width: width * TWIPS_PER_EMU,
      height: height * TWIPS_PER_EMU,
      style,
    });
  }
}
