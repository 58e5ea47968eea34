/** How a stored page is turned and mirrored to stand upright: the numbers of the matrix of a canvas, `a` to `f`. */
export type UprightMatrix = readonly [number, number, number, number, number, number];

/** Of tag 274: 1 upright, 2 mirrored, 3 upside down, 4 both, 5 to 8 lying on a side, of which 5 and 7 mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What tag 274 says; what it may not say counts as upright. */
export function orientationOf(value: number): Orientation {
  return ORIENTATIONS.find((known) => known === value) ?? 1;
}

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Whether width and height change places. */
export function isLying(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** From a point of the stored picture, `width` by `height` as it is stored, to the same point of the upright one. */
export function uprightMatrix(orientation: Orientation, width: number, height: number): UprightMatrix {
  const matrices: Record<Orientation, UprightMatrix> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  return matrices[orientation];
}

interface Pixels {
  /** Four bytes each, row by row from the top. */
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** The same picture standing upright; the given one itself where it does already. */
export function uprightPixels<Picture extends Pixels>(picture: Picture, orientation: Orientation): Picture {
  if (orientation === 1) return picture;
  const { width, height } = picture;
  const [a, b, c, d, e, f] = uprightMatrix(orientation, width, height);
  const wide = isLying(orientation) ? height : width;
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height);
  const data = new Uint8ClampedArray(width * height * 4);
  const to = new Uint32Array(data.buffer);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The matrix moves points; a pixel is the square around one.
      const column = Math.floor(a * (x + 0.5) + c * (y + 0.5) + e);
      const row = Math.floor(b * (x + 0.5) + d * (y + 0.5) + f);
      to[row * wide + column] = from[y * width + x] ?? 0;
    }
  }
  return { ...picture, data, width: wide, height: (width * height) / wide };
}
