import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { issueLetter } from '../../electron/features/letters/issue-letter.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { openStore } from '../../electron/store/store.ts';
import type { CheckedInputOf } from '../../shared/contract/index.ts';
import { letterEntry, letterFilter } from '../../shared/contract/letters.ts';
import { EMPTY_INVITATION, type Invitation } from '../../shared/domain/invitation.ts';
import {
  aDossier,
  aMeeting,
  anInvitation,
  aProfile,
  makeTestFolder,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, openRaw } from './support/raw.ts';

const AGENDA = letterFilter.parse({ year: 2025 });

async function makeMeeting({ store }: TestServices, changes: Partial<Invitation> = {}, title = 'Rapat A') {
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    const dossier = { ...aDossier(), meeting: aMeeting({ title }), invitation: anInvitation(changes) };
    return (await createDossier(tx, { ...dossier, attendance: { ...dossier.attendance, attendees: [] } }, id))
      .id;
  });
}

function reserve(
  { services }: TestServices,
  changes: Partial<CheckedInputOf<'letters.saveEntry'>['value']> = {},
) {
  const value = letterEntry.parse({
    register: 'surat',
    letterDate: '2025-08-22',
    subject: 'Surat pengantar',
    ...changes,
  });
  return services.ledger.saveEntry({ id: null, version: null, value });
}

async function agenda({ services }: TestServices, filter = AGENDA) {
  return (await services.ledger.list({ filter, sort: 'oldest', limit: 200, cursor: null })).rows;
}

async function setNumber({ services }: TestServices, meetingId: string, changes: Partial<Invitation>) {
  const { version, value } = await services.invitations.get(meetingId);
  return services.invitations.save({ meetingId, version, value: { ...value, ...changes } });
}

const issue = ({ store }: TestServices, id: string, kind = 'invitation') =>
  store.transaction((tx) => issueLetter(tx, id, kind));

function act(
  { services }: TestServices,
  row: { id: string; version: number },
  action: CheckedInputOf<'letters.act'>['action'],
  more: Partial<CheckedInputOf<'letters.act'>> = {},
) {
  const { id, version } = row;
  return services.ledger.act({ id, version, action, reason: '', sequence: null, suffix: '', ...more });
}

describe('reserving', () => {
  test('many at once takes different numbers, without a gap', async () => {
    const archive = openTestServices();
    const rows = await Promise.all(Array.from({ length: 30 }, () => reserve(archive)));
    expect(rows.map(({ sequence }) => sequence).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect((await archive.services.ledger.overview({ register: 'surat', year: 2025 })).gaps).toEqual([]);
  });

  test('begins anew with each year and in each register, by the letter’s date', async () => {
    const archive = openTestServices();
    await reserve(archive, { sequence: 40 });
    expect(await reserve(archive)).toMatchObject({ sequence: 41, year: 2025 });
    expect(await reserve(archive, { letterDate: '2026-01-02' })).toMatchObject({ sequence: 1, year: 2026 });
    expect(await reserve(archive, { register: 'nota-dinas' })).toMatchObject({ sequence: 1 });
  });

  test('for a day that is over needs a reason', async () => {
    const archive = openTestServices();
    const past = { letterDate: '2025-08-20' };
    expect(await errorOf(() => reserve(archive, past))).toMatchObject({
      code: 'RULE',
      fields: { note: expect.any(String) },
    });
    await reserve(archive, { ...past, note: 'Surat susulan Bagian Umum' });
    await reserve(archive, { ...past, state: 'final' });
    expect(await agenda(archive)).toHaveLength(2);
  });

  test('a taken number is refused in words, from both sides', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: 14 });
    expect(await errorOf(() => reserve(archive, { sequence: 14 }))).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('dipakai undangan “Rapat A”'),
    });
    const row = await reserve(archive, { sequence: 15, subject: 'Permohonan data' });
    expect(await errorOf(() => setNumber(archive, meetingId, { sequence: 15 }))).toMatchObject({
      fields: { 'value.sequence': expect.stringContaining('“Permohonan data”') },
    });
    expect(await act(archive, row, 'release')).toBeNull();
    await setNumber(archive, meetingId, { sequence: 15 });
    expect((await agenda(archive)).map(({ sequence }) => sequence)).toEqual([15]);
  });
});

