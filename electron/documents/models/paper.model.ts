/*
 * What every paper is made from: plain data with every text decided, so that a template only places it. A blank that
 * is filled in by hand is already a row of dots here. Lengths are millimetres, type sizes are points.
 */

export interface PageModel {
  /** Sheets of the office, and the two envelopes of ISO 269. */
  size: 'A4' | 'F4-215' | 'F4-210' | 'DL' | 'C5';
  orientation: 'portrait' | 'landscape';
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
  /** Bottom of a page with the letterhead, where it is another one. */
  letterheadMarginBottom?: number;
}

export interface TypeModel {
  bodySize: number;
  tableSize: number;
  /** Size of the tembusan. */
  copySize: number;
  /** Multiple of single spacing. */
  lineSpacing: number;
  /** Empty lines between blocks. */
  blockSpacing: number;
}

/** A picture supplied by the office; width and height in pixels give the aspect ratio (rule 24). */
export interface Picture {
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** Pictures of both letterheads; `null` leaves their place empty (rule 24). */
export interface Pictures {
  logo: Picture | null;
  garuda: Picture | null;
  /** Further pictures by id, for papers that show some. */
  photos?: Readonly<Record<string, Picture>>;
}

export interface OfficeLetterhead {
  kind: 'office';
  picture: Picture | null;
  government: string;
  office: string;
  unit: string;
  scriptLine: string;
  address: string[];
  seatLine: string;
  governmentSize: number;
  officeSize: number;
  addressSize: number;
  rule: 'thick-thin' | 'double' | 'single' | 'none';
}

export interface HeadLetterhead {
  kind: 'regional-head';
  picture: Picture | null;
  title: string;
  titleSize: number;
  address: string[];
  addressPlace: 'none' | 'foot' | 'under-title';
}

/** Paper that already carries the letterhead: its room stays empty. */
export interface PreprintedLetterhead {
  kind: 'preprinted';
  /** From the upper edge of the sheet to the end of what is printed on it. */
  height: number;
}

export type LetterheadModel = OfficeLetterhead | HeadLetterhead | PreprintedLetterhead;

/** Who signs, top to bottom. Every text prints on a line of its own; an empty one is left out. */
export interface SignatureModel {
  /** Line above the titles, e.g. `Pimpinan Sidang/Rapat`. */
  intro: string;
  titles: string[];
  /** Stands in the room for the signature; empty leaves that room blank (rule 30). */
  mark: string;
  name: string;
  rank: string;
  number: string;
  alignment: 'left' | 'center';
  nameStyle: 'bold' | 'bold-underline' | 'plain';
  /** Part of the width that the block stands in; the right half without it. */
  side?: 'center' | 'left';
  /** Side of the empty frame for the QR code of whoever signs; none without it (rule 30). */
  codePlaceSize?: number;
}

/** A label with its colon and what stands after it. */
export interface FieldModel {
  label: string;
  lines: string[];
  /** The lines are a numbered list that starts at 1. */
  isNumbered: boolean;
}

/** What all papers share. */
export interface PaperModel {
  /** Title in the file's properties. */
  title: string;
  /** Name of the office: author in the file's properties. */
  author: string;
  /** Draws the KONSEP mark on every page (rule 19). */
  isDraft: boolean;
  page: PageModel;
  type: TypeModel;
  letterhead: LetterheadModel;
  /** Type size of the paraf table beside the signature; `null` for none. Only a KONSEP has one (rule 31). */
  initialsSize: number | null;
  pageNumber: { style: 'dashes' | 'plain' | 'none'; position: 'top' | 'bottom' };
  /** At the foot of every page, where the office has it printed (rule 30). */
  footNote?: string;
  /** Text of the code in the lower margin of every page, by which a scan finds its meeting; none without it. */
  scanCode?: string;
}
