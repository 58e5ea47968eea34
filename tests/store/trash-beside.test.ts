import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrashKind } from '../../shared/contract/trash.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { anActionItem, openFollowUpArchive } from './support/follow-ups.ts';

/* What lies beside the records of meetings and directory: progress, proofs, codes, phrases. */

const ALL = { search: '', kind: null, limit: 200, cursor: null } as const;
const saved = { id: null, version: null };

async function filled() {
  const own = await openFollowUpArchive();
  const { trash } = own.services;
  const item = anActionItem({ text: 'Menyusun laporan.' });
  const meetingId = await own.meet([item]);
  const only = async (kind: TrashKind) => {
    const { rows } = await trash.list({ ...ALL, kind });
    const [row] = rows;
    if (row === undefined || rows.length > 1) throw new Error(`${rows.length} in the trash`);
    return row;
  };
  const bringBack = async (kind: TrashKind) =>
    trash.restore({ items: [{ kind, id: (await only(kind)).id }] });
  return { ...own, item, meetingId, only, bringBack };
}

async function withProof() {
  const archive = await filled();
  const { proofs, items } = archive.services.followUps;
  const file = join(makeTestFolder(), 'Bukti.txt');
  writeFileSync(file, 'Sudah dikirim.');
  archive.desktop.chosen = file;
  await proofs.add(archive.item.id);
  const [proof] = (await items.get(archive.item.id)).proofs;
  if (proof === undefined) throw new Error('Nothing was attached.');
  await proofs.remove(proof);
  return { ...archive, proof };
}

test('a removed note of progress comes back with its words and in the matrix', async () => {
  const { services, item, only, bringBack } = await filled();
  const { items } = services.followUps;
  const note = {
    id: item.id,
    on: '2025-08-20',
    text: 'Draf sudah\ndisusun.',
    author: 'Notulis',
    state: null,
  };
  await items.addNote(note);
  const [written] = (await items.get(item.id)).notes;
  await items.removeNote({ id: written?.id ?? '', version: 1 });
  expect(await only('follow-up-note')).toMatchObject({
    name: 'Draf sudah disusun.',
    detail: 'Menyusun laporan.',
  });
  expect(await bringBack('follow-up-note')).toEqual({ restored: 1, refused: [] });
  const { notes, lastNote } = await items.get(item.id);
  expect(notes.map(({ text }) => text)).toEqual(['Draf sudah\ndisusun.']);
  expect(lastNote).toBe('Draf sudah\ndisusun.');
  const { rows } = await services.audit.list({
    meetingId: written === undefined ? null : (await items.get(item.id)).meetingId,
    record: null,
    from: null,
    until: null,
    group: 'follow-up',
    hasGuarded: true,
    limit: 1,
    cursor: null,
  });
  expect(rows[0]?.words).toMatch(/^Memulihkan catatan/);
});

test('a removed proof comes back with its file', async () => {
  const { services, item, only, bringBack } = await withProof();
  expect(await only('follow-up-proof')).toMatchObject({ name: 'Bukti.txt', detail: 'Menyusun laporan.' });
  expect(await bringBack('follow-up-proof')).toEqual({ restored: 1, refused: [] });
  expect((await services.followUps.items.get(item.id)).proofs.map(({ name }) => name)).toEqual(['Bukti.txt']);
});

test('a removed proof stays in the trash when the same file was attached again', async () => {
  const { services, item, bringBack } = await withProof();
  await services.followUps.proofs.add(item.id);
  const { restored, refused } = await bringBack('follow-up-proof');
  expect([restored, refused.map(({ reason }) => reason)]).toEqual([
    0,
    ['“Bukti.txt” sudah dilampirkan lagi pada tindak lanjut itu, jadi tidak perlu dipulihkan.'],
  ]);
  expect((await services.followUps.items.get(item.id)).proofs).toHaveLength(1);
});

test('progress of a meeting in the trash goes and comes with the meeting, not by itself', async () => {
  const { services, meetingId } = await withProof();
  const { version } = await services.meetings.get(meetingId);
  await services.meetings.remove({ id: meetingId, version, reason: 'Salah ketik.' });
  expect((await services.trash.list({ ...ALL, kind: 'follow-up-proof' })).total).toBe(0);
});

test('a removed code comes back, unless its number is in the list again', async () => {
  const { services, only, bringBack } = await filled();
  const { classification } = services;
  const value = { code: '000.9.9', title: 'Kode kantor', isHidden: false };
  const first = await classification.save({ ...saved, value });
  await classification.remove(first);
  expect(await only('code')).toMatchObject({ name: '000.9.9', detail: 'Kode kantor' });
  const again = await classification.save({ ...saved, value: { ...value, title: 'Kode baru' } });
  expect((await bringBack('code')).refused[0]?.reason).toContain('Kode 000.9.9 sudah ada dalam daftar.');
  await classification.remove(again);
  const items = [{ kind: 'code' as const, id: first.id }];
  expect(await services.trash.restore({ items })).toEqual({ restored: 1, refused: [] });
  const titles = (await classification.list()).filter(({ code }) => code === value.code);
  expect(titles.map(({ title }) => title)).toEqual(['Kode kantor']);
});

test('a removed phrase comes back into the book of its unit, unless the book has it again', async () => {
  const { services, bringBack } = await filled();
  const { minutesDesk, settings } = services;
  const [profile] = await settings.listProfiles();
  const profileId = profile?.id ?? '';
  const phrase = await minutesDesk.addPhrase({ profileId, text: 'Rapat sepakat.' });
  await minutesDesk.removePhrase(phrase);
  const same = await minutesDesk.addPhrase({ profileId, text: 'rapat sepakat.' });
  expect((await bringBack('phrase')).refused[0]?.reason).toContain('sudah ada lagi');
  await minutesDesk.removePhrase(same);
  const items = [{ kind: 'phrase' as const, id: phrase.id }];
  expect(await services.trash.restore({ items })).toEqual({ restored: 1, refused: [] });
  expect((await minutesDesk.listPhrases(profileId)).map(({ text }) => text)).toEqual(['Rapat sepakat.']);
});
