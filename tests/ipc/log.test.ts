import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLog } from '../../electron/app/log.ts';
import { describeError } from '../../electron/ipc/describe-error.ts';
import { newReference } from '../../electron/ipc/reference.ts';
import { Failure } from '../../shared/contract/failures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notula-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  test('holds one line per entry, with reference and stack, and no data of records', () => {
    const { log } = openLog(join(folder, 'log'), folder, false);
    const cause = new SyntaxError('Unexpected token in "Rapat Rahasia\nNama Lengkap"');
    log.failure({
      reference: 'N-20251121-4F7K',
      method: 'meetings.save',
      code: 'INTERNAL',
      error: new Error("Cannot use 'Nama Lengkap'", { cause }),
    });
    log.failure({
      reference: 'N-20251121-4F7L',
      method: 'meetings.save',
      code: 'RULE',
      error: new Error('Nama Lengkap'),
    });
    const lines = readFileSync(join(folder, 'log', 'notula.log'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /error N-20251121-4F7K INTERNAL meetings\.save \| Error \| Cannot use '…' \| at .* \| caused by SyntaxError/,
    );
    expect(lines[1]).toMatch(/info N-20251121-4F7L RULE meetings\.save$/);
    expect(lines.join('\n')).not.toMatch(/Nama Lengkap|Rapat Rahasia/);
  });

  test('is rotated at one megabyte, keeping one older file', () => {
    const { log } = openLog(folder, folder, false);
    writeFileSync(join(folder, 'notula.log'), 'x'.repeat(1_000_001));
    log.info('after the rotation');
    expect(readdirSync(folder).sort()).toEqual(['notula.log', 'notula.old.log']);
    expect(statSync(join(folder, 'notula.log')).size).toBeLessThan(1000);
  });

  test('goes to the fallback when its folder cannot be made', () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file');
    const opened = openLog(join(blocked, 'log'), join(folder, 'fallback'), false);
    opened.log.info('still here');
    expect(opened.folder).toBe(join(folder, 'fallback'));
    expect(readFileSync(join(folder, 'fallback', 'notula.log'), 'utf8')).toContain('still here');
  });

  test('cuts out what a sentence for the user quotes', () => {
    const failure = new Failure('FILE', 'Berkas “2025-08-31_Notula_Nama.docx” tidak ada lagi.');
    expect(describeError(failure)).toMatch(/^Failure FILE \| Berkas “…” tidak ada lagi\./);
  });

  test('names the fields of a broken schema, never their values', () => {
    const result = z.object({ name: z.string().max(3) }).safeParse({ name: 'Nama Lengkap' });
    expect(describeError(result.error)).toMatch(/name: too_big/);
    expect(describeError(result.error)).not.toContain('Nama Lengkap');
  });
});

test('a reference names the day and cannot be misread', () => {
  const references = Array.from({ length: 300 }, () => newReference(new Date(2025, 10, 1, 23, 59)));
  for (const reference of references) expect(reference).toMatch(/^N-20251101-[2-9A-HJKMNP-Z]{4}$/);
  expect(new Set(references).size).toBeGreaterThan(290);
});
