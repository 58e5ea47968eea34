export interface PictureToDraw {
  bytes: Buffer;
  type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

/**
 * Draws a picture again as PNG or JPEG, upright and at most `longestSide` pixels long; an SVG exactly so long. `null` when
 * it cannot be read, `no-drawer` where there is no screen to draw with.
 */
export type DrawPicture = (
  picture: PictureToDraw,
  longestSide: number,
) => Promise<Buffer | null | 'no-drawer'>;

/** What features ask of the desktop; the shell implements it, so that features run in plain Node. */
export interface Desktop {
  /** Opens a file with its own program (Word); answers a technical complaint, or `null` when it was opened. */
  openPath(path: string): Promise<string | null>;
  /** Shows a file in the file manager. */
  showInFolder(path: string): void;
  /** Lets the user choose one PNG, JPEG or SVG file; `null` when the dialog is cancelled. */
  choosePictureFile(): Promise<string | null>;
  drawPicture: DrawPicture;
}
