import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { newId } from '../../electron/store/records.ts';
import { openStore } from '../../electron/store/store.ts';
import { EMPTY_SUPPLEMENT, type Supplement, supplementSchema } from '../../shared/domain/supplement.ts';
import {
  aMeeting,
  makeTestFolder,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, openRaw, queryRows } from './support/raw.ts';

async function makeMeeting({ services }: TestServices, title = 'Rapat', date = '2025-08-31') {
  return (await services.meetings.create({ value: aMeeting({ title, date }), profileId: null })).id;
}

async function save({ services }: TestServices, meetingId: string, changes: Partial<Supplement>) {
  const { version, value } = await services.supplement.get(meetingId);
  return services.supplement.save({ meetingId, version, value: { ...value, ...changes } });
}

const notice = (sequence: number | null, letterDate: string | null = null) =>
  supplementSchema.parse({ notice: { sequence, letterDate } }).notice;

const letters = (archiveFolder: string) =>
  queryRows(archiveFolder, 'SELECT paper, register, year, sequence FROM letter ORDER BY paper');

describe('the supplement of a meeting', () => {
  test('is made with the meeting, read back as it was saved, with an optimistic lock and an audit row', async () => {
    const archive = openTestServices();
    const id = await makeMeeting(archive);
    const { supplement } = archive.services;
    expect(await supplement.get(id)).toMatchObject({ meetingId: id, version: 1, value: EMPTY_SUPPLEMENT });
    const value = supplementSchema.parse({
      notice: { kind: 'cancellation', reason: 'cuaca', letterDate: '2025-08-30' },
      officialRecord: { results: ['Satu.', 'Dua.'], layout: 'table' },
      labels: { columns: 2, rows: 7, startAt: 3 },
    });
    expect(await supplement.save({ meetingId: id, version: 1, value })).toMatchObject({ version: 2 });
    expect((await supplement.get(id)).value).toEqual(value);
    expect(await supplement.save({ meetingId: id, version: 2, value })).toMatchObject({ version: 2 });
    const stale = () => supplement.save({ meetingId: id, version: 1, value: EMPTY_SUPPLEMENT });
    expect(await errorOf(stale)).toMatchObject({ code: 'CONFLICT' });
    expect(await errorOf(() => supplement.get(newTestId()))).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      queryRows(
        archive.archiveFolder,
        "SELECT action FROM audit_event WHERE entity = 'supplement' ORDER BY at, id",
      ),
    ).toEqual([{ action: 'create' }, { action: 'update' }]);
  });

  test('drafts a siaran pers from the minutes only', async () => {
    const archive = openTestServices();
    const id = await makeMeeting(archive);
    expect(await archive.services.supplement.draftPressRelease(id)).toEqual([]);
  });
});

describe('rule 9: numbers of further papers', () => {
  test('a notice counts in the register of letters, so it never prints the number of an invitation', async () => {
    const archive = openTestServices();
    const [first, second] = [await makeMeeting(archive), await makeMeeting(archive, 'Rapat kedua')];
    const { invitations } = archive.services;
    const { value, version } = await invitations.get(first);
    await invitations.save({ meetingId: first, version, value: { ...value, sequence: 15 } });
    expect(await errorOf(() => save(archive, second, { notice: notice(15) }))).toMatchObject({
      code: 'RULE',
      fields: { 'value.notice.sequence': 'Nomor urut 15 tahun 2025 sudah dipakai undangan “Rapat”.' },
    });
    // Not even of its own meeting's invitation.
    expect(await errorOf(() => save(archive, first, { notice: notice(15) }))).toMatchObject({ code: 'RULE' });
    await save(archive, first, { notice: notice(16) });
    expect(
      await archive.services.letters.suggestSequence({ meetingId: second, paper: 'invitation' }),
    ).toMatchObject({ sequence: 17, year: 2025 });
    expect(letters(archive.archiveFolder)).toEqual([
      { paper: 'invitation', register: 'surat', year: 2025, sequence: 15 },
      { paper: 'notice', register: 'surat', year: 2025, sequence: 16 },
    ]);
    await save(archive, first, { notice: notice(null) });
    expect(letters(archive.archiveFolder)).toHaveLength(1);
  });

  test('each family has a register of its own', async () => {
    const archive = openTestServices();
    const id = await makeMeeting(archive);
    const parts = supplementSchema.parse({
      notice: { sequence: 1 },
      officialRecord: { sequence: 1 },
      report: { sequence: 1 },
      reportMemo: { sequence: 1 },
      pressRelease: { sequence: 1 },
    });
    await save(archive, id, parts);
    expect(letters(archive.archiveFolder).map((row) => Object.values(Object(row))[1])).toEqual([
      'surat',
      'berita-acara',
      'siaran-pers',
      'laporan',
      'nota-dinas',
    ]);
  });

  test('the register holds the number as the paper prints it', async () => {
    const archive = openTestServices();
    const id = await makeMeeting(archive);
    const { supplement, papers } = archive.services;
    const parts = supplementSchema.parse({
      notice: { sequence: 21 },
      officialRecord: { sequence: 22 },
      report: { sequence: 23 },
      reportMemo: { sequence: 24 },
      pressRelease: { sequence: 25 },
    });
    const { settings, meetings, invitations } = archive.services;
    const profile = await settings.getProfile((await meetings.get(id)).profileId);
    const numbering = { ...profile.value.numbering, invitationCode: '000.1.5', minutesCode: '000.1.6' };
    await settings.saveProfile({ ...profile, value: { ...profile.value, numbering } });
    const invitation = await invitations.get(id);
    const coded = { ...invitation.value, code: '005' };
    await invitations.save({ meetingId: id, version: invitation.version, value: coded });
    await supplement.save({ meetingId: id, version: 1, value: parts });
    const booked = queryRows(archive.archiveFolder, 'SELECT paper, number_text AS text FROM letter');
    expect(booked).toHaveLength(5);
    const kinds = ['notice', 'official-record', 'report', 'report-memo', 'press-release'] as const;
    for (const kind of kinds) {
      const { model } = await papers.compose(kind, id);
      const row = booked.find((one) => Object(one).paper === kind);
      expect(JSON.stringify(model)).toContain(String(Object(row).text));
    }
  });

  test('a new date of the meeting that moves a notice into a year where its number is taken is refused', async () => {
    const archive = openTestServices();
    const { meetings } = archive.services;
    const [old, next] = [await makeMeeting(archive), await makeMeeting(archive, 'Rapat 2026', '2026-01-10')];
    await save(archive, old, { notice: notice(3) });
    await save(archive, next, { notice: notice(3) });
    const { value, version, profileId } = await meetings.get(old);
    const moved = { ...value, date: '2026-02-01', endDate: null };
    expect(await errorOf(() => meetings.save({ id: old, version, profileId, value: moved }))).toMatchObject({
      code: 'RULE',
      fields: { 'value.date': expect.stringContaining('tahun 2026') },
    });
  });
});

