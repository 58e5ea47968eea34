import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DroppedFiles } from '../../electron/files/dropped-files.ts';
import type { ReadText } from '../../electron/files/text/document-text.ts';
import type { TestServices } from '../fixtures/builders.ts';
import { aMeeting, makeTestFolder, newTestId, openTestServices } from '../fixtures/builders.ts';
import { aPdf } from '../fixtures/past-files.ts';

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(makeTestFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function aMeetingIn({ services }: TestServices): Promise<string> {
  const { id } = await services.meetings.create({ value: aMeeting(), profileId: null });
  return id;
}

/** Attaches files as the dialog would and waits until they are in. */
async function attach(office: TestServices, meetingId: string, paths: string[]) {
  office.desktop.chosenFiles = paths;
  const { attachments } = office.services;
  await attachments.intake.choose({ meetingId, role: null });
  await attachments.intake.whenIdle();
  await attachments.texts.whenIdle();
  return attachments.files.list(meetingId);
}

/** As closing the meeting does it, without its folder. */
function closeDossier({ store }: TestServices, meetingId: string): Promise<void> {
  return store.transaction(async (tx) => {
    const row = { meeting_id: meetingId, closed_on: '2025-09-01', created_at: tx.now, updated_at: tx.now };
    await tx.db
      .insertInto('dossier')
      .values({ ...row, id: newTestId(), version: 1, deleted_at: null })
      .execute();
  });
}

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

describe('attaching', () => {
  test('takes several files at once, guesses what they are and takes out their words', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const files = await attach(office, meetingId, [
      aFile('Materi paparan.txt', 'Anggaran stunting 2026'),
      aFile('foto.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    ]);
    expect(
      files.map(({ name, role, view, canOpen, textState }) => ({ name, role, view, canOpen, textState })),
    ).toEqual([
      { name: 'Materi paparan.txt', role: 'material', view: 'none', canOpen: true, textState: 'done' },
      { name: 'foto.png', role: 'photo', view: 'image', canOpen: true, textState: 'no-text' },
    ]);
    const text = await office.store.read((db) =>
      db.selectFrom('attachment_text').select('text').where('state', '=', 'done').executeTakeFirst(),
    );
    expect(text?.text).toBe('Anggaran stunting 2026');
  });

  test('keeps the same content once, also for another meeting, and says so', async () => {
    const office = openTestServices();
    const [one, other] = [await aMeetingIn(office), await aMeetingIn(office)];
    await attach(office, one, [aFile('a.txt', 'sama'), aFile('b.txt', 'sama')]);
    expect(office.services.attachments.intake.state(one)?.files).toMatchObject([
      { state: 'done' },
      { state: 'known', message: expect.stringContaining('sudah ada') },
    ]);
    const [copy] = await attach(office, other, [aFile('c.txt', 'sama')]);
    const [first] = await office.services.attachments.files.list(one);
    expect(copy?.attachmentId).toBe(first?.attachmentId);
    expect(filesIn(join(office.archiveFolder, 'lampiran'))).toHaveLength(1);
  });

  test('refuses programs and files that are gone, each by itself, and leaves nothing of them', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const gone = aFile('hilang.pdf', '%PDF-');
    rmSync(gone);
    const files = await attach(office, meetingId, [
      aFile('virus.pdf', 'MZ\x90'),
      gone,
      aFile('baik.txt', 'isi'),
    ]);
    expect(files.map(({ name }) => name)).toEqual(['baik.txt']);
    const { intake } = office.services.attachments;
    expect(intake.state(meetingId)?.files).toMatchObject([
      { state: 'failed', message: expect.stringContaining('program atau skrip') },
      { state: 'failed', message: expect.stringContaining('tidak ditemukan lagi') },
      { state: 'done' },
    ]);
    expect(filesIn(join(office.archiveFolder, 'lampiran'))).toHaveLength(1);
    intake.dismiss(meetingId);
    expect(intake.state(meetingId)).toBeNull();
  });

  test('a large file shows how far it is and stops where it is, leaving nothing', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const large = join(makeTestFolder(), 'rekaman.dat');
    writeFileSync(large, Buffer.alloc(30_000_000, 150));
    office.desktop.chosenFiles = [large, aFile('nanti.txt', 'isi')];
    const { intake, files } = office.services.attachments;
    await intake.choose({ meetingId, role: null });
    // A turn of the main process takes a small piece only, so this one is early.
    const done = () => intake.state(meetingId)?.files[0]?.done ?? 0;
    while (done() === 0) await turn();
    const seen = done();
    await intake.cancel(meetingId);
    expect(intake.state(meetingId)).toMatchObject({
      isRunning: false,
      files: [{ state: 'cancelled', total: 60_000_000 }, { state: 'cancelled' }],
    });
    // No more than what was under way.
    expect(done() - seen).toBeLessThan(2_000_000);
    expect(await files.list(meetingId)).toEqual([]);
    expect(filesIn(join(office.archiveFolder, 'lampiran'))).toEqual([]);
  });

  test('takes what was dropped by its token only, once', async () => {
    const dropped = new DroppedFiles();
    const office = openTestServices({ dropped });
    const meetingId = await aMeetingIn(office);
    const [token] = dropped.offer([aFile('jatuh.txt', 'isi')]);
    const { intake, files } = office.services.attachments;
    const tokens = [token ?? '', newTestId()];
    expect(await intake.takeDropped({ meetingId, tokens, role: 'letter' })).toEqual({ count: 1 });
    await intake.whenIdle();
    expect(await files.list(meetingId)).toMatchObject([{ name: 'jatuh.txt', role: 'letter' }]);
    await expect(intake.takeDropped({ meetingId, tokens, role: null })).rejects.toMatchObject({
      code: 'FILE',
    });
  });

  test('a closed berkas takes no file and keeps what it has', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const [file] = await attach(office, meetingId, [aFile('a.txt', 'isi')]);
    await closeDossier(office, meetingId);
    const { intake, files } = office.services.attachments;
    await expect(intake.choose({ meetingId, role: null })).rejects.toMatchObject({ code: 'RULE' });
    const { id = '', version = 0 } = file ?? {};
    await expect(files.remove({ id, version })).rejects.toMatchObject({ code: 'RULE' });
    expect(await files.list(meetingId)).toHaveLength(1);
  });

  test('a disk that refuses leaves nothing behind and is told in words', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    // A file where the folder of a hash belongs refuses like a disk that takes no more.
    mkdirSync(join(office.archiveFolder, 'lampiran'));
    for (let first = 0; first < 256; first += 1) {
      writeFileSync(join(office.archiveFolder, 'lampiran', first.toString(16).padStart(2, '0')), '');
    }
    expect(await attach(office, meetingId, [aFile('a.txt', 'isi')])).toEqual([]);
    expect(office.services.attachments.intake.state(meetingId)?.files).toMatchObject([
      { state: 'failed', message: expect.stringContaining('tidak ada berkas setengah jadi') },
    ]);
    expect(filesIn(join(office.archiveFolder, 'lampiran'))).toHaveLength(256);
  });

  test('an unknown meeting gets no dialog', async () => {
    const office = openTestServices();
    office.desktop.chosenFiles = [aFile('a.txt', 'isi')];
    await expect(
      office.services.attachments.intake.choose({ meetingId: newTestId(), role: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list', () => {
  async function twoFiles() {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const files = await attach(office, meetingId, [aFile('a.txt', 'satu'), aFile('b.txt', 'dua')]);
    const [first, second] = files;
    if (first === undefined || second === undefined) throw new Error('Two files were expected');
    return { office, meetingId, first, second, service: office.services.attachments.files };
  }

  test('is renamed with the extension kept, described, and refuses a stale save', async () => {
    const { first, meetingId, service } = await twoFiles();
    const change = {
      id: first.id,
      version: first.version,
      name: 'Laporan/akhir.exe',
      role: 'letter',
    } as const;
    await service.save({ ...change, description: 'Versi akhir' });
    expect((await service.list(meetingId))[0]).toMatchObject({
      name: 'Laporan-akhir.exe.txt',
      role: 'letter',
      description: 'Versi akhir',
    });
    await expect(service.save({ ...change, description: '' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is ordered; what is not named follows', async () => {
    const { first, second, meetingId, service } = await twoFiles();
    await service.order({ meetingId, ids: [second.id, newTestId()] });
    expect((await service.list(meetingId)).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('loses a file to the trash and gets it back, but not twice', async () => {
    const { office, first, meetingId, service } = await twoFiles();
    await service.remove({ id: first.id, version: first.version });
    expect(await service.list(meetingId)).toHaveLength(1);
    const { rows } = await office.services.trash.list({
      search: 'a.txt',
      kind: 'file',
      limit: 10,
      cursor: null,
    });
    expect(rows).toMatchObject([{ name: 'a.txt', kind: 'file' }]);
    await attach(office, meetingId, [aFile('a lagi.txt', 'satu')]);
    await expect(service.restore(first.id)).rejects.toMatchObject({ code: 'RULE' });
    const again = (await service.list(meetingId)).find(({ name }) => name === 'a lagi.txt');
    await service.remove({ id: again?.id ?? '', version: again?.version ?? 0 });
    await office.services.trash.restore({ items: [{ kind: 'file', id: first.id }] });
    expect((await service.list(meetingId)).map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  test('opens a copy with its own name, shows what is not known as harmless, and tells what is damaged', async () => {
    const { office, first, meetingId, service } = await twoFiles();
    expect(await service.open(first.id)).toBe('opened');
    expect(office.desktop.opened[0]).toMatch(/a\.txt$/);
    const files = await attach(office, meetingId, [aFile('data.dat', Buffer.from([0, 1, 2]))]);
    const odd = files.find(({ name }) => name === 'data.dat');
    expect(await service.open(odd?.id ?? '')).toBe('shown');
    expect(office.desktop.shown[0]).toMatch(/data\.dat$/);
    const stored = filesIn(join(office.archiveFolder, 'lampiran')).find((name) =>
      /^[0-9a-f]{64}$/.test(name),
    );
    for (const name of filesIn(join(office.archiveFolder, 'lampiran'))) {
      if (name === stored || !/^[0-9a-f]{64}$/.test(name)) continue;
      writeFileSync(join(office.archiveFolder, 'lampiran', name.slice(0, 2), name), 'rusak');
    }
    const outcomes = await Promise.allSettled(files.map(({ id }) => service.open(id)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });

  test('shows the page images and PDF only', async () => {
    const { office, first, meetingId, service } = await twoFiles();
    expect(await service.viewable(first.attachmentId)).toBeNull();
    const files = await attach(office, meetingId, [aFile('x.pdf', '%PDF-1.7')]);
    expect(await service.viewable(files[2]?.attachmentId ?? '')).toMatchObject({ type: 'application/pdf' });
    expect(await service.viewable(newTestId())).toBeNull();
  });
});

describe('photos for papers', () => {
  const POINT = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('an image among the files becomes one picture, however often it is taken', async () => {
    const office = openTestServices();
    const [one, other] = [await aMeetingIn(office), await aMeetingIn(office)];
    const { files } = office.services.attachments;
    const [photo] = await attach(office, one, [aFile('Foto bersama.png', POINT)]);
    const [copy] = await attach(office, other, [aFile('Foto lain.png', POINT)]);
    const picture = await files.asPicture(photo?.id ?? '');
    expect(picture).toMatchObject({ name: 'Foto bersama.png', type: 'image/png', width: 1, height: 1 });
    expect((await files.asPicture(copy?.id ?? '')).id).toBe(picture.id);
    const pictures = await office.store.read((db) => db.selectFrom('picture').select('id').execute());
    expect(pictures).toHaveLength(1);
    expect(filesIn(join(office.archiveFolder, 'lampiran'))).toHaveLength(1);
  });

  test('what is no image, or a torn one, is refused in words', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const [text, torn] = await attach(office, meetingId, [
      aFile('foto.txt', 'isi'),
      aFile('foto.png', POINT.subarray(0, 12)),
    ]);
    const { files } = office.services.attachments;
    await expect(files.asPicture(text?.id ?? '')).rejects.toMatchObject({ code: 'RULE' });
    await expect(files.asPicture(torn?.id ?? '')).rejects.toMatchObject({ code: 'FILE' });
    await expect(files.asPicture(newTestId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the words of files', () => {
  test('are taken out at once whichever feature stored the file: a scan, a proof, a file of a meeting', async () => {
    const office = openTestServices();
    const meetingId = await aMeetingIn(office);
    const { scans, attachments } = office.services;
    office.desktop.chosenFiles = [aFile('pindaian.pdf', aPdf('Surat masuk dari kecamatan'))];
    const [scan] = await scans.choose();
    const token = scan?.token ?? '';
    await scans.file({
      items: [{ token, targets: [{ meetingId, kind: null, version: '', isOlder: false, pages: [] }] }],
    });
    await attachments.texts.whenIdle();
    expect(await attachments.files.list(meetingId)).toMatchObject([{ textState: 'done', pages: 1 }]);
  });

  test('go on after a restart, and a file that fails is noted once', async () => {
    const asked: string[] = [];
    const failing: ReadText = async (path) => {
      asked.push(path);
      throw new Error('the reader died');
    };
    const first = openTestServices({ readText: () => new Promise(() => undefined) });
    const meetingId = await aMeetingIn(first);
    first.desktop.chosenFiles = [aFile('a.txt', 'isi')];
    await first.services.attachments.intake.choose({ meetingId, role: null });
    await first.services.attachments.intake.whenIdle();
    expect((await first.services.attachments.files.list(meetingId))[0]?.textState).toBe('waiting');
    await first.services.attachments.texts.close();

    const { store, archiveFolder } = first;
    const second = openTestServices({ store, archiveFolder, readText: failing });
    await second.services.attachments.texts.whenIdle();
    expect((await second.services.attachments.files.list(meetingId))[0]?.textState).toBe('unreadable');
    const third = openTestServices({ store, archiveFolder, readText: failing });
    await third.services.attachments.texts.whenIdle();
    expect(asked).toHaveLength(1);
  });
});
