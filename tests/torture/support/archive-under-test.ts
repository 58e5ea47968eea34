import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaperRenderer } from '../../../electron/documents/paper-renderer.ts';
import { MeetingImportService } from '../../../electron/features/archive/meeting-import.service.ts';
import { createHandlers } from '../../../electron/features/handlers.ts';
import { isTemporaryName } from '../../../electron/files/atomic-write.ts';
import { makeTestFolder, openTestServices } from '../../fixtures/builders.ts';
import { THREADS } from '../../fixtures/threads.ts';
import { openDoor } from '../../ipc/support/door.ts';
import { openRaw } from '../../store/support/raw.ts';
import { OddFiles } from './odd-files.ts';
import type { Chance } from './random.ts';

export const SAMPLES = join(import.meta.dirname, '../../../resources/runtime/samples');

/** Few of each, so that small tables are reached as often as large ones. */
const IDS_OF_A_TABLE = 6;

/** A real archive with the sample meetings behind the real door; its dialogs answer odd files. */
export async function openUnderTest(chance: Chance, renderer: PaperRenderer) {
  const names = readdirSync(SAMPLES).sort();
  const [firstName = ''] = names;
  const { services, store, archiveFolder, desktop } = openTestServices({ renderer });
  const files = await OddFiles.open(chance, makeTestFolder(), join(SAMPLES, firstName));
  desktop.chooseFile = async ({ kinds }) =>
    chance.isHeads(0.1) ? null : files.next(kinds.flatMap(({ extensions }) => extensions));
  desktop.chooseTarget = async ({ suggestedName }) =>
    chance.isHeads(0.1) ? null : join(makeTargetFolder(chance), suggestedName);
  desktop.chooseFolder = async () => (chance.isHeads(0.3) ? null : makeTargetFolder(chance));
  const importer = new MeetingImportService(store);
  await importer.importMeetingTexts(
    names.map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') })),
  );
  const door = openDoor(createHandlers(services));
  return { services, store, archiveFolder, importer, ...door };
}

export function openRenderer(): PaperRenderer {
  return new PaperRenderer(THREADS.papers);
}

const targets = new WeakMap<Chance, string>();

function makeTargetFolder(chance: Chance): string {
  const folder = targets.get(chance) ?? makeTestFolder();
  targets.set(chance, folder);
  return folder;
}

/** Ids of the records of an archive; those of meetings stand for half of all, because most calls ask for one. */
export function idsOf(archiveFolder: string): string[] {
  const raw = openRaw(archiveFolder);
  try {
    const idsIn = (table: string) =>
      raw
        .prepare<unknown[], { id: string }>(
          `SELECT id FROM "${table}" ORDER BY random() LIMIT ${IDS_OF_A_TABLE}`,
        )
        .all()
        .map(({ id }) => String(id));
    const all = tablesWith(raw, 'id').flatMap(idsIn);
    const meetings = idsIn('meeting');
    return [
      ...all,
      ...all.flatMap((_, index) => meetings.slice(index % meetings.length, (index % meetings.length) + 1)),
    ];
  } finally {
    raw.close();
  }
}

/** What is not whole in an archive: pages, references, half meetings, files that a write left; empty when all is well. */
export function complaintsOf(archiveFolder: string): string[] {
  const raw = openRaw(archiveFolder);
  try {
    const complaints = [
      ...asList(raw.pragma('integrity_check')).filter((line) => line !== '{"integrity_check":"ok"}'),
      ...asList(raw.pragma('foreign_key_check')),
    ];
    for (const part of ['invitation', 'attendance', 'minutes', 'supplement']) {
      const torn = raw
        .prepare(`SELECT id FROM meeting WHERE id NOT IN (SELECT meeting_id FROM ${part})`)
        .all();
      if (torn.length > 0) complaints.push(`${torn.length} meetings without ${part}`);
    }
    return [...complaints, ...temporaryFiles(archiveFolder)];
  } finally {
    raw.close();
  }
}

function tablesWith(raw: ReturnType<typeof openRaw>, column: string): string[] {
  return raw
    .prepare<unknown[], { name: string }>(
      `SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.name = ?
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .all(column)
    .map(({ name }) => name);
}

function asList(rows: unknown): string[] {
  return Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)) : [JSON.stringify(rows)];
}

function temporaryFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isTemporaryName(entry.name))
    .map(({ name }) => `left behind: ${name}`);
}
