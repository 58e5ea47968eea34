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

/** A kind of file in a dialog: its Indonesian name and its extensions without the point. */
export interface FileKind {
  name: string;
  extensions: string[];
}

export interface FileQuestion {
  /** Title of the dialog and the word on its button. */
  title: string;
  button: string;
  kinds: FileKind[];
}

export interface TargetQuestion extends FileQuestion {
  /** File name that the dialog proposes. */
  suggestedName: string;
}

/** What features ask of the desktop; the shell implements it, so that features run in plain Node. */
export interface Desktop {
  /** Opens a file with its own program (Word); answers a technical complaint, or `null` when it was opened. */
  openPath(path: string): Promise<string | null>;
  /** Shows a file in the file manager. */
  showInFolder(path: string): void;
  /** Lets the user choose one file to read; its absolute path, `null` when the dialog is cancelled. */
  chooseFile(question: FileQuestion): Promise<string | null>;
  /** Lets the user choose files to read; their absolute paths, none when the dialog is cancelled. */
  chooseFiles(question: FileQuestion): Promise<string[]>;
  /** Lets the user say where a new file goes; the dialog itself asks before another file is replaced. */
  chooseTarget(question: TargetQuestion): Promise<string | null>;
  /** Lets the user choose a folder. */
  chooseFolder(question: Pick<FileQuestion, 'title' | 'button'>): Promise<string | null>;
  drawPicture: DrawPicture;
}

/** Without a window nothing is opened, shown or asked. */
export const NO_DESKTOP: Desktop = {
  openPath: async () => 'there is no desktop here',
  showInFolder: () => undefined,
  chooseFile: async () => null,
  chooseFiles: async () => [],
  chooseTarget: async () => null,
  chooseFolder: async () => null,
  drawPicture: async () => 'no-drawer',
};
