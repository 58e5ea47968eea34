import type { PaperModel } from '../models/paper.model.ts';
import { lineHeight, textWidth } from './measure.ts';

/** What the parts of one document share while it is built. */
export interface Sheet {
  model: PaperModel;
  /** Width between the margins, twips. */
  width: number;
  /** Space between blocks, twips. */
  blockGap: number;
  /** Room for a signature, twips: about four lines. */
  signatureRoom: number;
  /** Where the right half begins: signature block and right-hand address, twips from the left margin. */
  rightHalf: number;
  /** A number of its own for each list, so that it restarts at 1 (rule 50). */
  nextList: () => number;
  /** A number of its own for each picture of the file, from 1. */
  nextPicture: () => number;
}

const SIGNATURE_LINES = 4;
const LEAST_SIGNATURE_LINES = 3;

/**
 * `tightness` from 0 (as the profile says) to 1 (no more than a hair between blocks) takes space out, never type size: the
 * lever that keeps an invitation on one page.
 */
export function newSheet(model: PaperModel, tightness = 0): Sheet {
  const { type, page } = model;
  const line = lineHeight(type.bodySize, type.lineSpacing);
  const width = textWidth(page);
  const signatureLines = SIGNATURE_LINES - tightness * (SIGNATURE_LINES - LEAST_SIGNATURE_LINES);
  let lists = 0;
  let pictures = 0;
  return {
    model,
    width,
    blockGap: Math.round(line * type.blockSpacing * (1 - 0.85 * tightness)),
    signatureRoom: Math.round(lineHeight(type.bodySize, 1) * signatureLines),
    rightHalf: Math.round(width / 2),
    nextList: () => {
      lists += 1;
      return lists;
    },
    nextPicture: () => {
      pictures += 1;
      return pictures;
    },
  };
}

/** For an attachment: the profile's spacing again, no paraf table, and lists that count on after those of the paper. */
export function attachmentSheet(paper: Sheet): Sheet {
  const { nextList, nextPicture } = paper;
  return { ...newSheet({ ...paper.model, initialsSize: null }), nextList, nextPicture };
}
