import { constants } from 'node:fs';
import { access, copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import type { PageEngine } from '../features/printing/page-engine.ts';
import { makeLibreOfficeProfile } from './libreoffice-profile.ts';
import { runProgram } from './page-engine-program.ts';
import { isWordThere, POWERSHELL_PROGRAM, WORD_TO_PDF } from './page-engine-word.ts';

/** Word where it is installed, else LibreOffice, else `null`. Both read the .docx itself. */
export async function findOfficeEngine(): Promise<PageEngine | null> {
  if (process.platform === 'win32' && (await isWordThere())) return wordEngine();
  const program = await findLibreOffice();
  return program === null ? null : libreOfficeEngine(program);
}

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/** Absolute path of LibreOffice's program; `null` when it is not installed. */
export async function findLibreOffice(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  // A relative folder would mean whatever folder Notula was started in.
  const folders = [...(env.PATH ?? '').split(delimiter), ...usualFolders(env)].filter(isAbsolute);
  for (const folder of folders) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (await canRun(path)) return path;
    }
  }
  return null;
}

function usualFolders(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((folder) =>
        folder === undefined ? [] : [join(folder, 'LibreOffice', 'program')],
      );
    case 'darwin':
      return ['/Applications/LibreOffice.app/Contents/MacOS'];
    default:
      return [
        '/usr/bin',
        '/usr/local/bin',
        '/usr/lib/libreoffice/program',
        '/opt/libreoffice/program',
        '/snap/bin',
      ];
  }
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Works beside a LibreOffice that the user has open: it gets a profile of its own. */
function libreOfficeEngine(program: string): PageEngine {
  return {
    name: 'libreoffice',
    toPdf: (docxPath, pdfPath, signal) =>
      inTemporaryFolder(async (folder) => {
        const source = join(folder, 'naskah.docx');
        await copyFile(docxPath, source);
        await runProgram(
          program,
          [
            await makeLibreOfficeProfile(folder),
            ...[
              '--headless',
              '--norestore',
              '--nolockcheck',
              '--convert-to',
              'pdf',
              '--outdir',
              folder,
              source,
            ],
          ],
          { signal },
        );
        return takePdf(join(folder, 'naskah.pdf'), pdfPath, signal);
      }),
  };
}

function wordEngine(): PageEngine {
  return {
    name: 'word',
    toPdf: (docxPath, pdfPath, signal) =>
      inTemporaryFolder(async (folder) => {
        const [source, made] = [join(folder, basename(docxPath)), join(folder, 'naskah.pdf')];
        await copyFile(docxPath, source);
        // Paths go by the environment: nothing of a file's name is ever read as a command.
        await runProgram(POWERSHELL_PROGRAM, WORD_TO_PDF, {
          signal,
          env: { NOTULA_SOURCE: source, NOTULA_TARGET: made },
        });
        return takePdf(made, pdfPath, signal);
      }),
  };
}

async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'notula-pdf-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Copies a finished PDF to its place and counts its pages; a program that says nothing but made none is found out here. */
async function takePdf(made: string, pdfPath: string, signal: AbortSignal): Promise<{ pages: number }> {
  signal.throwIfAborted();
  const bytes = await readFile(made);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('The program made no PDF');
  try {
    await copyFile(made, pdfPath, constants.COPYFILE_EXCL);
  } catch (error) {
    await rm(pdfPath, { force: true });
    throw error;
  }
  return { pages: countPdfPages(bytes) };
}

/** Pages of a PDF: its page objects, or the largest count in its page tree when they are packed away. */
export function countPdfPages(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  const objects = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  if (objects > 0) return objects;
  const counts = Array.from(text.matchAll(/\/Count\s+(\d+)/g), ([, count]) => Number(count));
  return Math.max(0, ...counts);
}
