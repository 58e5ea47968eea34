import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSecrets, writeSecrets } from '../../electron/app/secret-file.ts';

function secretFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'notula-secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cadangan-kunci.json');
}

test('secrets are kept for the user alone, and nothing stays beside them', () => {
  const file = secretFile();
  expect(readSecrets(file)).toEqual({});
  writeSecrets(file, { kantor: 'A' });
  writeFileSync(`${file}.tmp`, 'sisa');
  writeSecrets(file, { ...readSecrets(file), lain: 'B' });
  expect(readSecrets(file)).toEqual({ kantor: 'A', lain: 'B' });
  expect(readdirSync(join(file, '..'))).toEqual(['cadangan-kunci.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
});

test('a write that breaks off before its end leaves the secrets of all archives', () => {
  const file = secretFile();
  writeSecrets(file, { kantor: 'A' });
  mkdirSync(`${file}.tmp`);
  expect(() => writeSecrets(file, { kantor: 'A', lain: 'B' })).toThrow();
  expect(readSecrets(file)).toEqual({ kantor: 'A' });
});
