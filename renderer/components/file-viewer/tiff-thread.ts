// First of all: the decoder looks for it when it is loaded.
import './tiff-inflate.ts';
import utif, { type IFD } from 'utif2';
import { type TiffPage, tiffPages } from '../../../shared/domain/tiff.ts';
import { isLying, type Orientation, uprightMatrix } from '../../../shared/domain/tiff-upright.ts';
import type { TiffAnswer, TiffRequest } from './tiff-messages.ts';

/* Entry of the thread that decodes the pages of one TIFF: a page of a scanner takes a moment. */

/** A picture is handed over with at most so many pixels. */
const MOST_PIXELS = 24_000_000;

let bytes = new ArrayBuffer(0);
let pages: TiffPage[] = [];

async function answer(request: TiffRequest): Promise<TiffAnswer> {
  if (request.kind === 'draw') return { kind: 'drawn', picture: await draw(request.page) };
  bytes = request.bytes;
  pages = tiffPages(new Uint8Array(bytes));
  return { kind: 'opened', sizes: pages.map(shownSize) };
}

async function draw(number: number): Promise<ImageBitmap> {
  const page = pages[number - 1];
  if (page === undefined || !page.isReadable) throw new Error('Such a page cannot be decoded');
  const { width, height } = page;
  const ifd: IFD = { ...page.tags, width, height, data: new Uint8Array() };
  // The decoder takes a directory with pixels for one that it has decoded already.
  Reflect.deleteProperty(ifd, 'data');
  utif.decodeImage(bytes, ifd);
  const pixels = new ImageData(new Uint8ClampedArray(utif.toRGBA8(ifd)), width, height);
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const stored = await createImageBitmap(pixels, {
    resizeWidth: Math.max(1, Math.floor(width * scale)),
    resizeHeight: Math.max(1, Math.floor(height * scale)),
    resizeQuality: 'high',
  });
  return page.orientation === 1 ? stored : upright(stored, page.orientation);
}

/** The size of a page as it is shown. */
function shownSize({ width, height, orientation }: TiffPage): { width: number; height: number } {
  return isLying(orientation) ? { width: height, height: width } : { width, height };
}

function upright(stored: ImageBitmap, orientation: Orientation): ImageBitmap {
  const { width, height } = stored;
  const [wide, high] = isLying(orientation) ? [height, width] : [width, height];
  const paper = new OffscreenCanvas(wide, high);
  const context = paper.getContext('2d');
  if (context === null) throw new Error('There is nothing to draw the page on');
  context.setTransform(...uprightMatrix(orientation, width, height));
  context.drawImage(stored, 0, 0);
  stored.close();
  return paper.transferToImageBitmap();
}

globalThis.addEventListener('message', ({ data }: MessageEvent<TiffRequest>) => {
  void answer(data)
    .catch((): TiffAnswer => ({ kind: 'problem' }))
    .then((told) => globalThis.postMessage(told, { transfer: told.kind === 'drawn' ? [told.picture] : [] }));
});
