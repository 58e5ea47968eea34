import type { FieldModel, PaperModel, Picture, SignatureModel } from './paper.model.ts';

/*
 * The papers around a meeting that are lists, forms and sheets to cut or to fold: little is said, all is placed.
 */

export interface PhotoModel {
  /** `null` leaves its place empty: the archive has no such picture. */
  picture: Picture | null;
  caption: string;
}

/** Lembar dokumentasi. */
export interface PhotosModel extends PaperModel {
  heading: string;
  fields: FieldModel[];
  perPage: 2 | 4;
  photos: PhotoModel[];
}

/** One letter that is handed over; receiver and time are filled in only where they were noted, else by hand. */
export interface DeliveryRowModel {
  letter: string[];
  destination: string[];
  receiver?: string;
  time?: string;
}

/** Lembar ekspedisi: one row for each letter that is handed over. */
export interface DeliveryListModel extends PaperModel {
  heading: string;
  fields: FieldModel[];
  /** Letter, destination, recipient, time. */
  labels: string[];
  rows: DeliveryRowModel[];
  /** `null` when nobody signs the list. */
  signature: SignatureModel | null;
}

/** Tanda terima, several on a page, to be cut apart. */
export interface ReceiptsModel extends PaperModel {
  heading: string;
  receipts: { fields: FieldModel[] }[];
  /** Dotted line for the recipient's signature. */
  signatureLabel: string;
}

export interface DestinationModel {
  /** `Yth.`, written once (rule 15). */
  salute: string;
  lines: string[];
  /** Word after `di`. */
  place: string;
}

export interface EnvelopesModel extends PaperModel {
  /** Small, at the upper left; `null` leaves it out. */
  sender: { lines: string[]; number: string } | null;
  destinations: DestinationModel[];
}

export interface LabelsModel extends PaperModel {
  columns: number;
  rows: number;
  /** Labels that are gone from the first sheet. */
  skipped: number;
  destinations: DestinationModel[];
}

/** Papan nama meja: a sheet folded lengthwise, the same words on both faces. */
export interface TableCardsModel extends PaperModel {
  cards: { main: string; under: string }[];
}
