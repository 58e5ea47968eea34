import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../electron/files/hash.ts';
import { readMeetingFile } from '../../shared/domain/meeting-file/read.ts';
import { aDossier, aMeeting, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { errorOf, openRaw } from './support/raw.ts';
import { addMeeting, attach, ended, openSealArchive } from './support/seal.ts';

const REASON = 'Notula disahkan pada rapat berikutnya.';
const FOLDER = 'Arsip/2025/2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah';

async function close(archive: TestServices, meetingId: string) {
  return ended(archive, await archive.services.seals.close({ meetingId, reason: REASON }));
}

async function verified(archive: TestServices, meetingId: string) {
  await ended(archive, await archive.services.seals.verify(null));
  const { seals } = await archive.services.seals.get(meetingId);
  return seals[0]?.check;
}

describe('closing a berkas (rules 55, 58, 62)', () => {
  test('gaps are told with the place to mend them, and only a reason closes over them', async () => {
    const archive = await openSealArchive();
    const { seals } = archive.services;
    const { gaps } = await seals.gaps(archive.meetingId);
    expect(gaps).toContainEqual({
      severity: 'missing',
      message: 'Notula belum final.',
      tab: 'notula',
      field: 'state',
    });
    const refusal = await errorOf(() => seals.close({ meetingId: archive.meetingId, reason: '' }));
    expect(refusal).toMatchObject({ code: 'RULE', message: expect.stringContaining('Notula belum final.') });
    expect((await seals.get(archive.meetingId)).closedOn).toBeNull();
  });

  test('everything of the meeting lies in one folder that every program can read and check', async () => {
    const archive = await openSealArchive();
    const { meetingId, archiveFolder } = archive;
    await attach(archive, meetingId, 'paparan.pdf', '%PDF-1.4\nisi paparan\n%%EOF');
    await archive.services.attendance.makePaper(meetingId);
    await archive.services.retention.setDevelopment({
      kind: 'meeting',
      id: meetingId,
      development: 'tembusan',
    });
    const job = await close(archive, meetingId);
    expect(job).toMatchObject({ state: 'done' });
    const folder = join(archiveFolder, FOLDER);
    expect(readdirSync(folder).sort()).toEqual([
      'Daftar',
      'Data',
      'ISI BERKAS.txt',
      'Lampiran',
      'Naskah',
      'SHA256SUMS',
    ]);
    expect(readdirSync(join(folder, 'Daftar')).sort()).toEqual([
      'Daftar hadir.xlsx',
      'Daftar undangan.xlsx',
      'Tindak lanjut.xlsx',
    ]);
    expect(readFileSync(join(folder, 'Lampiran/paparan.pdf'), 'utf8')).toContain('isi paparan');
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    // Every file but itself, in the form that `sha256sum -c` reads.
    expect(sums).toHaveLength(paths.length - 1);
    for (const line of sums) {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
      expect(hash).toBe(sha256(readFileSync(join(folder, path ?? line))));
    }
    const json = readMeetingFile('rapat.json', readFileSync(join(folder, 'Data/rapat.json'), 'utf8'));
    expect(json.ok && json.file.meeting.title).toBe('Rapat Koordinasi Persiapan Kegiatan Daerah');
    const contents = readFileSync(join(folder, 'ISI BERKAS.txt'), 'utf8');
    for (const part of [
      'Kode klasifikasi',
      'Biasa/Terbuka',
      'Tingkat perkembangan     : Tembusan',
      REASON,
      'Bahan paparan',
    ])
      expect(contents).toContain(part);
    const state = await archive.services.seals.get(meetingId);
    expect(state).toMatchObject({ closedOn: '2025-08-22', seals: [{ gapReason: REASON, reopenedAt: null }] });
    expect((await archive.services.meetings.get(meetingId)).value.state).toBe('archived');
  });

  test('a closed meeting is read-only in its services and in the database, until it is opened with a reason', async () => {
    const archive = await openSealArchive();
    const { meetingId, archiveFolder, services } = archive;
    await close(archive, meetingId);
    const meeting = await services.meetings.get(meetingId);
    const sentence = { code: 'RULE', message: expect.stringContaining('Buka kembali berkas') };
    const changes = [
      () => services.meetings.save({ ...meeting, value: { ...meeting.value, place: 'Aula' } }),
      () => services.invitations.makePaper(meetingId),
      async () => {
        const { version, value } = await services.attendance.get(meetingId);
        return services.attendance.save({ meetingId, version, value: { ...value, isPrintedBlank: true } });
      },
      () =>
        services.seals.saveFacts({
          meetingId,
          version: 1,
          value: { code: '000.1', security: 'open', isPermanent: false, note: '' },
        }),
    ];
    for (const change of changes) expect(await errorOf(change)).toMatchObject(sentence);
    const remove = () => services.meetings.remove({ id: meetingId, version: meeting.version });
    expect(await errorOf(remove)).toMatchObject({ code: 'RULE' });
    const raw = openRaw(archiveFolder);
    expect(() => raw.prepare("UPDATE meeting SET version = version + 1, place = 'x'").run()).toThrow(
      'never changed',
    );
    expect(() => raw.prepare('DELETE FROM meeting').run()).toThrow('never changed');

    await services.seals.reopen({ meetingId, reason: 'Nama peserta keliru.' });
    await services.meetings.save({
      ...(await services.meetings.get(meetingId)),
      value: { ...meeting.value, state: 'final', place: 'Aula' },
    });
    await close(archive, meetingId);
    const { seals } = await services.seals.get(meetingId);
    expect(seals).toMatchObject([
      { reopenedAt: null },
      { reopenedAt: expect.any(String), reopenReason: 'Nama peserta keliru.' },
    ]);
    expect(seals.map(({ folder }) => folder.slice(archiveFolder.length + 1))).toEqual([
      `${FOLDER} (2)`,
      FOLDER,
    ]);
    const place = (folder: string) =>
      JSON.parse(readFileSync(join(archiveFolder, folder, 'Data/rapat.json'), 'utf8')).meeting.place;
    expect([place(FOLDER), place(`${FOLDER} (2)`)]).toEqual(['Ruang Rapat Sekretariat Daerah', 'Aula']);
  });

  test('equal titles of one day, endless titles and undated meetings get safe folders of their own', async () => {
    const archive = await openSealArchive();
    const twin = await addMeeting(archive, aDossier());
    const odd = await addMeeting(
      archive,
      aDossier({ meeting: aMeeting({ date: null, title: `Rapat: "A/B" ${'panjang '.repeat(60)}` }) }),
    );
    for (const id of [archive.meetingId, twin, odd])
      expect(await close(archive, id)).toMatchObject({ state: 'done' });
    expect(readdirSync(join(archive.archiveFolder, 'Arsip/2025')).sort()).toEqual([
      '2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah',
      '2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah (2)',
    ]);
    const [undated = ''] = readdirSync(join(archive.archiveFolder, 'Arsip/Tanpa tanggal'));
    expect(undated).toMatch(/^Rapat- -A-B- panjang/);
    expect(undated.length).toBeLessThanOrEqual(80);
  });
});

describe('verification of closed berkas', () => {
  test('says of each file whether it is sound, changed, missing or added', async () => {
    const archive = await openSealArchive();
    const { meetingId, archiveFolder } = archive;
    await attach(archive, meetingId, 'paparan.pdf', '%PDF-1.4\nisi\n%%EOF');
    await close(archive, meetingId);
    expect(await verified(archive, meetingId)).toMatchObject({ state: 'sound' });
    const folder = join(archiveFolder, FOLDER);
    appendFileSync(join(folder, 'Lampiran/paparan.pdf'), ' ');
    rmSync(join(folder, 'Daftar/Daftar hadir.xlsx'));
    writeFileSync(join(folder, 'catatan.txt'), 'baru');
    writeFileSync(join(folder, 'SHA256SUMS'), 'dipalsukan');
    const check = await verified(archive, meetingId);
    expect(check?.state).toBe('differs');
    expect(check?.files.filter(({ state }) => state !== 'sound')).toEqual([
      { path: 'Daftar/Daftar hadir.xlsx', state: 'missing' },
      { path: 'Lampiran/paparan.pdf', state: 'changed' },
      { path: 'SHA256SUMS', state: 'changed' },
      { path: 'catatan.txt', state: 'added' },
    ]);
    rmSync(folder, { recursive: true });
    expect(await verified(archive, meetingId)).toMatchObject({ state: 'missing' });
    expect(await archive.services.seals.list({ limit: 10, cursor: null })).toMatchObject({
      total: 1,
      broken: 1,
      unchecked: 0,
    });
  });
});

describe('a closing that does not come to its end', () => {
  test('a lost attachment stops it: nothing is closed and nothing half done stays', async () => {
    const archive = await openSealArchive();
    const { meetingId, archiveFolder } = archive;
    const hash = await attach(archive, meetingId, 'paparan.pdf', '%PDF-1.4\nisi\n%%EOF');
    rmSync(join(archiveFolder, 'lampiran', hash.slice(0, 2), hash));
    expect(await close(archive, meetingId)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('paparan.pdf'),
    });
    expect((await archive.services.seals.get(meetingId)).closedOn).toBeNull();
    expect(readdirSync(join(archiveFolder, 'Arsip/2025'))).toEqual([]);
  });

  test('what a kill leaves is finished where the closing was kept, and removed where it was not', async () => {
    const archive = await openSealArchive();
    const { meetingId, archiveFolder, store } = archive;
    await close(archive, meetingId);
    const folder = join(archiveFolder, FOLDER);
    renameSync(folder, `${folder}.partial`);
    const stray = join(archiveFolder, 'Arsip/2025/2025-01-01 Rapat Lain.partial/Naskah');
    mkdirSync(stray, { recursive: true });
    writeFileSync(join(stray, 'setengah.docx'), 'x');
    const again = openTestServices({ store, archiveFolder });
    await ended(again, await again.services.seals.verify(null));
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(join(archiveFolder, 'Arsip/2025'))).toHaveLength(1);
    expect((await again.services.seals.get(meetingId)).seals[0]?.check).toMatchObject({ state: 'sound' });
  });

  test('a cancelled closing leaves the meeting open', async () => {
    const archive = await openSealArchive();
    const { meetingId, services } = archive;
    const job = await services.seals.close({ meetingId, reason: REASON });
    await services.jobs.cancel(job.id);
    expect((await ended(archive, job)).state).toBe('cancelled');
    expect((await services.seals.get(meetingId)).closedOn).toBeNull();
    const folder = join(archive.archiveFolder, 'Arsip/2025');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});
