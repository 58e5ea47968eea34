import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { TransferPreview } from '../../shared/contract/transfer.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';
import { attach, ended, openSealArchive } from './support/seal.ts';

/* The folder of a closed berkas, carried to another computer: `Data/rapat.json` brings everything beside it along. */

const FOLDER = 'Arsip/2025/2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let here: TestServices & { meetingId: string };
let there: TestServices;
/** The folder as it lies on a stick. */
let berkas: string;

beforeEach(async () => {
  here = await openSealArchive();
  const { services, meetingId, archiveFolder, desktop } = here;
  await attach(here, meetingId, 'paparan.pdf', '%PDF-1.4\nisi paparan\n%%EOF');
  await attach(here, meetingId, 'catatan.txt', 'catatan rapat');
  const filter = { words: '', state: 'all', due: 'any', owner: '', from: null, until: null } as const;
  const { rows } = await services.followUps.items.list({
    filter: { ...filter, seriesId: null, meetingId },
    sort: 'due',
    limit: 5,
    cursor: null,
  });
  const item = rows[0]?.id ?? '';
  await services.followUps.items.addNote({
    id: item,
    on: '2025-08-20',
    text: 'Selesai disusun',
    author: 'Staf',
    state: 'done',
  });
  mkdirSync(join(archiveFolder, 'sumber'), { recursive: true });
  desktop.chosen = join(archiveFolder, 'sumber', 'bukti.txt');
  writeFileSync(desktop.chosen, 'sudah dikerjakan');
  await services.followUps.proofs.add(item);
  // The emblem lies in the data only, no paper carries it as a file.
  const emblem = join(archiveFolder, 'sumber', 'lambang.png');
  writeFileSync(emblem, PNG);
  const { id: logoPictureId } = await services.pictures.addPicture(emblem);
  const { profileId } = await services.meetings.get(meetingId);
  const profile = await services.settings.getProfile(profileId);
  const letterhead = { ...profile.value.letterhead, logoPictureId };
  await services.settings.saveProfile({ ...profile, value: { ...profile.value, letterhead } });
  await services.retention.setDevelopment({ kind: 'meeting', id: meetingId, development: 'salinan' });
  const reason = 'Notula disahkan pada rapat berikutnya.';
  expect(await ended(here, await services.seals.close({ meetingId, reason }))).toMatchObject({
    state: 'done',
  });
  berkas = join(makeTestFolder(), 'berkas');
  cpSync(join(archiveFolder, FOLDER), berkas, { recursive: true });
  there = openTestServices();
}, 60_000);

async function look(to: TestServices, file = join(berkas, 'Data/rapat.json')): Promise<TransferPreview> {
  to.desktop.chosen = file;
  const preview = await to.services.transfer.open();
  if (preview === null) throw new Error('Nothing was opened');
  return preview;
}

const refusal = async (to: TestServices, file?: string) => {
  const error = await errorOf(() => look(to, file));
  return error instanceof Error ? error.message : '';
};

test('comes back with attachments, progress, proofs and archival facts, and a second time changes nothing', async () => {
  const preview = await look(there);
  expect(preview.known).toBeNull();
  expect(preview.adds).toEqual([
    expect.stringContaining('2 lampiran'),
    '1 catatan perkembangan tindak lanjut',
    expect.stringContaining('1 bukti tindak lanjut'),
  ]);
  expect(preview.notes).toEqual([expect.stringContaining('folder berkas yang sudah ditutup')]);
  const { meetingId, notes } = await there.services.transfer.accept({ token: preview.token, choices: {} });
  expect(notes).toEqual([]);
  const files = await there.services.attachments.files.list(meetingId);
  expect(files.map(({ name, role, description }) => [name, role, description])).toEqual([
    ['paparan.pdf', 'material', 'Bahan paparan'],
    ['catatan.txt', 'material', 'Bahan paparan'],
  ]);
  const [proof] = queryRows(there.archiveFolder, 'SELECT count(*) AS proofs FROM follow_up_proof');
  expect(proof).toEqual({ proofs: 1 });
  const { profileId } = await there.services.meetings.get(meetingId);
  const { value: profile } = await there.services.settings.getProfile(profileId);
  const logo = await there.services.pictures.getPicture(profile.letterhead.logoPictureId ?? '');
  expect(logo.dataUrl.endsWith(PNG.toString('base64'))).toBe(true);
  const kept = "SELECT value FROM setting WHERE key LIKE 'tingkat-perkembangan:%'";
  expect(queryRows(there.archiveFolder, kept)).toEqual([{ value: 'salinan' }]);
  const before = queryRows(there.archiveFolder, 'SELECT count(*) AS events FROM audit_event');
  const again = await look(there);
  expect(again).toMatchObject({ adds: [], known: { meetingId, differences: [] } });
  await there.services.transfer.accept({ token: again.token, choices: {} });
  expect(queryRows(there.archiveFolder, 'SELECT count(*) AS events FROM audit_event')).toEqual(before);
  // In the archive where it was closed it is not there twice.
  expect(await refusal(here)).toContain('sudah ditutup di komputer ini');
}, 60_000);

test('alone, of an older Notula, or with changed records it is refused in a sentence; of files that are gone or changed the rest comes', async () => {
  const alone = join(makeTestFolder(), 'rapat.json');
  cpSync(join(berkas, 'Data/rapat.json'), alone);
  expect(await refusal(there, alone)).toMatch(
    /tidak berada di folder Data .* lampiran, pindaian, dan bukti tidak dapat ikut/,
  );
  const records = join(berkas, 'Data/pindah/berkas.json');
  const whole = readFileSync(records);
  appendFileSync(records, ' ');
  expect(await refusal(there)).toContain('rusak');
  writeFileSync(records, whole);
  const sums = join(berkas, 'SHA256SUMS');
  const lines = readFileSync(sums, 'utf8').split('\n');
  // A line that names a file outside the folder reaches nothing.
  const outside = lines.map((line) => line.replace('Data/pindah/berkas.json', '../../luar.json'));
  writeFileSync(sums, outside.join('\n'));
  expect(await refusal(there)).toContain('rusak');
  writeFileSync(sums, lines.filter((line) => !line.includes('Data/pindah/')).join('\n'));
  expect(await refusal(there)).toContain('sebelum Notula menyertakan data');
  expect(queryRows(there.archiveFolder, 'SELECT 1 FROM meeting')).toEqual([]);
  writeFileSync(sums, lines.join('\n'));

  rmSync(join(berkas, 'Lampiran/catatan.txt'));
  appendFileSync(join(berkas, 'Lampiran/paparan.pdf'), '!');
  const preview = await look(there);
  expect(preview.notes.at(-1)).toBe('“catatan.txt” tidak ada lagi di folder berkas, jadi tidak ikut.');
  expect(preview.adds[0]).toContain('1 lampiran');
  const { meetingId, notes } = await there.services.transfer.accept({ token: preview.token, choices: {} });
  expect(notes).toEqual(['“paparan.pdf” di folder berkas bukan lagi yang ditutup, jadi tidak ikut.']);
  expect(await there.services.attachments.files.list(meetingId)).toEqual([]);
}, 60_000);
