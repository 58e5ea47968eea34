import { realpathSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Desktop } from '../features/desktop.ts';
import { drawPicture } from './picture-drawer.ts';

/** What may be handed to another program: papers, never anything that runs. */
const PAPER_EXTENSIONS: readonly string[] = ['.docx', '.pdf'];

/** The desktop as the features see it; opens only papers that really lie inside the archive folder. */
export function createDesktop(archiveFolder: string, currentWindow: () => BrowserWindow | null): Desktop {
  return {
    async openPath(path) {
      const real = realPaper(archiveFolder, path);
      if (real === null) return 'not a paper inside the archive folder';
      const complaint = await shell.openPath(real);
      return complaint === '' ? null : complaint;
    },
    showInFolder(path) {
      const real = realPaper(archiveFolder, path);
      if (real !== null) shell.showItemInFolder(real);
    },
    chooseFile: ({ title, button, kinds }) =>
      askToOpen({ title, buttonLabel: button, properties: ['openFile'], filters: kinds }, currentWindow()),
    chooseFolder: ({ title, button }) =>
      askToOpen(
        { title, buttonLabel: button, properties: ['openDirectory', 'createDirectory'] },
        currentWindow(),
      ),
    async chooseTarget({ title, button, kinds, suggestedName }) {
      const options = { title, buttonLabel: button, filters: kinds, defaultPath: suggestedName };
      const window = currentWindow();
      const { canceled, filePath } =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? null : filePath;
    },
    drawPicture,
  };
}

async function askToOpen(
  options: Electron.OpenDialogOptions,
  window: BrowserWindow | null,
): Promise<string | null> {
  const { canceled, filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** The file behind links, when it is a paper inside the archive; else `null`. Symbolic links cannot lead out. */
export function realPaper(archiveFolder: string, path: string): string | null {
  try {
    const real = realpathSync(path);
    const isInside = real.startsWith(realpathSync(archiveFolder) + sep);
    return isInside && PAPER_EXTENSIONS.includes(extname(real).toLowerCase()) ? real : null;
  } catch {
    return null;
  }
}
