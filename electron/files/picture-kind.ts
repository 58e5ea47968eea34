/** As far as the marks of a camera and the head of an SVG lie from the beginning of a file. */
const HEAD_BYTES = 256 * 1024;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/**
 * Whether a JPEG carries the notes of a camera: they may say that it lies on its side, which Word does not heed, and where
 * it was taken, which is nobody's business.
 */
export function hasCameraNotes(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) && bytes.subarray(0, HEAD_BYTES).includes(EXIF)
  );
}

/** Whether a file is an SVG drawing, by its first element, whatever its name says. */
export function isSvg(bytes: Buffer): boolean {
  const head = bytes
    .subarray(0, HEAD_BYTES)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*<svg[\s>]/i.test(head);
}
