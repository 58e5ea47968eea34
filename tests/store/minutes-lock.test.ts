import { describe, expect, onTestFinished, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { saveMeeting } from '../../electron/features/meetings/meeting-records.service.ts';
import { ensureDefaultProfile } from '../../electron/features/settings/profile-records.service.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Minutes } from '../../shared/domain/minutes.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import {
  aDossier,
  aMeeting,
  aMinutes,
  aProfile,
  makeTestFolder,
  openTestServices,
} from '../fixtures/builders.ts';
import { errorOf, openRaw, queryRows } from './support/raw.ts';

const MINUTE = 60_000;

/** An archive whose clock the test moves, with one meeting. */
async function openArchive(changes: Partial<Dossier> = {}) {
  let now = Date.parse('2025-08-22T02:00:00.000Z');
  const archiveFolder = makeTestFolder();
  const store = openStore({ archiveFolder, clock: () => new Date(now) });
  onTestFinished(() => store.close());
  const { services } = openTestServices({ store, archiveFolder });
  const { minutes, meetings, settings } = services;
  const meetingId = await store.transaction(async (tx) => {
    const { id } = await ensureDefaultProfile(tx);
    return (await createDossier(tx, aDossier(changes), id)).id;
  });
  const { profileId } = await meetings.get(meetingId);
  const profile = await settings.saveProfile({ id: profileId, version: 1, value: aProfile() });
  expect(profile.version).toBe(2);
  return {
    archiveFolder,
    store,
    meetingId,
    minutes,
    meetings,
    wait: (minutesLong: number) => {
      now += minutesLong * MINUTE;
    },
    version: async () => (await minutes.get(meetingId)).version,
    write: async (change: Partial<Minutes>) => {
      const { version, value } = await minutes.get(meetingId);
      return minutes.save({ meetingId, version, value: { ...value, ...change } });
    },
    state: async () => (await meetings.get(meetingId)).value.state,
    list: async () =>
      (await minutes.versions(meetingId)).map(({ number, cause, state, reason }) => ({
        number,
        cause,
        state,
        reason,
      })),
  };
}
type Archive = Awaited<ReturnType<typeof openArchive>>;

const finalise = async ({ minutes, meetingId, version }: Archive) =>
  minutes.finalise({ meetingId, version: await version() });
const reopen = async ({ minutes, meetingId, version }: Archive, reason: string) =>
  minutes.reopen({ meetingId, version: await version(), reason });
const opening = (text: string) => ({ opening: richFromPlain(text) });

describe('rule 40: final minutes are locked', () => {
  test('a save is refused in words, changes nothing and leaves no audit event', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, archiveFolder } = archive;
    expect(await finalise(archive)).toMatchObject({ version: 2, number: 1 });
    const before = await minutes.get(meetingId);
    expect(before.value.state).toBe('final');
    const events = queryRows(archiveFolder, 'SELECT count(*) AS n FROM audit_event');
    for (const state of ['final', 'draft'] as const) {
      const error = await errorOf(() => archive.write({ ...opening('Diubah.'), state }));
      expect(error).toMatchObject({
        code: 'RULE',
        message: expect.stringContaining('sudah final dan terkunci'),
      });
    }
    expect(await minutes.get(meetingId)).toEqual(before);
    expect(queryRows(archiveFolder, 'SELECT count(*) AS n FROM audit_event')).toEqual(events);
    // The same again is no change.
    expect(await archive.write({})).toMatchObject({ version: before.version });
    expect(await errorOf(() => finalise(archive))).toMatchObject({ code: 'RULE' });
  });

  test('the state is changed by its own methods only', async () => {
    const archive = await openArchive();
    expect(await errorOf(() => archive.write({ state: 'final' }))).toMatchObject({ code: 'RULE' });
    expect(await errorOf(() => reopen(archive, 'salah'))).toMatchObject({ code: 'RULE' });
    const { minutes, meetingId } = archive;
    expect(await errorOf(() => minutes.finalise({ meetingId, version: 9 }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await minutes.get(meetingId)).value.state).toBe('draft');
  });

  test('what only a KONSEP may lack keeps them from being final, except for practice (rule 19)', async () => {
    const bare = {
      minutes: aMinutes({ opening: richFromPlain(''), closing: richFromPlain(''), discussions: [] }),
    };
    const archive = await openArchive(bare);
    expect(await errorOf(() => finalise(archive))).toMatchObject({
      code: 'RULE',
      message: 'Notula belum dapat dijadikan final. Isi notula belum ditulis. Lengkapi dahulu, lalu ulangi.',
    });
    expect(await archive.list()).toEqual([]);
    const specimen = await openArchive({ ...bare, meeting: aMeeting({ isSpecimen: true }) });
    expect(await finalise(specimen)).toMatchObject({ number: 1 });
  });

  test('a reopening needs a reason, keeps the final version, and the next final one carries date and reason', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, wait } = archive;
    await finalise(archive);
    const [first] = await minutes.versions(meetingId);
    if (first === undefined) throw new Error('No version');
    const kept = await minutes.readVersion(first.id);
    wait(60);
    expect(await reopen(archive, 'koreksi nama')).toMatchObject({ number: 2 });
    await archive.write(opening('Rapat dibuka oleh Sekretaris Daerah.'));
    wait(1);
    expect(await finalise(archive)).toMatchObject({ number: 3 });
    expect(await archive.list()).toEqual([
      { number: 3, cause: 'state', state: 'final', reason: 'koreksi nama' },
      { number: 2, cause: 'reopen', state: 'draft', reason: 'koreksi nama' },
      { number: 1, cause: 'state', state: 'final', reason: '' },
    ]);
    expect((await minutes.versions(meetingId)).map(({ madeAt }) => madeAt)).toEqual([
      '2025-08-22T03:01:00.000Z',
      '2025-08-22T03:00:00.000Z',
      '2025-08-22T02:00:00.000Z',
    ]);
    expect(await minutes.readVersion(first.id)).toEqual(kept);
    expect(kept.value).toEqual({
      ...kept.value,
      state: 'final',
      ...opening('Rapat dibuka pukul 09.00 WIB oleh pimpinan rapat.'),
    });
    expect(kept.agenda.map(({ title }) => title)).toEqual(['Pembukaan', 'Pembagian tugas']);
    const events = queryRows(
      archive.archiveFolder,
      "SELECT after_json ->> 'state' AS state, after_json ->> 'reason' AS reason FROM audit_event WHERE entity = 'minutes' ORDER BY id",
    );
    expect(events).toEqual([
      { state: 'draft', reason: null },
      { state: 'final', reason: null },
      { state: 'draft', reason: 'koreksi nama' },
      // Of a change only what differs is kept: the state stayed.
      { state: null, reason: null },
      { state: 'final', reason: null },
    ]);
  });

  test('the database itself refuses to write over final minutes or a kept version', async () => {
    const archive = await openArchive();
    await finalise(archive);
    const raw = openRaw(archive.archiveFolder);
    expect(() => raw.prepare("UPDATE minutes SET form = 'C'").run()).toThrow('final minutes are locked');
    expect(() => raw.prepare("UPDATE minutes_version SET reason = 'x'").run()).toThrow(
      'kept versions are never changed',
    );
    const other = `INSERT INTO minutes_version SELECT '${crypto.randomUUID()}', meeting_id, number + 1, made_at, kept_at,
      'reopen', '', 'draft', value_json, value_sha256, agenda_json FROM minutes_version`;
    expect(() => raw.prepare(other).run()).toThrow(/CHECK constraint/);
  });

  test('the state of the meeting moves with them and leaves alone what the clerk set', async () => {
    const archive = await openArchive({ meeting: aMeeting({ state: 'awaiting-minutes' }) });
    const { meetings, meetingId } = archive;
    await finalise(archive);
    expect(await archive.state()).toBe('final');
    await reopen(archive, 'koreksi');
    expect(await archive.state()).toBe('awaiting-minutes');
    await finalise(archive);
    const { version, value, profileId } = await meetings.get(meetingId);
    const byHand = { id: meetingId, version, profileId, value: { ...value, state: 'archived' as const } };
    expect(await errorOf(() => meetings.save(byHand))).toMatchObject({ code: 'RULE' });
    await archive.store.transaction((tx) => saveMeeting(tx, byHand));
    await reopen(archive, 'koreksi kedua');
    expect(await archive.state()).toBe('archived');
    await finalise(archive);
    expect(await archive.state()).toBe('archived');
  });

  test('minutes that arrive final are locked and kept from the first moment', async () => {
    const archive = await openArchive({ minutes: aMinutes({ state: 'final' }) });
    expect(await archive.list()).toEqual([{ number: 1, cause: 'state', state: 'final', reason: '' }]);
    expect(await errorOf(() => archive.write(opening('x')))).toMatchObject({ code: 'RULE' });
  });
});

