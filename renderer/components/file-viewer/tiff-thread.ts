// First of all: the decoder looks for it when it is loaded.
import './tiff-inflate.ts';
import utif, { type IFD } from 'utif2';
import { type TiffPage, tiffPages } from '../../../shared/domain/tiff.ts';
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
  return { kind: 'opened', sizes: pages.map(({ width, height }) => ({ width, height })) };
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
  return createImageBitmap(pixels, {
    resizeWidth: Math.max(1, Math.floor(width * scale)),
    resizeHeight: Math.max(1, Math.floor(height * scale)),
    resizeQuality: 'high',
  });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<TiffRequest>) => {
  void answer(data)
    .catch((): TiffAnswer => ({ kind: 'problem' }))
    .then((told) => globalThis.postMessage(told, { transfer: told.kind === 'drawn' ? [told.picture] : [] }));
});