describe('a number goes through its states', () => {
  test('reserved, final with the issued paper, then neither moved nor freed by the form', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: 14, subject: 'Undangan' });
    expect(await agenda(archive)).toMatchObject([
      {
        state: 'reserved',
        subject: 'Undangan',
        about: 'Rapat A',
        destination: 'Kepala Dinas Contoh; Kepala Badan Contoh',
      },
    ]);
    await issue(archive, meetingId);
    expect(await agenda(archive)).toMatchObject([{ state: 'final', isIssued: true }]);
    for (const changes of [{ sequence: 15 }, { sequence: null }, { letterDate: '2026-01-02' }]) {
      expect(await errorOf(() => setNumber(archive, meetingId, changes))).toMatchObject({ code: 'RULE' });
    }
    // What the letter said stays, whatever is changed now.
    await setNumber(archive, meetingId, { subject: 'Undangan Baru' });
    expect(await agenda(archive)).toMatchObject([{ subject: 'Undangan', sequence: 14 }]);
  });

  test('an issued letter without a date of its own stays in its year when the meeting moves', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: 14, letterDate: null });
    await issue(archive, meetingId);
    const { version, value, profileId } = await archive.services.meetings.get(meetingId);
    await archive.services.meetings.save({
      id: meetingId,
      version,
      profileId,
      value: { ...value, date: '2026-01-05' },
    });
    expect(await agenda(archive)).toMatchObject([{ sequence: 14, year: 2025, state: 'final' }]);
  });

  test('void keeps it with its reason, takes it from the paper, and nobody gets it again', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: 14 });
    await issue(archive, meetingId);
    const [row] = await agenda(archive);
    if (row === undefined) throw new Error('no row');
    expect(await errorOf(() => act(archive, row, 'void'))).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await act(archive, row, 'void', { reason: 'Salah alamat' });
    expect((await archive.services.invitations.get(meetingId)).value.sequence).toBeNull();
    expect(await agenda(archive)).toMatchObject([
      { state: 'void', voidReason: 'Salah alamat', sequence: 14 },
    ]);
    expect(await errorOf(() => setNumber(archive, meetingId, { sequence: 14 }))).toMatchObject({
      code: 'RULE',
    });
    const next = await archive.services.letters.suggestSequence({ meetingId, paper: 'invitation' });
    expect(next.sequence).toBe(15);
    await setNumber(archive, meetingId, { sequence: 15 });
    const raw = openRaw(archive.archiveFolder);
    expect(() => raw.exec("DELETE FROM letter WHERE state = 'void'")).toThrow(/stays in the register/);
    expect(() => raw.exec("UPDATE letter SET state = 'final' WHERE state = 'void'")).toThrow(
      /never used again/,
    );
  });

  test('temporary stays temporary with the paper until a person makes it final', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: 14 });
    const [row] = await agenda(archive);
    if (row === undefined) throw new Error('no row');
    const temporary = await act(archive, row, 'make-temporary');
    expect(temporary).toMatchObject({ state: 'temporary' });
    await issue(archive, meetingId);
    const [issued] = await agenda(archive);
    expect(issued).toMatchObject({ state: 'temporary', isIssued: true });
    if (issued === undefined) throw new Error('no row');
    expect(await errorOf(() => act(archive, row, 'finalise'))).toMatchObject({ code: 'CONFLICT' });
    expect(await act(archive, issued, 'finalise')).toMatchObject({ state: 'final' });
  });

  test('blank: the letter went out with a gap; the number that was written is entered later', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { sequence: null });
    expect(await agenda(archive)).toEqual([]);
    await issue(archive, meetingId);
    const [row] = await agenda(archive);
    expect(row).toMatchObject({ state: 'blank', sequence: null });
    if (row === undefined) throw new Error('no row');
    expect(await errorOf(() => act(archive, row, 'fill'))).toMatchObject({ code: 'VALIDATION' });
    expect(await act(archive, row, 'fill', { sequence: 21 })).toMatchObject({ state: 'final', sequence: 21 });
    expect((await archive.services.invitations.get(meetingId)).value.sequence).toBe(21);
  });

  test('a number of another register stands in the agenda without one of ours', async () => {
    const archive = openTestServices();
    const meetingId = await makeMeeting(archive, { numberText: '005/77/UM' });
    await issue(archive, meetingId);
    expect(await agenda(archive)).toMatchObject([{ state: 'external', number: '005/77/UM', sequence: null }]);
    await reserve(archive);
    expect((await agenda(archive)).map(({ sequence }) => sequence)).toEqual([1, null]);
  });
});

