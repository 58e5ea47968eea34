import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMeetingTexts } from '../../electron/features/archive/meeting-import.files.ts';
import { MeetingImportService } from '../../electron/features/archive/meeting-import.service.ts';
import { asDiskFailure } from '../../electron/files/disk-failure.ts';
import { readWorkbook } from '../../electron/files/read-workbook.ts';
import { patiently } from '../../electron/files/sealed-folder.ts';
import type { MergeRequest } from '../../shared/contract/jobs.ts';
import { aDossier, anInvitation, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { addresseeList, lettersIn } from './support/merges.ts';
import { attach, ended, openSealArchive } from './support/seal.ts';

/* What a closed folder holds, and whether it stands by itself. */

const FOLDER = 'Arsip/2025/2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah';

async function close(archive: TestServices, meetingId: string) {
  const reason = 'Notula disahkan pada rapat berikutnya.';
  return ended(archive, await archive.services.seals.close({ meetingId, reason }));
}

async function verified(archive: TestServices, meetingId: string) {
  await ended(archive, await archive.services.seals.verify(null));
  const { seals } = await archive.services.seals.get(meetingId);
  return seals[0]?.check;
}

describe('letters to single recipients', () => {
  const merged = async (
    archive: Awaited<ReturnType<typeof openSealArchive>>,
    changes: Partial<MergeRequest>,
  ) => {
    const request = { from: 1, isChangedOnly: false, isCollated: false, onlyAddresseeId: null };
    const { meetingId } = archive;
    const job = await archive.services.merge.merge({ meetingId, output: 'one-file', ...request, ...changes });
    const made = await ended(archive, job);
    expect(made.state).toBe('done');
    return made;
  };

  test('are in the berkas as they were made at last, with a table whose is which', async () => {
    const addressees = addresseeList(3);
    const archive = await openSealArchive(
      aDossier({ invitation: anInvitation({ addressees, sequence: 7 }) }),
    );
    const { meetingId, archiveFolder, services } = archive;
    const one = await merged(archive, {});
    await merged(archive, { output: 'one-file-each', from: 3 });
    await merged(archive, { onlyAddresseeId: addressees[0]?.id ?? null });
    // What is taken off the list of jobs stays made.
    await services.jobs.dismiss(one.id);
    expect(await close(archive, meetingId)).toMatchObject({ state: 'done' });
    const folder = join(archiveFolder, FOLDER);
    const letters = readdirSync(join(folder, 'Naskah/Surat per penerima')).sort();
    expect(letters).toHaveLength(2);
    const positions = letters.map((name) => lettersIn(join(folder, 'Naskah/Surat per penerima', name)));
    // The third has a letter of its own that is newer than the one among the others; no test print.
    expect(positions.sort((a, b) => b.length - a.length)).toEqual([[1, 2, 3], [3]]);
    const [sheet] = await readWorkbook(readFileSync(join(folder, 'Daftar/Surat per penerima.xlsx')));
    const rows = sheet?.rows.slice(1).map((cells) => JSON.stringify(cells)) ?? [];
    expect(rows).toHaveLength(3);
    const ofAll = letters.find(
      (name) => lettersIn(join(folder, 'Naskah/Surat per penerima', name)).length === 3,
    );
    expect(rows.filter((row) => row.includes(ofAll ?? '?'))).toHaveLength(2);
    expect(readFileSync(join(folder, 'ISI BERKAS.txt'), 'utf8')).toContain('Surat undangan per penerima');
    expect(await verified(archive, meetingId)).toMatchObject({ state: 'sound' });
  }, 90_000);

  test('that are gone from the folder are told, and hold up nothing', async () => {
    const archive = await openSealArchive(
      aDossier({ invitation: anInvitation({ addressees: addresseeList(2), sequence: 7 }) }),
    );
    const { meetingId, archiveFolder } = archive;
    const job = await merged(archive, { output: 'one-file-each' });
    const [first = ''] = readdirSync(job.result).sort();
    rmSync(join(job.result, first));
    await close(archive, meetingId);
    const contents = readFileSync(join(archiveFolder, FOLDER, 'ISI BERKAS.txt'), 'utf8');
    expect(contents).toContain('1 surat tidak ada lagi di folder arsip');
  }, 90_000);
});

describe('a closed folder by itself', () => {
  const hasSums = spawnSync('sha256sum', ['--version']).status === 0;

  test.runIf(hasSums)(
    'passes `sha256sum -c`, whatever its files are called',
    async () => {
      const archive = await openSealArchive();
      const names = [
        'a b  c.pdf',
        'petik \' dan " tanda.pdf',
        '-n mulai tanda hubung.pdf',
        `${'panjang '.repeat(31)}.pdf`,
        `${'漢'.repeat(80)}.pdf`,
        'café.pdf',
        'cafe\u0301.pdf',
        'CAFÉ.PDF',
        '100% $HOME `x` #1.pdf',
      ];
      for (const [index, name] of names.entries())
        await attach(archive, archive.meetingId, name, `%PDF-1.4\n${index}\n%%EOF`);
      expect(await close(archive, archive.meetingId)).toMatchObject({ state: 'done' });
      const folder = join(archive.archiveFolder, FOLDER);
      expect(readdirSync(join(folder, 'Lampiran'))).toHaveLength(names.length);
      const checked = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(checked.status).toBe(0);
      expect(
        checked.stdout
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
      expect(await verified(archive, archive.meetingId)).toMatchObject({ state: 'sound' });
      const lampiran = join(folder, 'Lampiran');
      renameSync(join(lampiran, 'a b c.pdf'), join(lampiran, 'nama lain.pdf'));
      expect(
        (await verified(archive, archive.meetingId))?.files.filter(({ state }) => state !== 'sound'),
      ).toEqual([
        { path: 'Lampiran/a b c.pdf', state: 'missing' },
        { path: 'Lampiran/nama lain.pdf', state: 'added' },
      ]);
    },
    90_000,
  );

  test('holds the meeting in the public format, which another archive takes in', async () => {
    const archive = await openSealArchive();
    await close(archive, archive.meetingId);
    const path = join(archive.archiveFolder, FOLDER, 'Data/rapat.json');
    const other = openTestServices();
    const { texts, problems } = await readMeetingTexts([path]);
    expect(problems).toEqual([]);
    await new MeetingImportService(other.store).importMeetingTexts(texts);
    const { rows } = await other.services.meetings.list({
      search: '',
      state: null,
      seriesId: null,
      from: null,
      until: null,
      limit: 10,
      cursor: null,
    });
    expect(rows).toMatchObject([{ title: 'Rapat Koordinasi Persiapan Kegiatan Daerah', date: '2025-08-31' }]);
  });

  test('is closed, opened and closed again many times, each state readable and sound', async () => {
    const archive = await openSealArchive();
    const { meetingId, services, archiveFolder } = archive;
    for (let round = 1; round <= 4; round += 1) {
      const meeting = await services.meetings.get(meetingId);
      const value = { ...meeting.value, state: 'final' as const, place: `Aula ${round}` };
      await services.meetings.save({ ...meeting, value });
      expect(await close(archive, meetingId)).toMatchObject({ state: 'done' });
      if (round < 4) await services.seals.reopen({ meetingId, reason: `Perbaikan ke-${round}.` });
    }
    const folders = readdirSync(join(archiveFolder, 'Arsip/2025')).sort();
    expect(folders).toHaveLength(4);
    const places = folders.map(
      (name) =>
        JSON.parse(readFileSync(join(archiveFolder, 'Arsip/2025', name, 'Data/rapat.json'), 'utf8')).meeting
          .place,
    );
    expect(places.sort()).toEqual(['Aula 1', 'Aula 2', 'Aula 3', 'Aula 4']);
    await verified(archive, meetingId);
    const { rows, broken } = await services.seals.list({ limit: 10, cursor: null });
    expect([rows.length, broken]).toEqual([4, 0]);
    expect(rows.every(({ state }) => state === 'sound')).toBe(true);
  });
});

describe('a program that holds a file', () => {
  const held = (code: string) => Object.assign(new Error(code), { code });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s is waited for, and told when it does not end', async (code) => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 3) throw held(code);
      return 'done';
    };
    expect(await patiently(work, [1, 1, 1])).toBe('done');
    await expect(patiently(() => Promise.reject(held(code)), [1, 1])).rejects.toThrow(code);
    let other = 0;
    const failing = () => {
      other += 1;
      return Promise.reject(held('ENOSPC'));
    };
    await expect(patiently(failing, [1, 1])).rejects.toThrow('ENOSPC');
    expect(other).toBe(1);
    expect(asDiskFailure(held('EBUSY'), 'Rapat masih terbuka.')).toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('sedang dibuka program lain. Rapat masih terbuka.'),
    });
  });
});
