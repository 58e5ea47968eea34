import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { FindLegacyReader, ReadLegacyText } from '../features/past/past.types.ts';
import { makeLibreOfficeProfile } from './libreoffice-profile.ts';
import { findLibreOffice } from './page-engine.ts';
import { runProgram } from './page-engine-program.ts';

/** A file that takes longer is damaged or hostile. */
const LONGEST_MS = 60_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** Looks for LibreOffice each time, so that one that was installed meanwhile is found. */
export const findLegacyReader: FindLegacyReader = async () => {
  const program = await findLibreOffice();
  return program === null ? null : libreOfficeReader(program);
};

/** Reads .doc, .odt and .rtf through a LibreOffice with a profile of its own, unseen and without macros. */
function libreOfficeReader(program: string): ReadLegacyText {
  return async (path, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'notula-teks-'));
    try {
      const source = join(folder, `naskah${extname(path).toLowerCase()}`);
      await copyFile(path, source);
      await runProgram(
        program,
        [
          await makeLibreOfficeProfile(folder),
          ...['--headless', '--norestore', '--nolockcheck'],
          ...['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, source],
        ],
        { signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]) },
      );
      const bytes = await readFile(join(folder, 'naskah.txt'));
      return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };
}
