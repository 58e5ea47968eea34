/*
 * What a Word file says, resolved: every style, list number and picture is looked up, nothing is measured yet. Lengths are
 * twips (1/1440 inch), type sizes points.
 */

export interface CharacterStyle {
  size: number;
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  isStruck: boolean;
  isCaps: boolean;
  /** A box around the text. */
  isBoxed: boolean;
  raise: 'none' | 'super' | 'sub';
  color: string;
  fill: string | null;
}

export type Inline =
  | { kind: 'text'; text: string; style: CharacterStyle }
  | { kind: 'tab'; style: CharacterStyle }
  | { kind: 'break'; isPage: boolean; style: CharacterStyle }
  | { kind: 'field'; name: FieldName; style: CharacterStyle }
  | { kind: 'picture'; href: string; width: number; height: number; style: CharacterStyle };

/** Numbers that are known only on the page. */
export type FieldName = 'PAGE' | 'NUMPAGES' | 'SECTIONPAGES';
export type FieldValues = Readonly<Record<FieldName, number>>;

export interface Border {
  /** As the file names it, e.g. `single`. */
  style: string;
  /** Twips, of the whole border. */
  width: number;
  color: string;
  /** Twips between a paragraph's border and its text. */
  space: number;
}
export type Side = 'top' | 'bottom' | 'left' | 'right';
export type Borders = Partial<Record<Side, Border>>;

export interface TabStop {
  kind: 'left' | 'center' | 'right';
  position: number;
  /** What fills the gap, e.g. `.`; empty for nothing. */
  leader: string;
}

export interface ParagraphStyle {
  align: 'left' | 'center' | 'right' | 'both';
  before: number;
  after: number;
  /** 240ths of single spacing for `auto`, else twips. */
  line: number;
  lineRule: 'auto' | 'exact' | 'atLeast';
  left: number;
  right: number;
  /** Less than 0 hangs out. */
  firstLine: number;
  tabs: TabStop[];
  keepNext: boolean;
  keepLines: boolean;
  hasWidowControl: boolean;
  startsPage: boolean;
  isContextual: boolean;
  borders: Borders;
  fill: string | null;
}

export interface ListNumber {
  text: string;
  style: CharacterStyle;
  suffix: 'tab' | 'space' | 'nothing';
  align: 'left' | 'center' | 'right';
}

export interface FlowParagraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  styleId: string;
  inlines: Inline[];
  /** Type of an empty line. */
  mark: CharacterStyle;
  number: ListNumber | null;
}

export interface FlowCell {
  width: number;
  margins: Record<Side, number>;
  borders: Borders;
  fill: string | null;
  align: 'top' | 'center' | 'bottom';
  /** Which way its text runs. */
  direction: 'across' | 'down' | 'up';
  /** Goes on from the cell above. */
  isContinued: boolean;
  blocks: FlowBlock[];
}

export interface FlowRow {
  height: number;
  heightRule: 'auto' | 'exact' | 'atLeast';
  canSplit: boolean;
  isHeader: boolean;
  keepNext: boolean;
  cells: FlowCell[];
}

export interface FlowTable {
  kind: 'table';
  width: number;
  indent: number;
  align: 'left' | 'center' | 'right';
  rows: FlowRow[];
}

export type FlowBlock = FlowParagraph | FlowTable;

/** A word across the page, behind the text. */
export interface Watermark {
  text: string;
  width: number;
  height: number;
  rotation: number;
  color: string;
  opacity: number;
}

/** A header or a footer. */
export interface Margin {
  blocks: FlowBlock[];
  watermark: Watermark | null;
  /** Pictures that hang at the sheet and take no room. */
  pictures: PlacedPicture[];
}

/** Twips from the upper left corner of the sheet. */
export interface PlacedPicture {
  x: number;
  y: number;
  width: number;
  height: number;
  href: string;
}
export type MarginKind = 'default' | 'first' | 'even';
export type Margins = Partial<Record<MarginKind, Margin>>;

export interface FlowSection {
  width: number;
  height: number;
  margin: Record<Side, number>;
  headerAt: number;
  footerAt: number;
  headers: Margins;
  footers: Margins;
  hasFirstPage: boolean;
  startsPage: boolean;
  /** The number of its first page; goes on with `null`. */
  firstNumber: number | null;
  blocks: FlowBlock[];
}