describe('inserting', () => {
  test('is offered by the letter’s date and prints 12.a; the database refuses the same twice', async () => {
    const archive = openTestServices();
    await reserve(archive, { sequence: 12, letterDate: '2025-08-22' });
    await reserve(archive, { sequence: 13, letterDate: '2025-08-29' });
    const meetingId = await makeMeeting(archive, { letterDate: '2025-08-25' });
    const suggested = await archive.services.letters.suggestSequence({ meetingId, paper: 'invitation' });
    expect(suggested).toEqual({ sequence: 14, year: 2025, inserted: { sequence: 12, suffix: 'a' } });
    const { printedNumber } = await setNumber(archive, meetingId, { sequence: 12, sequenceSuffix: 'a' });
    expect(printedNumber).toContain('/12.a');
    expect((await agenda(archive)).map(({ sequence, suffix }) => `${sequence}${suffix}`)).toEqual([
      '12',
      '12a',
      '13',
    ]);
    expect(
      await errorOf(() => setNumber(archive, meetingId, { sequence: 40, sequenceSuffix: 'a' })),
    ).toMatchObject({ fields: { 'value.sequence': expect.stringContaining('Nomor 40 belum ada') } });
    const other = await makeMeeting(archive, { letterDate: '2025-08-26' }, 'Rapat B');
    expect(
      await errorOf(() => setNumber(archive, other, { sequence: 12, sequenceSuffix: 'a' })),
    ).toMatchObject({ code: 'RULE' });
    const raw = openRaw(archive.archiveFolder);
    expect(() => raw.exec("UPDATE letter SET sequence = 12, suffix = 'a' WHERE sequence = 13")).toThrow(
      /UNIQUE/,
    );
    expect(() => raw.exec("UPDATE letter SET suffix = 'A'")).toThrow(/CHECK/);
  });
});

