/** What features ask of the desktop; the shell implements it, so that features run in plain Node. */
export interface Desktop {
  /** Opens a file with its own program (Word); answers a technical complaint, or `null` when it was opened. */
  openPath(path: string): Promise<string | null>;
  /** Shows a file in the file manager. */
  showInFolder(path: string): void;
  /** Lets the user choose one PNG or JPEG file; `null` when the dialog is cancelled. */
  choosePictureFile(): Promise<string | null>;
}