describe('versions of minutes', () => {
  test('are kept every ten minutes of work, and what stood there before a pause is kept however long it was', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, wait } = archive;
    // The first save keeps what was there before; then one each ten minutes, however often is typed.
    for (let minute = 0; minute <= 25; minute += 1) {
      await archive.write(opening(`Menit ${minute}`));
      wait(1);
    }
    const texts = async () => {
      const rows = await minutes.versions(meetingId);
      const read = await Promise.all(rows.map(({ id }) => minutes.readVersion(id)));
      return read.map(({ value }) => value.opening);
    };
    const expected = ['Menit 19', 'Menit 9', 'Rapat dibuka pukul 09.00 WIB oleh pimpinan rapat.'];
    expect(await texts()).toEqual(expected.map(richFromPlain));
    wait(24 * 60);
    await archive.write(opening(''));
    await archive.write(opening('B'));
    expect(await texts()).toEqual(['Menit 25', ...expected].map(richFromPlain));
    const [last] = await minutes.versions(meetingId);
    expect(last).toMatchObject({ number: 4, cause: 'interval', madeAt: '2025-08-22T02:25:00.000Z' });
  });

  test('are kept also after the clock was years ahead and has been set back', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, wait } = archive;
    wait(10 * 365 * 24 * 60);
    await archive.write(opening('Jam keliru.'));
    wait(-10 * 365 * 24 * 60);
    await archive.write(opening('Jam benar.'));
    for (let minute = 0; minute <= 25; minute += 1) {
      wait(1);
      await archive.write(opening(`Menit ${minute}`));
    }
    const rows = await minutes.versions(meetingId);
    const read = await Promise.all(rows.map(({ id }) => minutes.readVersion(id)));
    expect(read.map(({ value }) => value.opening)).toEqual(
      expect.arrayContaining(['Jam keliru.', 'Menit 8', 'Menit 18'].map(richFromPlain)),
    );
    expect(rows).toHaveLength(4);
  });

  test('an equal one is not stored twice', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, version } = archive;
    const keep = async () => minutes.keepVersion({ meetingId, version: await version() });
    expect([await keep(), await keep()]).toEqual([{ number: 1 }, { number: 1 }]);
    archive.wait(60);
    await archive.write(opening('Lain.'));
    expect(await archive.list()).toHaveLength(1);
    expect(await keep()).toEqual({ number: 2 });
  });

  test('an old one is restored as a new one; the present is kept first, and nothing is restored while locked', async () => {
    const archive = await openArchive();
    const { minutes, meetingId, version } = archive;
    await archive.write(opening('Pertama.'));
    const { number } = await minutes.keepVersion({ meetingId, version: await version() });
    const [wanted] = await minutes.versions(meetingId);
    if (wanted === undefined) throw new Error('No version');
    await archive.write({ ...opening('Kedua.'), discussions: [] });
    await minutes.restoreVersion({ meetingId, version: await version(), versionId: wanted.id });
    const { value } = await minutes.get(meetingId);
    expect(value).toEqual((await minutes.readVersion(wanted.id)).value);
    expect(value.discussions).toHaveLength(2);
    const [newest, before] = await minutes.versions(meetingId);
    expect(newest).toMatchObject({ cause: 'restore', reason: `Dari versi ${number}`, number: number + 2 });
    expect((await minutes.readVersion(String(before?.id))).value).toMatchObject({
      ...opening('Kedua.'),
      discussions: [],
    });
    const stale = minutes.restoreVersion({ meetingId, version: 1, versionId: wanted.id });
    expect(await errorOf(() => stale)).toMatchObject({ code: 'CONFLICT' });
    await finalise(archive);
    const locked = minutes.restoreVersion({ meetingId, version: await version(), versionId: wanted.id });
    expect(await errorOf(() => locked)).toMatchObject({ code: 'RULE' });
  });

  test('a version of another meeting is not found', async () => {
    const [archive, other] = [await openArchive(), await openArchive()];
    await finalise(other);
    const [foreign] = await other.minutes.versions(other.meetingId);
    const versionId = String(foreign?.id);
    const { minutes, meetingId } = archive;
    expect(await errorOf(() => minutes.readVersion(versionId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errorOf(() => minutes.restoreVersion({ meetingId, version: 1, versionId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