describe('the agenda', () => {
  test('pages by keyset without losing or doubling a row, in both directions', async () => {
    const archive = openTestServices();
    for (let count = 0; count < 23; count += 1) await reserve(archive);
    await reserve(archive, { sequence: 5, suffix: 'a' });
    for (const sort of ['oldest', 'newest'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await archive.services.ledger.list({ filter: AGENDA, sort, limit: 7, cursor });
        expect(page.total).toBe(24);
        seen.push(...page.rows.map(({ sequence, suffix }) => `${sequence}${suffix}`));
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(24);
      expect(sort === 'oldest' ? seen.slice(4, 7) : seen.slice(-7, -4).reverse()).toEqual(['5', '5a', '6']);
    }
    const broken = archive.services.ledger.list({ filter: AGENDA, sort: 'oldest', limit: 7, cursor: '{}' });
    expect(await errorOf(() => broken)).toMatchObject({ code: 'VALIDATION' });
  });

  test('filters by state, code, words and period, and explains gaps', async () => {
    const archive = openTestServices();
    await reserve(archive, {
      sequence: 3,
      subject: 'Permohonan Narasumber',
      code: '400.14',
      letterDate: '2025-09-01',
    });
    await reserve(archive, { sequence: 5, subject: 'Edaran', state: 'final' });
    const found = async (changes: object) =>
      (await agenda(archive, letterFilter.parse({ year: 2025, ...changes }))).map(({ sequence }) => sequence);
    expect(await found({ words: 'narasumber' })).toEqual([3]);
    expect(await found({ code: '400' })).toEqual([3]);
    expect(await found({ state: 'open' })).toEqual([3]);
    expect(await found({ state: 'final' })).toEqual([5]);
    expect(await found({ from: '2025-08-23' })).toEqual([3]);
    expect(await found({ words: '%' })).toEqual([]);
    const { ledger } = archive.services;
    await ledger.explainGap({ register: 'surat', year: 2025, from: 1, to: 2, explanation: 'Buku lama' });
    expect((await ledger.overview({ register: 'surat', year: 2025 })).gaps).toEqual([
      { from: 1, to: 2, explanation: 'Buku lama' },
      { from: 4, to: 4, explanation: '' },
    ]);
    await ledger.explainGap({ register: 'surat', year: 2025, from: 1, to: 2, explanation: '' });
    expect((await ledger.overview({ register: 'surat', year: 2025 })).gaps[0]?.explanation).toBe('');
  });

  test('goes to an Excel file whole, with void numbers in words and without what is confidential', async () => {
    const archive = openTestServices();
    const row = await reserve(archive, { subject: '=Edaran', destination: 'Para Camat' });
    await act(archive, row, 'void', { reason: 'Salah cetak' });
    await reserve(archive, { subject: 'Laporan khusus', urgency: 'Rahasia' });
    archive.desktop.target = join(archive.archiveFolder, 'agenda');
    const written = await archive.services.ledger.exportTable({
      filter: AGENDA,
      sort: 'oldest',
      hasConfidential: false,
      format: 'excel',
      signatory: null,
    });
    expect(written).toEqual({ fileName: 'agenda.xlsx' });
    const path = join(archive.archiveFolder, 'agenda.xlsx');
    expect(existsSync(path)).toBe(true);
    const text = Object.values(unzipSync(readFileSync(path)))
      .map((part) => strFromU8(part))
      .join('');
    for (const word of ['No. urut', 'Tujuan', '=Edaran', 'Batal: Salah cetak', 'Para Camat'])
      expect(text).toContain(word);
    expect(text).not.toContain('Laporan khusus');
  });

  test('an entry is changed, but its number and year stay', async () => {
    const archive = openTestServices();
    const { id, version } = await reserve(archive, { state: 'final' });
    const value = letterEntry.parse({
      register: 'surat',
      letterDate: '2025-08-25',
      subject: 'Baru',
      sequence: 99,
    });
    const saved = await archive.services.ledger.saveEntry({ id, version, value });
    expect(saved).toMatchObject({ subject: 'Baru', sequence: 1, state: 'final' });
    const moved = archive.services.ledger.saveEntry({
      id,
      version: saved.version,
      value: { ...value, letterDate: '2026-01-01' },
    });
    expect(await errorOf(() => moved)).toMatchObject({
      code: 'RULE',
      fields: { letterDate: expect.any(String) },
    });
  });
});

test('the migration keeps numbers with what is known of their letters, and a void one stays void', async () => {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder, migrations: MIGRATIONS.slice(0, 9) }).close();
  const raw = openRaw(archiveFolder);
  const [profile, meeting, invitation] = [newTestId(), newTestId(), newTestId()];
  const STAMP = "1, '2025-08-22T02:00:00.000Z', '2025-08-22T02:00:00.000Z'";
  raw.exec(`
    INSERT INTO office_profile (id, version, created_at, updated_at, name, is_default, settings_json)
      VALUES ('${profile}', ${STAMP}, 'Setda', 1, '{"name":"Setda"}');
    INSERT INTO meeting (id, version, created_at, updated_at, profile_id, title, purpose, state, zone, place,
      chair_json, secretary_json, recorder_json, dress_code, link, contact, search_text)
      VALUES ('${meeting}', ${STAMP}, '${profile}', 'Rapat lama', '', 'planned', 'WIB', '', '{}', '{}', '{}', '', '', '', '');
    INSERT INTO invitation (id, version, created_at, updated_at, meeting_id, letter_date, code, number_text, urgency,
      subject, address_place, opening, closing, notes_json, letterhead, signatory_json, sequence)
      VALUES ('${invitation}', ${STAMP}, '${meeting}', '2025-08-20', '', '', '', '', '', '', '', '[]', 'by-signer', '{}', 9);
    INSERT INTO addressee (id, ordinal, meeting_id, group_name, title, organisation, note) VALUES
      ('${newTestId()}', 0, '${meeting}', '', 'Camat A', '', ''), ('${newTestId()}', 1, '${meeting}', '', 'Camat B', '', '');
    INSERT INTO letter (id, version, created_at, updated_at, meeting_id, paper, register, year, sequence, number_text,
      state, void_reason) VALUES
      ('${newTestId()}', ${STAMP}, '${meeting}', 'invitation', 'surat', 2025, 8, '000.1.5/8', 'void', 'Salah'),
      ('${newTestId()}', ${STAMP}, '${meeting}', 'invitation', 'surat', 2025, 9, '000.1.5/9', 'reserved', '');
    INSERT INTO paper (id, version, created_at, updated_at, meeting_id, kind, relative_path, sha256, bytes, pages, is_draft)
      VALUES ('${newTestId()}', ${STAMP}, '${meeting}', 'invitation', 'Naskah/x.docx', printf('%064d', 1), 10, 1, 0);`);
  raw.close();
  const archive = openTestServices({ archiveFolder });
  expect(await agenda(archive)).toMatchObject([
    { sequence: 8, state: 'void', voidReason: 'Salah' },
    {
      sequence: 9,
      state: 'final',
      letterDate: '2025-08-20',
      about: 'Rapat lama',
      destination: 'Camat A dan 1 lainnya',
    },
  ]);
  expect((await archive.services.invitations.get(meeting)).value).toMatchObject({
    sequence: 9,
    sequenceSuffix: EMPTY_INVITATION.sequenceSuffix,
  });
});
