import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { insertSeal } from '../../electron/features/seal/seal.repository.ts';
import { openStore } from '../../electron/store/store.ts';
import { sumsText } from '../../shared/domain/seal.ts';

/* The files of an archive of years: a paper for each meeting, now and then an attachment, a berkas for every tenth. */

const PAPER_BYTES = 12_000;
const ATTACHMENT_BYTES = 150_000;
const ATTACHED_EVERY = 20;
const SEALED_EVERY = 10;
const FILES_IN_BERKAS = 4;
const FILES_IN_FOLDER = 200;

/** Writes them; answers how many berkas there are. */
export async function addFiles(archiveFolder: string, meetings: number): Promise<number> {
  for (let number = 0; number < meetings; number += 1) {
    const folder = join(archiveFolder, 'Naskah', '2025', `Rapat ${Math.floor(number / FILES_IN_FOLDER)}`);
    if (number % FILES_IN_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `Notula ${number}.docx`), randomBytes(PAPER_BYTES));
    if (number % ATTACHED_EVERY === 0) addAttachment(archiveFolder);
  }
  return addBerkas(archiveFolder, Math.ceil(meetings / SEALED_EVERY));
}

function addAttachment(archiveFolder: string): void {
  const bytes = randomBytes(ATTACHMENT_BYTES);
  const name = hashOf(bytes);
  const folder = join(archiveFolder, 'lampiran', name.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

/** Folders with their sums, and the rows that the archive keeps of them. */
async function addBerkas(archiveFolder: string, count: number): Promise<number> {
  const ids = meetingIds(archiveFolder, count);
  const store = openStore({ archiveFolder });
  try {
    await store.transaction(async (tx) => {
      for (const [index, meetingId] of ids.entries()) {
        const folder = `Arsip/2025/Rapat ${index}`;
        const files = writeBerkas(join(archiveFolder, folder));
        await insertSeal(tx, {
          meetingId,
          folder,
          title: `Rapat ${index}`,
          meetingDate: '2025-08-31',
          closedOn: '2025-09-30',
          gapReason: '',
          sums: sumsText(files),
          files: files.length,
          bytes: files.length * PAPER_BYTES,
          auditSeq: 1,
          auditSha: '0'.repeat(64),
        });
      }
    });
  } finally {
    await store.close();
  }
  return ids.length;
}

function writeBerkas(folder: string): { path: string; sha256: string }[] {
  mkdirSync(folder, { recursive: true });
  const files = Array.from({ length: FILES_IN_BERKAS }, (_, index) => {
    const bytes = randomBytes(PAPER_BYTES);
    const path = `Naskah ${index + 1}.docx`;
    writeFileSync(join(folder, path), bytes);
    return { path, sha256: hashOf(bytes) };
  });
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(files));
  return files;
}

function meetingIds(archiveFolder: string, count: number): string[] {
  const database = new Database(join(archiveFolder, 'notula.db'), { readonly: true });
  try {
    return database.prepare('SELECT id FROM meeting ORDER BY id LIMIT ?').pluck().all(count).map(String);
  } finally {
    database.close();
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
