import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import type { TransferPreview } from '../../shared/contract/transfer.ts';
import { supplementSchema } from '../../shared/domain/supplement.ts';
import { TRANSFER_VERSION } from '../../shared/domain/transfer-file.ts';
import {
  aDossier,
  aMeeting,
  anAddressee,
  anInvitation,
  aProfile,
  makeTestFolder,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { queryRows } from './support/raw.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let here: TestServices;
let there: TestServices;
let id: string;
let file: string;

beforeEach(async () => {
  here = openTestServices();
  there = openTestServices();
  file = join(makeTestFolder(), 'rapat.notula');
  const picture = join(makeTestFolder(), 'foto.png');
  writeFileSync(picture, PNG);
  const { id: pictureId } = await here.services.pictures.addPicture(picture);
  const photo = { id: newTestId(), pictureId, caption: 'Pembukaan' };
  id = await here.store.transaction(async (tx) => {
    const profile = await createProfile(tx, aProfile());
    const supplement = supplementSchema.parse({ photos: [photo] });
    const invitation = anInvitation({ sequence: 12 });
    return (await createDossier(tx, { ...aDossier(), invitation, supplement }, profile.id)).id;
  });
});

async function send(
  from: TestServices,
  meetingId: string,
  choices: { hasFiles?: boolean; hasNotes?: boolean } = {},
): Promise<void> {
  from.desktop.target = file;
  const input = { meetingId, hasFiles: true, hasNotes: false, ...choices };
  expect(await from.services.transfer.export(input)).toEqual({ fileName: 'rapat.notula' });
}

async function look(to: TestServices): Promise<TransferPreview> {
  to.desktop.chosen = file;
  const preview = await to.services.transfer.open();
  if (preview === null) throw new Error('Nothing was opened');
  return preview;
}

/** Takes the file in as it leans. */
async function take(to: TestServices, choices: Record<string, 'one' | 'other'> = {}) {
  const { token } = await look(to);
  return to.services.transfer.accept({ token, choices });
}

async function setPlace({ services }: TestServices, meetingId: string, change: object): Promise<void> {
  const { version, profileId, value } = await services.meetings.get(meetingId);
  await services.meetings.save({ id: meetingId, version, profileId, value: { ...value, ...change } });
}

describe('a meeting that is not on the other computer', () => {
  test('is taken in whole: records, row ids, number, pictures and office profile', async () => {
    await send(here, id);
    const preview = await look(there);
    expect(preview).toMatchObject({ known: null, notes: [], profileName: aProfile().name });
    const { meetingId } = await there.services.transfer.accept({ token: preview.token, choices: {} });
    expect((await there.services.meetings.get(meetingId)).value).toEqual(
      (await here.services.meetings.get(id)).value,
    );
    expect((await there.services.minutes.get(meetingId)).value).toEqual(
      (await here.services.minutes.get(id)).value,
    );
    expect((await there.services.invitations.get(meetingId)).value.sequence).toBe(
      (await here.services.invitations.get(id)).value.sequence,
    );
    const [photo] = (await there.services.supplement.get(meetingId)).value.photos;
    const picture = await there.services.pictures.getPicture(photo?.pictureId ?? '');
    expect(picture.dataUrl.endsWith(PNG.toString('base64'))).toBe(true);
  });

  test('the file can be read without the application', async () => {
    await send(here, id);
    const parts = unzipSync(readFileSync(file));
    expect(Object.keys(parts).filter((name) => !name.startsWith('gambar/'))).toEqual([
      'manifest.json',
      'berkas.json',
      'rapat.json',
    ]);
    expect(JSON.parse(strFromU8(parts['rapat.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'notula.meeting',
    });
  });

  test('a number that another letter holds there is told and left blank, never doubled', async () => {
    const { sequence, letterDate } = (await here.services.invitations.get(id)).value;
    expect(sequence).not.toBeNull();
    const other = await there.services.meetings.create({
      value: aMeeting({ title: 'Pemegang nomor' }),
      profileId: null,
    });
    const { version, value } = await there.services.invitations.get(other.id);
    await there.services.invitations.save({
      meetingId: other.id,
      version,
      value: { ...value, sequence, letterDate },
    });
    await send(here, id);
    const preview = await look(there);
    expect(preview.notes.join()).toContain('sudah dipakai “Pemegang nomor”');
    const { meetingId } = await there.services.transfer.accept({ token: preview.token, choices: {} });
    expect((await there.services.invitations.get(meetingId)).value.sequence).toBeNull();
  });
});

describe('a meeting that is on both computers', () => {
  let copy: string;
  beforeEach(async () => {
    await send(here, id);
    copy = (await take(there)).meetingId;
  });

  test('what one side alone changed is taken by itself, and comes home to the meeting that it came from', async () => {
    await setPlace(there, copy, { place: 'Aula Kecamatan' });
    await setPlace(here, id, { link: 'Tautan baru' });
    await send(there, copy);
    const { known } = await look(here);
    expect(known).toMatchObject({ meetingId: id, hasCommonState: true });
    expect(known?.differences.map(({ path, side }) => [path, side])).toEqual([
      ['meeting/place', 'other'],
      ['meeting/link', 'one'],
    ]);
    await take(here);
    expect((await here.services.meetings.get(id)).value).toMatchObject({
      place: 'Aula Kecamatan',
      link: 'Tautan baru',
    });
    // Sent out again, both sides end up the same.
    await send(here, id);
    await take(there);
    expect((await there.services.meetings.get(copy)).value).toEqual(
      (await here.services.meetings.get(id)).value,
    );
  });

  test('an old file never takes back what was done since it was sent', async () => {
    await setPlace(there, copy, { place: 'Baru' });
    await send(there, copy);
    const newer = readFileSync(file);
    await send(here, id);
    expect((await look(there)).known?.differences.map(({ side }) => side)).toEqual(['one']);
    writeFileSync(file, newer);
    expect((await look(here)).known?.differences.map(({ side }) => side)).toEqual(['other']);
  });

  test('what both changed must be chosen, and both sides stay readable', async () => {
    await setPlace(there, copy, { place: 'Aula sana' });
    await setPlace(here, id, { place: 'Aula sini' });
    await send(there, copy);
    const { token, known } = await look(here);
    expect(known?.differences).toMatchObject([
      { label: 'Rapat: Tempat', one: 'Aula sini', other: 'Aula sana', side: null },
    ]);
    await expect(here.services.transfer.accept({ token, choices: {} })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    await here.services.transfer.accept({ token, choices: { 'meeting/place': 'other' } });
    expect((await here.services.meetings.get(id)).value.place).toBe('Aula sana');
    const audit = queryRows(
      here.archiveFolder,
      "select before_json from audit_event where entity = 'meeting' order by rowid desc limit 1",
    );
    expect(JSON.stringify(audit)).toContain('Aula sini');
  });

  test('rows are told one by one, and replaced minutes are kept as a version', async () => {
    const { invitations, minutes } = there.services;
    const letter = await invitations.get(copy);
    const added = anAddressee({ title: 'Camat Tambahan' });
    await invitations.save({
      meetingId: copy,
      version: letter.version,
      value: { ...letter.value, addressees: [...letter.value.addressees.slice(1), added] },
    });
    const stored = await minutes.get(copy);
    await minutes.save({ meetingId: copy, version: stored.version, value: { ...stored.value, form: 'C' } });
    await send(there, copy);
    const { known } = await look(here);
    expect(known?.differences.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['added', 'removed']),
    );
    await take(here);
    const titles = (await here.services.invitations.get(id)).value.addressees.map(({ title }) => title);
    expect(titles).toEqual([...letter.value.addressees.slice(1).map(({ title }) => title), 'Camat Tambahan']);
    const [version] = await here.services.minutes.versions(id);
    expect(version?.reason).toBe('Sebelum mengambil rapat.notula');
  });

  test('a meeting that changed between looking and taking is not written over', async () => {
    await setPlace(there, copy, { place: 'Aula sana' });
    await send(there, copy);
    const { token } = await look(here);
    await setPlace(here, id, { link: 'x' });
    await expect(here.services.transfer.accept({ token, choices: {} })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('a meeting in the trash is named', async () => {
    const { version } = await here.services.meetings.get(id);
    await here.services.meetings.remove({ id, version });
    await send(there, copy);
    await expect(look(here)).rejects.toThrow('tempat sampah');
  });
});

describe('files that are none', () => {
  const refusal = async (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    return look(there).then(
      () => 'opened',
      (error: Error) => error.message,
    );
  };

  test('are refused in a sentence, and nothing is stored', async () => {
    await send(here, id);
    const whole = readFileSync(file);
    const parts = unzipSync(whole);
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    const changed = (change: Record<string, Uint8Array>) => zipSync({ ...parts, ...change });
    expect(await refusal(strToU8('bukan apa-apa'))).toContain('bukan berkas pindahan Notula');
    // The ending is the right one already: another sentence than "choose such a file".
    expect(await refusal(new Uint8Array())).toContain('Salin lagi dari komputer asalnya');
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }))).toContain('bukan berkas pindahan Notula');
    expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('rusak');
    expect(await refusal(changed({ 'berkas.json': strToU8('{}') }))).toContain('rusak');
    const newer = strToU8(JSON.stringify({ ...manifest, formatVersion: TRANSFER_VERSION + 1 }));
    expect(await refusal(changed({ 'manifest.json': newer }))).toContain('Notula yang lebih baru');
    expect(queryRows(there.archiveFolder, 'select 1 from meeting')).toEqual([]);
  });
});
