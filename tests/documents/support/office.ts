import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice and the PDF tools are on this machine. */
export function hasOffice(): boolean {
  return ['soffice', 'pdfinfo', 'pdftotext', 'pdffonts'].every(
    (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0,
  );
}

export interface PdfFacts {
  pages: number;
  /** Size of the first page in points. */
  size: { width: number; height: number };
  /** Text of each page, laid out. */
  pageTexts: string[];
  fonts: string[];
}

/** Second reader of all files in one call, with a profile folder of its own; answers by file name. */
export function readWithOffice(files: Readonly<Record<string, Uint8Array>>): Map<string, PdfFacts> {
  const folder = mkdtempSync(join(tmpdir(), 'notula-office-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] ?? new Uint8Array());
    const profile = join(folder, 'profile');
    mkdirSync(profile);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    return new Map(names.map((name) => [name, factsOf(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function factsOf(pdf: string): PdfFacts {
  const info = tool('pdfinfo', [pdf]);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info);
  const text = tool('pdftotext', ['-layout', pdf, '-']);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: { width: Number(size?.[1]), height: Number(size?.[2]) },
    pageTexts: text.split('\f').slice(0, -1),
    fonts: tool('pdffonts', [pdf])
      .split('\n')
      .slice(2)
      .map((row) => row.split(/\s+/)[0] ?? '')
      .filter((font) => font !== ''),
  };
}

function tool(name: string, args: readonly string[]): string {
  return execFileSync(name, args, { encoding: 'utf8' });
}
