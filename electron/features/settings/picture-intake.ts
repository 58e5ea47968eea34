import { Failure } from '../../../shared/contract/failures.ts';
import { type PictureHead, readPictureHead } from '../../files/picture-head.ts';
import { hasCameraNotes, isSvg } from '../../files/picture-kind.ts';
import type { DrawPicture } from '../desktop.ts';

/** Pixels along the longer side: half a page of A4 at 200 dots an inch, and a logo at more than 1,000. */
const LONGEST_SIDE = 1600;
/** A picture within these bounds is kept byte for byte. */
const LARGEST_KEPT = 1024 * 1024;

export interface TakenPicture {
  head: PictureHead;
  bytes: Buffer;
}

/**
 * Makes a supplied file fit for papers: SVG becomes PNG, what is larger than a paper can show is made smaller, photos stand
 * upright and lose the notes of the camera. A file that is fit already is kept as it is, and so is one that this
 * computer cannot draw; FILE for anything that is no whole picture.
 */
export async function takePicture(bytes: Buffer, draw: DrawPicture): Promise<TakenPicture> {
  const head = isSvg(bytes) ? 'svg' : readPictureHead(bytes);
  if (head === null) throw notAPicture();
  if (head !== 'svg' && isFit(bytes, head)) return { head, bytes };
  const drawn = await draw({ bytes, type: head === 'svg' ? 'image/svg+xml' : head.type }, LONGEST_SIDE);
  if (drawn === 'no-drawer') {
    if (head === 'svg') throw notAPicture();
    return { head, bytes };
  }
  const drawnHead = drawn === null ? null : readPictureHead(drawn);
  if (drawn === null || drawnHead === null) throw notAPicture();
  return { head: drawnHead, bytes: drawn };
}

function isFit(bytes: Buffer, { width, height }: PictureHead): boolean {
  return Math.max(width, height) <= LONGEST_SIDE && bytes.length <= LARGEST_KEPT && !hasCameraNotes(bytes);
}

function notAPicture(): Failure {
  return new Failure(
    'FILE',
    'Berkas ini bukan gambar PNG, JPEG, atau SVG yang utuh. Pilih gambar lain, atau simpan ulang sebagai PNG dahulu.',
  );
}
