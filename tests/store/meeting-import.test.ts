import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDossier } from '../../electron/features/archive/dossier.service.ts';
import { readMeetingTexts } from '../../electron/features/archive/meeting-import.files.ts';
import {
  MeetingImportFailure,
  MeetingImportService,
  type MeetingText,
} from '../../electron/features/archive/meeting-import.service.ts';
import { readMeeting } from '../../electron/features/meetings/meeting-records.service.ts';
import {
  readProfile,
  readProfiles,
  saveProfile,
} from '../../electron/features/settings/profile-records.service.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { meetingFileText } from '../../shared/domain/meeting-file/from-dossier.ts';

/* Real files, a real database. */

const samples = new URL('../../resources/runtime/samples/', import.meta.url);

let folder: string;
let store: Store;
let service: MeetingImportService;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notula-import-'));
  store = openStore({ archiveFolder: folder });
  service = new MeetingImportService(store);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function sampleTexts(): MeetingText[] {
  return readdirSync(samples)
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, samples), 'utf8') }));
}

function fileText(content: object): string {
  return JSON.stringify({ format: 'notula.meeting', formatVersion: 1, ...content });
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function storedDossier(id: string) {
  return store.read(async (db) => ({
    ...(await readDossier(db, id)),
    profileId: (await readMeeting(db, id)).profileId,
  }));
}

function countRows(): Promise<number[]> {
  const tables = ['meeting', 'invitation', 'attendance', 'minutes', 'office_profile', 'audit_event'] as const;
  return store.read((db) =>
    Promise.all(
      tables.map(async (table) => {
        const { count } = await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return count;
      }),
    ),
  );
}

async function refusalOf(texts: readonly MeetingText[]): Promise<readonly string[]> {
  try {
    await service.importMeetingTexts(texts);
  } catch (error) {
    if (error instanceof MeetingImportFailure) return error.problems;
    throw error;
  }
  throw new Error('Nothing was refused');
}

describe('the five samples', () => {
  test('come in whole: what is stored writes the same file again', async () => {
    const texts = sampleTexts();
    const imported = await service.importMeetingTexts(texts);
    expect(imported.map(({ name }) => name)).toEqual(texts.map(({ name }) => name));
    expect(imported.flatMap(({ warnings }) => warnings)).toEqual([]);
    for (const { meetingId, title } of imported) {
      const { dossier, profile, profileId } = await storedDossier(meetingId);
      expect(dossier.meeting.title).toBe(title);
      expect(dossier.meeting.isSpecimen).toBe(true);
      const [again] = await service.importMeetingTexts([
        { name: 'lagi.json', text: meetingFileText(dossier, profile) },
      ]);
      const copy = await storedDossier(again?.meetingId ?? '');
      expect(copy.profileId).toBe(profileId);
      expect(meetingFileText(copy.dossier, profile)).toBe(meetingFileText(dossier, profile));
    }
  });

  test('share the office they have in common and leave the default office alone', async () => {
    await service.importMeetingTexts(sampleTexts());
    await service.importMeetingTexts(sampleTexts());
    const profiles = await store.read((db) => readProfiles(db));
    expect(profiles.filter(({ isDefault }) => !isDefault).map(({ value }) => value.name)).toEqual([
      'Setda Kabupaten Mukomuko',
      'Setda Kabupaten Pemalang',
      'Setda Kota Pekalongan',
      'Setda Provinsi Jawa Tengah',
    ]);
    expect(profiles.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('statements point at the stored rows of their speakers', async () => {
    const imported = await service.importMeetingTexts(sampleTexts());
    const pekalongan = imported.find(({ name }) => name.startsWith('2-'));
    const { dossier } = await storedDossier(pekalongan?.meetingId ?? '');
    const [statement] = dossier.minutes.discussions[0]?.statements ?? [];
    const row = dossier.attendance.attendees.find(({ id }) => id === statement?.attendeeId);
    expect(row).toMatchObject({ name: 'H Salahudin', title: 'Plt. Wali Kota Pekalongan', addresseeId: null });
  });
});

describe('office profiles', () => {
  const office = { region: { level: 'kota', name: 'Contoh' } };
  const text = (name: string, more: object = {}) => ({
    name,
    text: fileText({ meeting: { title: name }, ...more }),
  });

  test('a file without an office takes the default profile of the archive', async () => {
    const [imported] = await service.importMeetingTexts([text('rapat.json')]);
    const { profileId } = await storedDossier(imported?.meetingId ?? '');
    expect((await store.read((db) => readProfile(db, profileId))).isDefault).toBe(true);
    expect(await store.read((db) => readProfiles(db))).toHaveLength(1);
  });

  test('a renamed profile is still the same office; one with other settings is not', async () => {
    const [first] = await service.importMeetingTexts([text('satu.json', { office })]);
    const { profileId } = await storedDossier(first?.meetingId ?? '');
    await store.transaction(async (tx) => {
      const { version, value } = await readProfile(tx.db, profileId);
      return saveProfile(tx, profileId, version, { ...value, name: 'Kantor kami' });
    });
    const imported = await service.importMeetingTexts([
      text('dua.json', { office }),
      text('tiga.json', { office: { ...office, zone: 'WITA' } }),
    ]);
    const used = await Promise.all(
      imported.map(async ({ meetingId }) => (await storedDossier(meetingId)).profileId),
    );
    expect(used[0]).toBe(profileId);
    expect(used[1]).not.toBe(profileId);
  });
});

describe('all or nothing', () => {
  const good = { name: 'baik.json', text: fileText({ meeting: { title: 'Baik' } }) };

  test('one bad text keeps the good ones out, and every fault is told', async () => {
    const before = await countRows();
    const problems = await refusalOf([
      good,
      { name: 'tanggal.json', text: fileText({ meeting: { title: 'A', date: '2025-02-31' } }) },
      { name: 'rusak.json', text: '{' },
    ]);
    expect(problems).toEqual([
      'Berkas tanggal.json, baris 1 (meeting > date): Tanggal tidak ada dalam kalender. Tulis tahun-bulan-hari, misalnya 2025-08-31.',
      'Berkas rusak.json, baris 1 kolom 2: bukan JSON yang sah, di sini seharusnya kunci dalam tanda petik dua, tetapi berkas sudah berakhir.',
    ]);
    expect(await countRows()).toEqual(before);
  });

  test('a running number that is taken rolls everything back (rule 9)', async () => {
    const numbered = (name: string) => ({
      name,
      text: fileText({ meeting: { title: name, date: '2025-09-17' }, invitation: { sequence: 15 } }),
    });
    const before = await countRows();
    const [problem] = await refusalOf([good, numbered('satu.json'), numbered('dua.json')]);
    expect(problem).toMatch(/^Berkas dua\.json: Nomor urut 15 tahun 2025 sudah dipakai/);
    expect(await countRows()).toEqual(before);
    const imported = await service.importMeetingTexts([numbered('satu.json')]);
    expect(imported).toHaveLength(1);
  });

  test('warnings come with the meeting and do not stop', async () => {
    const [imported] = await service.importMeetingTexts([
      {
        name: 'hari.json',
        text: fileText({ meeting: { title: 'A', date: '2025-08-31', weekday: 'Senin' } }),
      },
    ]);
    expect(imported?.warnings).toEqual([
      'Berkas hari.json, baris 1 (meeting > weekday): Tertulis hari Senin, padahal 31 Agustus 2025 jatuh pada hari Minggu; yang dicetak Minggu.',
    ]);
  });

  test('a large meeting comes in', async () => {
    const participants = Array.from({ length: 2000 }, (_, index) => ({
      id: `p${index}`,
      title: `Kepala Desa ${index}`,
      state: 'present',
    }));
    const statements = Array.from({ length: 500 }, (_, index) => ({
      participant: `p${index}`,
      text: 'Melapor.',
    }));
    const text = fileText({
      meeting: { title: 'Besar' },
      participants,
      minutes: { discussions: [{ statements }] },
    });
    const [imported] = await service.importMeetingTexts([{ name: 'besar.json', text }]);
    const { dossier } = await storedDossier(imported?.meetingId ?? '');
    expect(dossier.invitation.addressees).toHaveLength(2000);
    expect(dossier.attendance.attendees[1999]?.addresseeId).toBe(dossier.invitation.addressees[1999]?.id);
    expect(dossier.minutes.discussions[0]?.statements[499]?.speaker).toBe('Kepala Desa 499');
  });
});

describe('reading from disk', () => {
  test('good files come as texts, with their names', async () => {
    const path = write('rapat.json', `\ufeff${fileText({ meeting: { title: 'Rapat' } })}`);
    const { texts, problems } = await readMeetingTexts([path]);
    expect(problems).toEqual([]);
    expect(texts.map(({ name }) => name)).toEqual(['rapat.json']);
    expect(await service.importMeetingTexts(texts)).toHaveLength(1);
  });

  test('3 GB are refused by size, without being read', async () => {
    const path = write('besar.json', '');
    // A sparse file: it says 3 GB and takes no room. Nobody could read it at once.
    truncateSync(path, 3 * 1024 ** 3);
    expect(await readMeetingTexts([path])).toEqual({
      texts: [],
      problems: ['Berkas besar.json terlalu besar (3072,0 MB); paling besar 10 MB.'],
    });
  });

  test('what is wrong with all files is told at once', async () => {
    const { texts, problems } = await readMeetingTexts([
      write('baik.json', fileText({ meeting: { title: 'Baik' } })),
      write('kosong.json', ''),
      write('utf16.json', Buffer.from('{}', 'utf16le')),
      join(folder, 'tidak-ada.json'),
      folder,
      write('kunci.json', fileText({ meeting: { title: 'A', judul: 'B' } })),
    ]);
    expect(texts.map(({ name }) => name)).toEqual(['baik.json']);
    expect(problems.map((problem) => problem.replace(/notula-import-\w+/, 'FOLDER'))).toEqual([
      'Berkas kosong.json kosong.',
      'Berkas utf16.json tersimpan sebagai UTF-16; simpan ulang dengan penyandian UTF-8.',
      'Berkas tidak-ada.json tidak ditemukan.',
      'FOLDER bukan berkas biasa.',
      'Berkas kunci.json, baris 1 (meeting > judul): Kunci "judul" tidak dikenal.',
    ]);
  });
});
