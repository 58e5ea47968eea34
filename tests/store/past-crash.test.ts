import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isTemporaryName } from '../../electron/files/atomic-write.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { lastJob, listRecords } from './support/past.ts';

const CHILD = fileURLToPath(new URL('support/past-child.ts', import.meta.url));
const PAPERS = 60;
/** The process dies before more than these are through. */
const MOST_BEFORE = 40;

function aLongFolder(): string {
  const folder = makeTestFolder();
  const files = Array.from({ length: PAPERS }, (_, index): [string, Uint8Array] => [
    `${2000 + (index % 20)}/Undangan ${index}.docx`,
    aDocx(`${INVITATION}\nNaskah ke-${index}`),
  ]);
  writeFiles(folder, Object.fromEntries(files));
  return folder;
}

/** Lets a child import until it kills itself, at a random one of the papers that it reads or saves. */
async function importUntilKilled(archiveFolder: string, folder: string, what: 'read' | 'save') {
  const least = 1 + Math.floor(Math.random() * MOST_BEFORE);
  const child = spawn(process.execPath, [CHILD, archiveFolder, folder, what, String(least)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

async function resumeLast(archive: TestServices): Promise<void> {
  const [job] = await archive.services.jobs.list();
  expect(job?.state).toBe('interrupted');
  await archive.services.jobs.resume(job?.id ?? '');
  expect(await lastJob(archive)).toMatchObject({ state: 'done', total: PAPERS, done: PAPERS, failed: 0 });
}

test('killed while reading: what was proposed stays as it is, and resuming proposes the rest', async () => {
  const archiveFolder = makeTestFolder();
  await importUntilKilled(archiveFolder, aLongFolder(), 'read');
  const archive = openTestServices({ archiveFolder });
  await resumeLast(archive);
  const [batch] = await archive.services.past.imports.batches();
  expect(batch?.counts).toMatchObject({ total: PAPERS, proposed: PAPERS });
});

test('killed while saving: resuming gives exactly one record for each paper and leaves no temporary file', async () => {
  const archiveFolder = makeTestFolder();
  await importUntilKilled(archiveFolder, aLongFolder(), 'save');
  const archive = openTestServices({ archiveFolder });
  await resumeLast(archive);
  const [batch] = await archive.services.past.imports.batches();
  expect(batch?.counts).toMatchObject({ total: PAPERS, saved: PAPERS });
  expect((await listRecords(archive)).total).toBe(PAPERS);
  const kept = readdirSync(join(archiveFolder, 'lampiran'), { recursive: true, withFileTypes: true });
  const names = kept.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(names.filter(isTemporaryName)).toEqual([]);
  expect(new Set(names).size).toBe(PAPERS);
});
