/** What the page asks of the thread that decodes a TIFF. */
export type TiffRequest = { kind: 'open'; bytes: ArrayBuffer } | { kind: 'draw'; page: number };

/** What it answers, one answer for each request in their order. Sizes are pixels. */
export type TiffAnswer =
  | { kind: 'opened'; sizes: { width: number; height: number }[] }
  | { kind: 'drawn'; picture: ImageBitmap }
  | { kind: 'problem' };
