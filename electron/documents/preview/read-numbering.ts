import type { ListNumber } from './flow.ts';
import { type CharacterChanges, type ParagraphChanges, readCharacter, readParagraph } from './read-styles.ts';
import { childOf, childrenOf, numberIn, settingOf, type XmlNode } from './xml-tree.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: ListNumber['suffix'];
  align: ListNumber['align'];
  paragraph: ParagraphChanges;
  character: CharacterChanges;
}

interface List {
  levels: Map<number, Level>;
  /** Lists of one kind count together, in Word as in LibreOffice. */
  counter: string;
  /** Levels that begin anew where the list first uses them. */
  restarts: Set<number>;
}

/** The number that stands before a paragraph. */
export interface NextNumber extends Omit<ListNumber, 'style'> {
  paragraph: ParagraphChanges;
  character: CharacterChanges;
}

/** Counts the lists of a file while its paragraphs are read in order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlNode | undefined) {
    const kinds = new Map(
      childrenOf(numbering, 'w:abstractNum').map((kind) => [
        kind.attributes['w:abstractNumId'] ?? '',
        new Map(childrenOf(kind, 'w:lvl').map(readLevel)),
      ]),
    );
    for (const list of childrenOf(numbering, 'w:num')) this.#add(list, kinds);
  }

  /** The next number of a list, or `null` when the file knows no such list. */
  next(id: string, depth: number): NextNumber | null {
    const list = this.#lists.get(id);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return null;
    const counts = this.#counts.get(list.counter) ?? [];
    this.#counts.set(list.counter, counts);
    const before = list.restarts.delete(depth) ? undefined : counts[depth];
    counts[depth] = (before ?? level.start - 1) + 1;
    counts.length = depth + 1;
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const wanted = Number(digit) - 1;
      const other = list.levels.get(wanted);
      return formatNumber(counts[wanted] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    const { suffix, align, paragraph, character } = level;
    return { text: level.format === 'none' ? '' : text, suffix, align, paragraph, character };
  }

  #add(list: XmlNode, kinds: ReadonlyMap<string, Map<number, Level>>): void {
    const id = list.attributes['w:numId'] ?? '';
    const kind = settingOf(list, 'w:abstractNumId') ?? '';
    const levels = new Map(kinds.get(kind));
    const restarts = new Set<number>();
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const depth = numberIn(override, 'w:ilvl') ?? 0;
      const own = childOf(override, 'w:lvl');
      const level = own === undefined ? levels.get(depth) : readLevel(own)[1];
      const start = numberIn(childOf(override, 'w:startOverride'), 'w:val');
      if (level !== undefined) levels.set(depth, { ...level, start: start ?? level.start });
      if (start !== undefined) restarts.add(depth);
    }
    this.#lists.set(id, { levels, counter: kind, restarts });
  }
}

function readLevel(level: XmlNode): [number, Level] {
  const suffix = settingOf(level, 'w:suff');
  const align = settingOf(level, 'w:lvlJc');
  return [
    numberIn(level, 'w:ilvl') ?? 0,
    {
      start: numberIn(childOf(level, 'w:start'), 'w:val') ?? 1,
      format: settingOf(level, 'w:numFmt') ?? 'decimal',
      text: settingOf(level, 'w:lvlText') ?? '',
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      align: align === 'center' || align === 'right' ? align : 'left',
      paragraph: readParagraph(childOf(level, 'w:pPr')),
      character: readCharacter(childOf(level, 'w:rPr')),
    },
  ];
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** `3` as `3`, `c`, `C`, `iii`, `III` or `03`; a bullet has no number in its text. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a to z, then aa, bb as Word writes them. */
function letters(value: number): string {
  const index = Math.max(0, value - 1);
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
