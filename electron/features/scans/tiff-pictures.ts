import utif, { type IFD } from 'utif2';
import type { TiffPage } from '../../../shared/domain/tiff.ts';
import { uprightPixels } from '../../../shared/domain/tiff-upright.ts';
import { pixelsOf, RGBA } from './pdf-pictures.ts';
import type { PagePixels } from './read-codes.ts';

/** Pixels of a page of a TIFF file, upright and no larger than is needed to read a code; throws when they cannot be decoded. */
export function tiffPixels(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): PagePixels | null {
  const { width, height } = page;
  const ifd: IFD = { ...page.tags, width, height, data: new Uint8Array() };
  // The decoder takes a directory with pixels for one that it has decoded already.
  Reflect.deleteProperty(ifd, 'data');
  utif.decodeImage(bytes.buffer, ifd);
  const pixels = pixelsOf({ data: utif.toRGBA8(ifd), width, height, kind: RGBA });
  return pixels === null ? null : uprightPixels(pixels, page.orientation);
}
