import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { readWorkbook } from '../../electron/files/read-workbook.ts';
import { openConnection } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { AUDIT_GROUPS } from '../../shared/domain/audit.ts';
import { nounOf } from '../../shared/domain/change-words.ts';
import { positionHolderSchema, positionSchema } from '../../shared/domain/directory.ts';
import { personSchema } from '../../shared/domain/people.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import {
  aDiscussion,
  aDossier,
  aMinutes,
  aProfile,
  makeTestFolder,
  newTestId,
  openTestServices,
  openTestStore,
  TEST_NOW,
  type TestServices,
} from '../fixtures/builders.ts';
import { databaseFile, openRaw, queryRows } from './support/raw.ts';
import { ended, openSealArchive } from './support/seal.ts';

const ALL = { meetingId: null, record: null, from: null, until: null, group: null, hasGuarded: false };

let archive: TestServices;
let meetingId: string;

beforeEach(async () => {
  archive = openTestServices();
  meetingId = await addMeeting(archive);
});

function addMeeting({ store }: TestServices, dossier = aDossier()): Promise<string> {
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    return (await createDossier(tx, dossier, id)).id;
  });
}

async function move(place: string): Promise<void> {
  const meeting = await archive.services.meetings.get(meetingId);
  await archive.services.meetings.save({ ...meeting, value: { ...meeting.value, place } });
}

async function checked(): Promise<string[]> {
  await ended(archive, await archive.services.audit.check());
  return (await archive.services.audit.state()).check?.problems ?? ['never checked'];
}

const list = (changes: object) =>
  archive.services.audit.list({ ...ALL, limit: 50, cursor: null, ...changes });

describe('the audit in words', () => {
  test('tells what changed, from what to what, per meeting and for a day', async () => {
    await move('Aula Baru');
    const { rows } = await list({ meetingId });
    expect(rows[0]).toMatchObject({
      words: 'Mengubah tempat rapat',
      lines: ['Tempat: Ruang Rapat Sekretariat Daerah → Aula Baru'],
    });
    const other = await addMeeting(archive, aDossier());
    expect((await list({ meetingId: other })).rows.every((row) => row.meetingId === other)).toBe(true);
    // The test's clock stands at 09.00 WIB on 22 August.
    expect((await list({ from: '2025-08-22', until: '2025-08-22', group: 'meeting' })).rows).toHaveLength(3);
    expect((await list({ from: '2025-08-23' })).rows).toEqual([]);
    expect((await list({ until: '2025-08-21' })).rows).toEqual([]);
  });

  test('is told for one record alone, with the terms in office of a post and of a person', async () => {
    const { directory, audit } = archive.services;
    const saved = { id: null, version: null };
    const savePerson = (name: string) =>
      directory.savePerson({ ...saved, value: personSchema.parse({ name: { name } }) });
    const [budi, siti] = [await savePerson('Budi'), await savePerson('Siti')];
    await directory.savePerson({ ...budi, value: { ...budi.value, rank: 'IV/b' } });
    const post = await directory.savePosition({ ...saved, value: positionSchema.parse({ title: 'Camat' }) });
    const term = { positionId: post.id, personId: budi.id, from: '2024-01-01' };
    await directory.saveHolder({ ...saved, value: positionHolderSchema.parse(term) });
    const wordsOf = async (entity: 'person' | 'position', id: string) =>
      (await list({ record: { entity, id } })).rows.map(({ words, lines }) => [words, ...lines].join(' | '));
    const ofBudi = await wordsOf('person', budi.id);
    expect(ofBudi).toHaveLength(3);
    expect(ofBudi[0]).toBe('Membuat pejabat “Budi, Camat”');
    expect(ofBudi[1]).toContain('IV/b');
    expect(await wordsOf('position', post.id)).toHaveLength(2);
    expect(await wordsOf('person', siti.id)).toHaveLength(1);
    archive.desktop.target = join(makeTestFolder(), 'Budi.xlsx');
    await audit.exportTable({ ...ALL, record: { entity: 'person', id: budi.id } });
    const [sheet] = await readWorkbook(readFileSync(archive.desktop.target));
    expect(sheet?.rows).toHaveLength(4);
  });

  test('of one day goes into a workbook of that day, and no other entry', async () => {
    await move('Aula Baru');
    const day = { ...ALL, from: '2025-08-22', until: '2025-08-22' };
    archive.desktop.target = join(makeTestFolder(), 'hari.xlsx');
    await archive.services.audit.exportTable(day);
    const rowsIn = async () =>
      (await readWorkbook(readFileSync(archive.desktop.target ?? '')))[0]?.rows ?? [];
    const told = (await rowsIn()).map((cells) => JSON.stringify(cells));
    expect(told.join('\n')).toContain('Aula Baru');
    expect(told.slice(1).every((row) => row.includes('2025-08-22 09.00'))).toBe(true);
    await archive.services.audit.exportTable({ ...day, from: '2025-08-23', until: '2025-08-23' });
    expect(await rowsIn()).toHaveLength(1);
  });

  test('comes page by page, each entry once', async () => {
    for (let round = 0; round < 9; round += 1) await move(`Aula ${round}`);
    const seen: number[] = [];
    for (let cursor: number | null = null; ; ) {
      const page = await list({ limit: 4, cursor });
      seen.push(...page.rows.map(({ seq }) => seq));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, place) => seen.length - place));
  });

  test('goes into a workbook; Terbatas and Rahasia only when asked for (rule 61)', async () => {
    await archive.services.seals.saveFacts({
      meetingId,
      version: 0,
      value: { code: '000.1.5', security: 'secret', isPermanent: true, note: '' },
    });
    archive.desktop.target = join(makeTestFolder(), 'jejak.xlsx');
    const rowsOf = async (hasGuarded: boolean) => {
      await archive.services.audit.exportTable({ ...ALL, hasGuarded });
      const [sheet] = await readWorkbook(readFileSync(archive.desktop.target ?? ''));
      return (sheet?.rows ?? []).map((cells) => JSON.stringify(cells));
    };
    expect((await rowsOf(false)).join('\n')).not.toContain('identitas arsip');
    const all = (await rowsOf(true)).join('\n');
    expect(all).toContain('Pengguna komputer ini');
    expect(all).toContain('Klasifikasi keamanan: Biasa/Terbuka → Rahasia');
  });
});

