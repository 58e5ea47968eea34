import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

/** Pixels of a page, four bytes each (RGBA), row by row from the top. */
export interface PagePixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
  colorSpace: 'srgb';
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryDownscale: true,
  tryInvert: false,
  maxNumberOfSymbols: 16,
};
/** What finds codes that the first way misses: a grey or noisy scan, then a very small one. */
const WAYS: readonly ReaderOptions[] = [
  OPTIONS,
  { ...OPTIONS, binarizer: 'GlobalHistogram' },
  { ...OPTIONS, tryDenoise: true, downscaleThreshold: 800, downscaleFactor: 2 },
];

/** Makes the reader ready; it loads nothing by itself. */
export function prepareReader(wasm: Uint8Array<ArrayBuffer>): void {
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });
}

/**
 * Texts of the QR codes on a page: a PNG or JPEG file, or pixels. None when there is none that can be read; throws when
 * the file is no picture that can be decoded.
 */
export async function readCodes(page: Uint8Array<ArrayBuffer> | PagePixels): Promise<string[]> {
  for (const way of WAYS) {
    const found = await readBarcodes(page, way);
    const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text);
    if (texts.length > 0) return [...new Set(texts)];
  }
  return [];
}
