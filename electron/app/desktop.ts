import { realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Desktop } from '../features/desktop.ts';
import { isInsideFolder } from '../files/safe-path.ts';
import { drawPicture } from './picture-drawer.ts';

/** What may be handed to another program: papers and attached files of harmless kinds, never anything that runs. */
const PAPER_EXTENSIONS: readonly string[] = [
  '.docx',
  '.pdf',
  '.xlsx',
  '.pptx',
  '.png',
  '.jpg',
  '.jpeg',
  '.tif',
  '.tiff',
  '.txt',
];

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
      const real = realFile(archiveFolder, path);
      if (real !== null) shell.showItemInFolder(real);
    },
    async chooseFile({ title, button, kinds }) {
      const question = { title, buttonLabel: button, properties: ['openFile' as const], filters: kinds };
      return (await askToOpen(question, currentWindow()))[0] ?? null;
    },
    chooseFiles: ({ title, button, kinds }) =>
      askToOpen(
        { title, buttonLabel: button, properties: ['openFile', 'multiSelections'], filters: kinds },
        currentWindow(),
      ),
    async chooseFolder({ title, button }) {
      const properties = ['openDirectory' as const, 'createDirectory' as const];
      return (await askToOpen({ title, buttonLabel: button, properties }, currentWindow()))[0] ?? null;
    },
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
): Promise<string[]> {
  const { canceled, filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}

/** The file behind links, when it is a paper inside the archive; else `null`. Symbolic links cannot lead out. */
export function realPaper(archiveFolder: string, path: string): string | null {
  const real = realFile(archiveFolder, path);
  return real !== null && PAPER_EXTENSIONS.includes(extname(real).toLowerCase()) ? real : null;
}

/** The file behind links, when it lies inside the archive; to be shown, not opened. */
function realFile(archiveFolder: string, path: string): string | null {
  try {
    const real = realpathSync(path);
    return isInsideFolder(realpathSync(archiveFolder), real) ? real : null;
  } catch {
    return null;
  }
}
