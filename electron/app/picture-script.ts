/** What the drawing page is asked to do. */
export interface DrawTask {
  /** `data:` address of the picture. */
  source: string;
  longestSide: number;
  /** An opaque PNG above this many bytes is a photo and becomes a JPEG. */
  largestDrawing: number;
  /** An SVG has no pixels of its own: it is made as large as asked. */
  isVector: boolean;
}

/** Script for the hidden page; answers the new picture in base64. It is text, because it runs in no world of ours. */
export function drawingScript(task: DrawTask): string {
  return `(async ({ source, longestSide, largestDrawing, isVector }) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const [width, height] = [image.naturalWidth || longestSide, image.naturalHeight || longestSide];
    const fit = longestSide / Math.max(width, height);
    const scale = isVector ? fit : Math.min(1, fit);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const paper = canvas.getContext('2d');
    paper.imageSmoothingQuality = 'high';
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    const base64 = (type, quality) => canvas.toDataURL(type, quality).split(',')[1];
    if (source.startsWith('data:image/jpeg')) return base64('image/jpeg', 0.85);
    const png = base64('image/png');
    if (isVector || png.length * 0.75 <= largestDrawing) return png;
    const pixels = paper.getImageData(0, 0, canvas.width, canvas.height).data;
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] < 255) return png;
    return base64('image/jpeg', 0.9);
  })(${JSON.stringify(task)})`;
}