describe('the chain of the audit', () => {
  test('an untouched one is whole, also after an import of many rows', async () => {
    await move('Aula');
    expect(await checked()).toEqual([]);
  });

  test.each([
    [
      'a changed entry',
      `UPDATE audit_event SET after_json = '{"value":{"place":"Palsu"}}' WHERE seq = 8`,
      /^Entri no\. 8 diubah: perubahan rapat pada 22 Agustus 2025\.$/,
    ],
    [
      'a removed entry',
      'DELETE FROM audit_event WHERE seq = 7',
      /^Entri no\. 7 dihapus \(sesudah .*, sebelum perubahan rapat/,
    ],
    [
      'the last entry removed',
      'DELETE FROM audit_event WHERE seq = 8',
      /^Entri no\. 8 dihapus \(sesudah perubahan rapat/,
    ],
    [
      'a changed time',
      "UPDATE audit_event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2",
      /^Entri no\. 2 diubah/,
    ],
  ])('%s is found and named', async (_name, tampering, problem) => {
    await move('Aula 1');
    await move('Aula 2');
    const { seq } = (await list({})).rows[0] ?? { seq: 0 };
    expect(seq).toBe(8);
    const raw = openRaw(archive.archiveFolder);
    raw.exec('DROP TRIGGER audit_event_is_never_changed; DROP TRIGGER audit_event_is_never_deleted');
    raw.exec(tampering);
    expect(await checked()).toEqual([expect.stringMatching(problem)]);
  });

  /** Cuts the last entries off and makes the note of the end fit, as somebody would who knows the database. */
  function cutTail(from: number): void {
    const raw = openRaw(archive.archiveFolder);
    raw.exec('DROP TRIGGER audit_event_is_never_changed; DROP TRIGGER audit_event_is_never_deleted');
    raw.exec(`DELETE FROM audit_event WHERE seq >= ${from}`);
    raw.exec(
      `UPDATE audit_head SET seq = ${from - 1}, sha = (SELECT sha FROM audit_event WHERE seq = ${from - 1})`,
    );
  }

  test('a cut tail is found by what the last check noted, also when the note of the end fits', async () => {
    for (let round = 0; round < 6; round += 1) await move(`Aula ${round}`);
    expect(await checked()).toEqual([]);
    cutTail(5);
    expect(await checked()).toEqual(['Entri yang tercatat pada pemeriksaan 22 Agustus 2025 tidak ada lagi.']);
  });

  test('a cut tail is found by a closed folder, also when its row is gone with it', async () => {
    const sealing = await openSealArchive();
    archive = sealing;
    meetingId = sealing.meetingId;
    for (let round = 0; round < 4; round += 1) await move(`Aula ${round}`);
    const reason = 'Notula disahkan kemudian.';
    await ended(archive, await archive.services.seals.close({ meetingId, reason }));
    expect(await checked()).toEqual([]);
    const raw = openRaw(archive.archiveFolder);
    raw.exec(
      "DELETE FROM seal_check; DELETE FROM dossier_seal; DELETE FROM setting WHERE key = 'auditCheck'",
    );
    cutTail(4);
    expect(await checked()).toEqual([
      expect.stringMatching(
        /^Entri yang tercatat dalam folder “Arsip\/2025\/2025-08-31 .*” tidak ada lagi\.$/,
      ),
    ]);
    // A folder of another archive that was put there says nothing of this one.
    raw.exec(
      `PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS meeting_is_never_deleted; UPDATE meeting SET id = '${newTestId()}'`,
    );
    expect(await checked()).toEqual([]);
  });

  test('every kind of record has a name and a group of its own in the trail', () => {
    const grouped = new Set<string>(Object.values(AUDIT_GROUPS).flatMap(({ entities }) => entities));
    const tables = queryRows(
      archive.archiveFolder,
      `SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND c.name IN ('version', 'created_at', 'updated_at') GROUP BY 1 HAVING count(*) = 3`,
    ).map((row) => z.object({ name: z.string() }).parse(row).name);
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => nounOf(table) === 'data')).toEqual([]);
    expect(tables.filter((table) => !grouped.has(table))).toEqual([]);
  });

  test('the database takes no entry outside the chain', () => {
    const raw = openRaw(archive.archiveFolder);
    const insert = (columns: string, values: string) => () =>
      raw.exec(
        `INSERT INTO audit_event (id, entity, entity_id, action, at, after_json${columns})
         VALUES ('x', 'meeting', 'x', 'create', '${TEST_NOW}', '{}'${values})`,
      );
    expect(insert('', '')).toThrow('chained');
    expect(insert(', seq, prev_sha, sha', `, 99, '${'a'.repeat(64)}', '${'b'.repeat(64)}'`)).toThrow(
      'chained',
    );
  });

  test('entries from before the chain are chained, and told to their meeting', async () => {
    const archiveFolder = makeTestFolder();
    const connection = openConnection(databaseFile(archiveFolder), 14);
    const migrations = MIGRATIONS.filter(({ version }) => version < 15);
    migrate(connection, { migrations, archiveFolder, now: TEST_NOW });
    const insert = connection.prepare(
      'INSERT INTO audit_event (id, entity, entity_id, action, at, before_json, after_json) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    const id = newTestId();
    const value = (place: string) => JSON.stringify({ profileId: id, value: { place, title: 'Rapat' } });
    insert.run(newTestId(), 'meeting', id, 'create', TEST_NOW, null, value('A'));
    insert.run(newTestId(), 'meeting', id, 'update', TEST_NOW, value('A'), value('B'));
    connection.close();
    const { store } = openTestStore({ archiveFolder });
    archive = openTestServices({ store, archiveFolder });
    expect(await checked()).toEqual([]);
    const { rows } = await list({ meetingId: id });
    expect(rows.map(({ lines }) => lines)).toEqual([['Tempat: A → B'], []]);
  });
});

describe('the size of the audit', () => {
  test('autosaves of forty pages of minutes keep what was typed, not the minutes again', async () => {
    const paragraph = 'Pembahasan kesiapan setiap perangkat daerah berlangsung panjang dan rinci. '.repeat(6);
    const discussions = Array.from({ length: 40 }, () =>
      aDiscussion({ text: richFromPlain(Array.from({ length: 6 }, () => paragraph).join('\n\n')) }),
    );
    const id = await addMeeting(archive, aDossier({ minutes: aMinutes({ discussions }) }));
    const size = () =>
      Number(
        (
          queryRows(
            archive.archiveFolder,
            `SELECT sum(length(coalesce(before_json, '')) + length(coalesce(after_json, ''))) AS n
             FROM audit_event WHERE meeting_id = '${id}' AND action = 'update'`,
          )[0] as { n: number | null }
        ).n ?? 0,
      );
    for (let round = 0; round < 20; round += 1) {
      const { version, value } = await archive.services.minutes.get(id);
      const typed = value.discussions.map((discussion, place) =>
        place === 7
          ? { ...discussion, text: richFromPlain(`${'Kalimat baru. '.repeat(round + 1)}\n\n${paragraph}`) }
          : discussion,
      );
      await archive.services.minutes.save({
        meetingId: id,
        version,
        value: { ...value, discussions: typed },
      });
    }
    const { value } = await archive.services.minutes.get(id);
    expect(JSON.stringify(value).length).toBeGreaterThan(100_000);
    expect(size()).toBeLessThan(30_000);
  });
});