describe('migration from version 1', () => {
  const STAMP = "1, '2025-08-22T02:00:00.000Z', '2025-08-22T02:00:00.000Z'";

  test('gives every meeting a supplement, keeps papers and letters, and lets the code decide about kinds', async () => {
    const archiveFolder = makeTestFolder();
    await openStore({ archiveFolder, migrations: MIGRATIONS.slice(0, 1) }).close();
    const raw = openRaw(archiveFolder);
    const [profile, meeting, invitation, letter, paper] = Array.from({ length: 5 }, () => newId());
    raw.exec(`
      INSERT INTO office_profile (id, version, created_at, updated_at, name, is_default, settings_json)
        VALUES ('${profile}', ${STAMP}, 'Setda', 1, '{"name":"Setda"}');
      INSERT INTO meeting (id, version, created_at, updated_at, profile_id, title, purpose, state, zone, place,
        chair_json, secretary_json, recorder_json, dress_code, link, contact, search_text)
        VALUES ('${meeting}', ${STAMP}, '${profile}', 'Rapat lama', '', 'planned', 'WIB', '', '{}', '{}', '{}', '', '',
        '', 'rapat lama');
      INSERT INTO invitation (id, version, created_at, updated_at, meeting_id, code, number_text, urgency, subject,
        address_place, opening, closing, notes_json, letterhead, signatory_json)
        VALUES ('${invitation}', ${STAMP}, '${meeting}', '', '', '', '', '', '', '', '[]', 'by-signer', '{}');
      INSERT INTO letter (id, version, created_at, updated_at, meeting_id, register, year, sequence, number_text, state)
        VALUES ('${letter}', ${STAMP}, '${meeting}', 'undangan', 2025, 9, '000.1.5/9', 'reserved');
      INSERT INTO paper (id, version, created_at, updated_at, meeting_id, kind, relative_path, sha256, bytes, pages)
        VALUES ('${paper}', ${STAMP}, '${meeting}', 'minutes', 'Naskah/2025/x.docx', printf('%064d', 1), 10, 2);`);
    raw.close();
    const archive = openTestServices({ archiveFolder });
    const after = await archive.services.supplement.get(String(meeting));
    expect(after).toMatchObject({ version: 1, value: EMPTY_SUPPLEMENT });
    expect(
      queryRows(
        archiveFolder,
        'SELECT id, kind, relative_path, bytes, pages, stamp, snapshot_json FROM paper',
      ),
    ).toEqual([
      {
        id: paper,
        kind: 'minutes',
        relative_path: 'Naskah/2025/x.docx',
        bytes: 10,
        pages: 2,
        stamp: '',
        snapshot_json: null,
      },
    ]);
    expect(letters(archiveFolder)).toEqual([
      { paper: 'invitation', register: 'surat', year: 2025, sequence: 9 },
    ]);
    const again = openRaw(archiveFolder);
    again.exec("UPDATE paper SET kind = 'table-cards'");
    expect(() => again.exec("UPDATE paper SET kind = ''")).toThrow(/CHECK/);
    expect(() => again.exec("UPDATE paper SET relative_path = '../x.docx'")).toThrow(/CHECK/);
    expect(() => again.exec("UPDATE paper SET snapshot_json = '{}'")).toThrow(/never changed/);
  });
});
