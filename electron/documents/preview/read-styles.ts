import type { CharacterStyle, ParagraphStyle, TabStop } from './flow.ts';
import { readBorders } from './read-borders.ts';
import { childOf, childrenOf, isOn, numberIn, settingOf, type XmlNode } from './xml-tree.ts';

export type CharacterChanges = Partial<CharacterStyle>;
export type ParagraphChanges = Partial<ParagraphStyle> & { list?: { id: string; level: number } };

/** What a style, or the document itself, sets. */
export interface StyleChanges {
  character: CharacterChanges;
  paragraph: ParagraphChanges;
}

const PLAIN: CharacterStyle = {
  size: 10,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  isCaps: false,
  isBoxed: false,
  raise: 'none',
  color: '#000000',
  fill: null,
};

const PLAIN_PARAGRAPH: ParagraphStyle = {
  align: 'left',
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  left: 0,
  right: 0,
  firstLine: 0,
  tabs: [],
  keepNext: false,
  keepLines: false,
  hasWidowControl: true,
  startsPage: false,
  isContextual: false,
  borders: {},
  fill: null,
};

/** Defaults and named styles of a file, each with what it is based on already in it. */
export class StyleSheet {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #resolved = new Map<string, StyleChanges>();
  readonly #defaults: StyleChanges;
  readonly #normal: string;

  constructor(styles: XmlNode) {
    const defaults = childOf(styles, 'w:docDefaults');
    this.#defaults = {
      character: readCharacter(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
      paragraph: readParagraph(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    };
    for (const style of childrenOf(styles, 'w:style')) {
      this.#nodes.set(style.attributes['w:styleId'] ?? '', style);
    }
    this.#normal = [...this.#nodes].find(([, style]) => isDefaultParagraph(style))?.[0] ?? 'Normal';
  }

  /** The style of a paragraph, `Normal` without one. */
  named(id: string | undefined): StyleChanges {
    return this.#resolve(id ?? this.#normal, 0);
  }

  character(...changes: readonly CharacterChanges[]): CharacterStyle {
    return Object.assign({ ...PLAIN }, this.#defaults.character, ...changes);
  }

  paragraph(...changes: readonly ParagraphChanges[]): ParagraphStyle {
    return Object.assign({ ...PLAIN_PARAGRAPH }, this.#defaults.paragraph, ...changes);
  }

  #resolve(id: string, depth: number): StyleChanges {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const node = this.#nodes.get(id);
    const base = settingOf(node, 'w:basedOn');
    const under = base === undefined || depth > 20 ? null : this.#resolve(base, depth + 1);
    const resolved = {
      character: { ...under?.character, ...readCharacter(childOf(node, 'w:rPr')) },
      paragraph: { ...under?.paragraph, ...readParagraph(childOf(node, 'w:pPr')) },
    };
    this.#resolved.set(id, resolved);
    return resolved;
  }
}

function isDefaultParagraph(style: XmlNode): boolean {
  return style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1';
}

/** What a `w:rPr` sets. */
export function readCharacter(properties: XmlNode | undefined): CharacterChanges {
  if (properties === undefined) return {};
  const size = numberIn(childOf(properties, 'w:sz'), 'w:val');
  const color = settingOf(properties, 'w:color');
  const raise = settingOf(properties, 'w:vertAlign');
  return defined<CharacterStyle>({
    size: size === undefined ? undefined : size / 2,
    isBold: isOn(properties, 'w:b'),
    isItalic: isOn(properties, 'w:i'),
    isUnderlined: isOn(properties, 'w:u'),
    isStruck: isOn(properties, 'w:strike'),
    isCaps: isOn(properties, 'w:caps'),
    isBoxed: isOn(properties, 'w:bdr'),
    color: color === undefined ? undefined : (hexColor(color) ?? '#000000'),
    fill: hexColor(childOf(properties, 'w:shd')?.attributes['w:fill']) ?? undefined,
    raise: raise === undefined ? undefined : raiseOf(raise),
  });
}

function raiseOf(value: string): CharacterStyle['raise'] {
  if (value === 'superscript') return 'super';
  return value === 'subscript' ? 'sub' : 'none';
}

/** What a `w:pPr` sets. */
export function readParagraph(properties: XmlNode | undefined): ParagraphChanges {
  if (properties === undefined) return {};
  const spacing = childOf(properties, 'w:spacing');
  const indent = childOf(properties, 'w:ind');
  const hanging = numberIn(indent, 'w:hanging');
  const tabs = childOf(properties, 'w:tabs');
  const list = childOf(properties, 'w:numPr');
  const align = settingOf(properties, 'w:jc');
  const rule = spacing?.attributes['w:lineRule'];
  return {
    ...defined<ParagraphStyle>({
      align: align === undefined ? undefined : alignOf(align),
      before: numberIn(spacing, 'w:before'),
      after: numberIn(spacing, 'w:after'),
      line: numberIn(spacing, 'w:line'),
      lineRule: rule === undefined ? undefined : ruleOf(rule),
      left: numberIn(indent, 'w:left') ?? numberIn(indent, 'w:start'),
      right: numberIn(indent, 'w:right') ?? numberIn(indent, 'w:end'),
      firstLine: hanging === undefined ? numberIn(indent, 'w:firstLine') : -hanging,
      tabs: tabs === undefined ? undefined : childrenOf(tabs, 'w:tab').flatMap(readTab),
      keepNext: isOn(properties, 'w:keepNext'),
      keepLines: isOn(properties, 'w:keepLines'),
      hasWidowControl: isOn(properties, 'w:widowControl'),
      startsPage: isOn(properties, 'w:pageBreakBefore'),
      isContextual: isOn(properties, 'w:contextualSpacing'),
      borders: readBorders(childOf(properties, 'w:pBdr')),
      fill: hexColor(childOf(properties, 'w:shd')?.attributes['w:fill']) ?? undefined,
    }),
    ...(list === undefined
      ? {}
      : {
          list: {
            id: settingOf(list, 'w:numId') ?? '0',
            level: numberIn(childOf(list, 'w:ilvl'), 'w:val') ?? 0,
          },
        }),
  };
}

export function ruleOf(rule: string): 'auto' | 'exact' | 'atLeast' {
  return rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
}

function alignOf(value: string): ParagraphStyle['align'] {
  switch (value) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'both':
    case 'distribute':
      return 'both';
    default:
      return 'left';
  }
}

const LEADERS: Readonly<Record<string, string>> = { dot: '.', hyphen: '-', underscore: '_', middleDot: '·' };

function readTab(tab: XmlNode): TabStop[] {
  const kind = tab.attributes['w:val'];
  const position = numberIn(tab, 'w:pos');
  if (position === undefined || kind === 'clear') return [];
  return [
    {
      kind: kind === 'center' || kind === 'right' ? kind : 'left',
      position,
      leader: LEADERS[tab.attributes['w:leader'] ?? ''] ?? '',
    },
  ];
}

/** `#RRGGBB`, or `null` for `auto` and anything that is no colour. */
export function hexColor(value: string | undefined): string | null {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value}` : null;
}

type Loose<Shape> = { [Key in keyof Shape]?: Shape[Key] | undefined };

/** Without what is not set, so that it does not hide what lies beneath. */
function defined<Shape extends object>(changes: Loose<Shape>): Partial<Shape> {
  const result: Partial<Shape> = {};
  for (const key in changes) {
    const value = changes[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}
