import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { scanReaderInThread } from '../../electron/features/scans/read-in-thread.ts';
import { scanVersion, writeScanCode } from '../../shared/domain/scan-code.ts';
import { pdfOf, pngOf } from '../documents/support/scans.ts';
import { CODE_READER } from '../fixtures/builders.ts';
import { THREADS } from '../fixtures/threads.ts';

import { filingOf, openOffice, page } from './support/scan-office.ts';

/* Real archive, real codes on real pages, read by the real thread. */

describe('a printed list', () => {
  test('carries a code that reads back, in the written file too', async () => {
    const { services, hold, archiveFolder } = await openOffice();
    const { id, code } = await hold('Rapat Satu');
    expect(code).toMatch(/^NTL1:/);
    const { paper } = await services.papers.makePaper('attendance', id);
    const parts = unzipSync(readFileSync(await services.papers.pathOf(paper.id)));
    const picture = Object.entries(parts).find(([path]) => path.startsWith('word/media/'))?.[1];
    const path = join(archiveFolder, 'kode.png');
    writeFileSync(path, picture ?? new Uint8Array());
    const read = scanReaderInThread(THREADS.scans, CODE_READER);
    expect((await read(path)).codes.map(({ text }) => text)).toEqual([code]);
  });

  test('has none where the office wants none; minutes and invitations only where it does', async () => {
    const { codeOf, hold, services } = await openOffice();
    const { id } = await hold('Rapat Satu');
    expect(await codeOf('minutes', id)).toBe('');
    expect(await codeOf('invitation', id)).toBe('');
    const [profile] = await services.settings.listProfiles();
    if (profile === undefined) throw new Error('An archive without a profile');
    const attendance = { ...profile.value.attendance, hasScanCode: false };
    await services.settings.saveProfile({ ...profile, value: { ...profile.value, attendance } });
    expect(await codeOf('attendance', id)).toBe('');
  });
});

describe('a scan', () => {
  test('files itself, marks its paper as signed, and is told the second time', async () => {
    const { services, hold, scan } = await openOffice();
    const { id, code } = await hold('Rapat Satu');
    const bytes = pngOf(page(code));
    const [row] = await scan({ 'daftar hadir.png': bytes });
    expect(row).toMatchObject({ pages: 1, doubts: [], notes: [], knownIn: [] });
    expect(row?.targets).toMatchObject([
      { meetingId: id, kind: 'attendance', state: 'ready', title: 'Rapat Satu' },
    ]);
    if (row === undefined) throw new Error('Nothing was read');
    const [done] = await services.scans.file({ items: [filingOf(row)] });
    expect(done).toMatchObject({
      problem: '',
      entries: [{ meetingId: id, title: 'Rapat Satu', version: 1 }],
    });
    const signed = await services.scans.signed(id);
    expect(signed).toMatchObject([{ kind: 'attendance', isOlder: false, pages: '1' }]);
    const files = await services.attachments.files.list(id);
    expect(files).toMatchObject([
      { role: 'scan', isSigned: true, description: 'Bertanda tangan: Daftar hadir' },
    ]);
    // Its words are taken out now, not at the next start.
    await services.attachments.texts.whenIdle();
    expect((await services.attachments.files.list(id))[0]?.textState).toBe('no-text');

    const [again] = await scan({ 'nama lain.png': bytes });
    expect(again?.knownIn).toEqual([{ meetingId: id, title: 'Rapat Satu' }]);
    expect(again?.doubts.join()).toContain('sudah pernah diberkaskan');
    if (again === undefined) throw new Error('Nothing was read');
    const [refused] = await services.scans.file({ items: [filingOf(again)] });
    expect(refused?.entries).toEqual([]);
    expect(refused?.problem).toContain('sudah ada di berkas rapat “Rapat Satu”');
    expect(await services.scans.signed(id)).toHaveLength(1);
  });

  test('that is taken out no longer marks its paper, and may be filed again', async () => {
    const { services, hold, scan } = await openOffice();
    const { id, code } = await hold('Rapat Satu');
    const bytes = pngOf(page(code));
    const fileOnce = async () => {
      const [row] = await scan({ 'a.png': bytes });
      if (row === undefined) throw new Error('Nothing was read');
      const [done] = await services.scans.file({ items: [filingOf(row)] });
      return done?.entries[0];
    };
    const entry = await fileOnce();
    await services.attachments.files.remove({ id: entry?.fileId ?? '', version: entry?.version ?? 0 });
    expect(await services.scans.signed(id)).toEqual([]);
    expect(await fileOnce()).toMatchObject({ meetingId: id });
    expect(await services.scans.signed(id)).toHaveLength(1);
  });

  test('of an older print is told, with the day it was made, and filed', async () => {
    const { services, hold, scan } = await openOffice();
    const { id, code } = await hold('Rapat Satu');
    await services.papers.makePaper('attendance', id);
    const meeting = await services.meetings.get(id);
    const value = { ...meeting.value, place: 'Aula' };
    await services.meetings.save({ id, version: meeting.version, value, profileId: meeting.profileId });
    const [row] = await scan({ 'lama.png': pngOf(page(code)) });
    expect(row?.doubts).toEqual([]);
    expect(row?.notes.join()).toContain('berubah sejak lembar ini dicetak');
    expect(row?.targets).toMatchObject([{ state: 'older', madeAt: '2025-08-22T02:00:00.000Z' }]);
    if (row === undefined) throw new Error('Nothing was read');
    await services.scans.file({ items: [filingOf(row)] });
    expect(await services.scans.signed(id)).toMatchObject([{ isOlder: true }]);
  });

  test('of two meetings goes to both once the clerk agrees; two papers of one meeting are one file', async () => {
    const { services, hold, scan, codeOf } = await openOffice({
      minutes: {
        title: 'NOTULA',
        form: 'A',
        signers: 'by-form',
        decisionLabel: 'Peraturan',
        hasScanCode: true,
      },
    });
    const [one, two] = [await hold('Rapat Satu'), await hold('Rapat Dua')];
    const version = scanVersion('ab12cd34ef56');
    const minutes =
      (await codeOf('minutes', one.id)) || writeScanCode({ meetingId: one.id, kind: 'minutes', version });
    const [row] = await scan({
      'semua.pdf': pdfOf([page(one.code), page(one.code), page(minutes), page(two.code)]),
    });
    if (row === undefined) throw new Error('Nothing was read');
    expect(row.doubts.join()).toContain('dari 2 rapat');
    expect(row.targets.map(({ kind, pages }) => [kind, pages])).toEqual([
      ['attendance', [1, 2]],
      ['minutes', [3]],
      ['attendance', [4]],
    ]);
    const [done] = await services.scans.file({ items: [filingOf(row)] });
    expect(done?.entries.map(({ title }) => title)).toEqual(['Rapat Satu', 'Rapat Dua']);
    const signed = await services.scans.signed(one.id);
    expect(signed.map(({ kind, pages }) => [kind, pages]).sort()).toEqual([
      ['attendance', '1–2'],
      ['minutes', '3'],
    ]);
    expect(await services.attachments.files.list(one.id)).toHaveLength(1);
    expect(await services.scans.signed(two.id)).toMatchObject([{ kind: 'attendance', pages: '4' }]);
  });
});

