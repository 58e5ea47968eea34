/** Node types of rich text; `rich-text.ts` holds the schema that checks them. */

export type RichMark = {
  type: 'bold' | 'italic' | 'underline';
};

export type RichRun = {
  type: 'text';
  text: string;
  marks?: RichMark[];
};

export type RichInline = RichRun | { type: 'hardBreak' };

export type RichParagraph = {
  type: 'paragraph';
  content?: RichInline[];
};

export type RichList = {
  type: 'bulletList' | 'orderedList';
  content: RichListItem[];
};

/** Its first block is a paragraph in what the editor makes. */
export type RichListItem = {
  type: 'listItem';
  content: RichItemBlock[];
};

export type RichItemBlock = RichParagraph | RichList;

/** A cell has no table in it. */
export type RichCellBlock = RichItemBlock;

export type RichCell = {
  type: 'tableCell' | 'tableHeader';
  attrs: {
    colspan: number;
    rowspan: number;
    /** Pixels of 1/96 inch for each column that the cell covers; `null` or 0 while not set. */
    colwidth: number[] | null;
  };
  content: RichCellBlock[];
};

export type RichRow = {
  type: 'tableRow';
  /** Empty where cells of rows above cover the whole row. */
  content: RichCell[];
};

export type RichTable = {
  type: 'table';
  content: RichRow[];
};

export type RichBlock = RichParagraph | RichList | RichTable;

export type RichDoc = {
  type: 'doc';
  content: RichBlock[];
};
