import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import type { Paper } from '../../shared/contract/papers.ts';
import {
  aDossier,
  aMeeting,
  aProfile,
  makeTestFolder,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { sharedRenderer } from './support/shared-renderer.ts';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
let archive: TestServices;
let meetingId: string;
let profiles: string[];

beforeEach(async () => {
  archive = openTestServices({ renderer: sharedRenderer });
  [meetingId, profiles] = await archive.store.transaction(async (tx) => {
    const first = await createProfile(tx, aProfile());
    const second = await createProfile(
      tx,
      aProfile({
        name: 'Kecamatan Contoh',
        region: { level: 'kabupaten', name: 'Lain', seat: 'Lain' },
      }),
    );
    return [(await createDossier(tx, aDossier(), first.id)).id, [first.id, second.id]];
  });
});

const pathOf = ({ folder, fileName }: Paper) => join(folder, fileName);
const listed = async (paper: Paper) => {
  const papers = await archive.services.papers.listPapers(meetingId);
  return papers.find(({ id }) => id === paper.id);
};
const staleKinds = async () => {
  const papers = await archive.services.papers.listPapers(meetingId);
  return papers.filter(({ isStale }) => isStale).map(({ kind }) => kind);
};

async function useProfile(profileId: string) {
  const { value, version } = await archive.services.meetings.get(meetingId);
  await archive.services.meetings.save({ id: meetingId, version, profileId, value });
}

describe('a paper tells whether it is fresh', () => {
  test('only the papers that a change touches are out of date, and they are fresh again when it is undone', async () => {
    const { papers, invitations } = archive.services;
    const made = [
      await papers.makePaper('invitation', meetingId),
      await papers.makePaper('attendance', meetingId),
    ];
    expect(made.map(({ paper }) => paper.isStale)).toEqual([false, false]);
    expect(await staleKinds()).toEqual([]);
    const { value } = await invitations.get(meetingId);
    await invitations.save({ meetingId, version: 1, value: { ...value, subject: 'Undangan rapat kedua' } });
    expect(await staleKinds()).toEqual(['invitation']);
    await invitations.save({ meetingId, version: 2, value });
    expect(await staleKinds()).toEqual([]);
    await invitations.save({ meetingId, version: 3, value: { ...value, notes: ['Membawa laptop.'] } });
    await papers.makePaper('invitation', meetingId);
    expect(await staleKinds()).toEqual([]);
  });

  test('another picture of the letterhead makes papers stale, without its bytes being read', async () => {
    const { papers, settings, pictures } = archive.services;
    const { paper } = await papers.makePaper('invitation', meetingId);
    const file = join(makeTestFolder(), 'logo.png');
    writeFileSync(file, Buffer.from(PNG, 'base64'));
    const { id: logoPictureId } = await pictures.addPicture(file);
    const [id = ''] = profiles;
    const { value, version } = await settings.getProfile(id);
    const letterhead = { ...value.letterhead, logoPictureId };
    await settings.saveProfile({ id, version, value: { ...value, letterhead } });
    expect((await listed(paper))?.isStale).toBe(true);
    const again = await papers.makePaper('invitation', meetingId);
    expect((await listed(again.paper))?.isStale).toBe(false);
  });
});

describe('a change never touches issued papers', () => {
  test('two profiles side by side: changing or switching them leaves file and snapshot as they were', async () => {
    const { papers, settings } = archive.services;
    const { paper } = await papers.makePaper('invitation', meetingId);
    const bytes = readFileSync(pathOf(paper));
    const snapshot = await papers.snapshotOf(paper.id);
    expect(snapshot).toMatchObject({
      profile: { name: 'Setda Kabupaten Contoh' },
      dossier: { meeting: { title: aMeeting().title }, invitation: { letterDate: '2025-08-22' } },
      pictureIds: { logo: null, garuda: null },
    });
    const [first = '', second = ''] = profiles;
    const { value, version } = await settings.getProfile(first);
    const changed = { ...value, region: { ...value.region, seat: 'Kota Lain' } };
    await settings.saveProfile({ id: first, version, value: changed });
    await useProfile(second);
    await settings.makeDefaultProfile(second);
    expect(readFileSync(pathOf(paper))).toEqual(bytes);
    expect(await papers.snapshotOf(paper.id)).toEqual(snapshot);
    expect(await listed(paper)).toEqual({ ...paper, isStale: true });
    const remade = await papers.makePaper('invitation', meetingId);
    expect(await papers.snapshotOf(remade.paper.id)).toMatchObject({ profile: { name: 'Kecamatan Contoh' } });
    // The old version was replaced, but what it was made from is still known.
    expect(await papers.snapshotOf(paper.id)).toEqual(snapshot);
  });

  test('a KONSEP keeps no snapshot', async () => {
    const { papers, meetings } = archive.services;
    const { value, version, profileId } = await meetings.get(meetingId);
    const place = { ...value, place: '' };
    await meetings.save({ id: meetingId, version, profileId, value: place });
    const { paper } = await papers.makePaper('invitation', meetingId);
    expect(paper.isDraft).toBe(true);
    expect(await papers.snapshotOf(paper.id)).toBeNull();
  });
});