describe('a scan that leaves a doubt asks', () => {
  test('in the trash, unknown, or without a code', async () => {
    const { services, hold, scan } = await openOffice();
    const gone = await hold('Rapat Lama');
    const { version } = await services.meetings.get(gone.id);
    await services.meetings.remove({ id: gone.id, version });
    const foreign = writeScanCode({
      meetingId: v7(),
      kind: 'attendance',
      version: scanVersion('0123456789'),
    });
    const [trashed, unknown, other, damaged, later, text] = await scan({
      'a.png': pngOf(page(gone.code)),
      'b.png': pngOf(page(foreign)),
      'c.png': pngOf(page('https://contoh.invalid/ttd')),
      'd.png': pngOf(page(gone.code.replace(/..$/, 'ZZ'))),
      'e.png': pngOf(page(gone.code.replace('NTL1', 'NTL9'))),
      'f.pdf': Buffer.from('bukan pdf'),
    });
    expect(trashed?.doubts.join()).toContain('ada di sampah');
    expect(unknown?.doubts.join()).toContain('tidak ada di arsip ini');
    expect(other?.doubts.join()).toContain('Tidak ada kode yang terbaca');
    expect(damaged?.doubts.join()).toContain('rusak');
    expect(later?.doubts.join()).toContain('lebih baru');
    expect(text?.doubts.join()).toContain('bukan PDF, TIFF, PNG, atau JPEG');
    if (trashed === undefined) throw new Error('Nothing was read');
    const [refused] = await services.scans.file({ items: [filingOf(trashed)] });
    expect(refused).toMatchObject({
      entries: [],
      problem: 'Rapat yang dipilih tidak ada lagi. Pilih rapat lain.',
    });
  });

  test('of a closed berkas is refused and nothing of it is stored', async () => {
    const { services, store, hold, scan } = await openOffice();
    const { id, code } = await hold('Rapat Tutup');
    await store.transaction(async ({ db, now }) => {
      const stamp = { id: v7(), version: 1, created_at: now, updated_at: now };
      await db
        .insertInto('dossier')
        .values({ ...stamp, meeting_id: id, closed_on: '2025-08-22' })
        .execute();
    });
    const [row] = await scan({ 'a.png': pngOf(page(code)) });
    expect(row?.targets).toMatchObject([{ state: 'closed' }]);
    expect(row?.doubts.join()).toContain('sudah ditutup');
    if (row === undefined) throw new Error('Nothing was read');
    const [refused] = await services.scans.file({ items: [filingOf(row)] });
    expect(refused?.entries).toEqual([]);
    expect(refused?.problem).not.toBe('');
    expect(await services.scans.signed(id)).toEqual([]);
  });

  test('is filed where the clerk says, signed or not; a file that was let go is not known', async () => {
    const { services, hold, scan } = await openOffice();
    const { id } = await hold('Rapat Satu');
    const target = { meetingId: id, version: '', isOlder: false, pages: [] };
    const blank = { width: 600, height: 800, pixels: new Uint8Array(480_000).fill(255) };
    const [row] = await scan({ 'a.png': pngOf(blank) });
    if (row === undefined) throw new Error('Nothing was read');
    const items = [{ token: row.token, targets: [{ ...target, kind: null }] }];
    expect(await services.scans.file({ items })).toMatchObject([{ problem: '' }]);
    expect(await services.scans.signed(id)).toEqual([]);
    await expect(services.scans.file({ items })).rejects.toThrow('tidak lagi dipilih');
    const [second] = await scan({ 'b.pdf': pdfOf([blank]) });
    if (second === undefined) throw new Error('Nothing was read');
    await services.scans.file({
      items: [{ token: second.token, targets: [{ ...target, kind: 'minutes' }] }],
    });
    expect(await services.scans.signed(id)).toMatchObject([{ kind: 'minutes', pages: '' }]);
  });
});
