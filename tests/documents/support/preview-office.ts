import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface OfficePdf {
  /** XML of `pdftotext -bbox`. */
  boxes: string;
  /** Text of each page in the order of the file. */
  texts: string[];
}

/** PDF files that LibreOffice makes of Word files, all in one call with a profile folder of its own; by name. */
export function convertWithOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, OfficePdf> {
  const folder = mkdtempSync(join(tmpdir(), 'notula-preview-'));
  try {
    const named = [...files].map(([name, bytes], index) => ({
      name,
      bytes,
      path: join(folder, `${index}.docx`),
    }));
    for (const { path, bytes } of named) writeFileSync(path, bytes);
    const profile = join(folder, 'profile');
    mkdirSync(profile);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
        ...named.map(({ path }) => path),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    return new Map(named.map(({ name, path }) => [name, readPdf(path.replace(/docx$/, 'pdf'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPdf(path: string): OfficePdf {
  const text = (args: readonly string[]) =>
    execFileSync('pdftotext', [...args, path, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 });
  return { boxes: text(['-bbox']), texts: text(['-raw']).split('\f').slice(0, -1) };
}
