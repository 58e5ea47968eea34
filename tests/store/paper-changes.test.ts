import { beforeEach, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import {
  aDossier,
  anAddressee,
  aProfile,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { sharedRenderer } from './support/shared-renderer.ts';

let archive: TestServices;
let id: string;

async function begin(dossier = aDossier()): Promise<void> {
  archive = openTestServices({ renderer: sharedRenderer });
  id = await archive.store.transaction(async (tx) => {
    const profile = await createProfile(tx, aProfile());
    return (await createDossier(tx, dossier, profile.id)).id;
  });
}
beforeEach(() => begin());

async function change(fields: object): Promise<void> {
  const { version, profileId, value } = await archive.services.meetings.get(id);
  await archive.services.meetings.save({ id, version, profileId, value: { ...value, ...fields } });
}

test('a final paper tells what changed since it was printed, and only what it prints', async () => {
  const { paper } = await archive.services.papers.makePaper('invitation', id);
  expect(paper.isDraft).toBe(false);
  expect(await archive.services.paperChanges.changesOf(paper.id)).toEqual({ state: 'fresh', parts: [] });
  const { date } = (await archive.services.meetings.get(id)).value;
  expect(date).toBe('2025-08-31');
  await change({ date: '2025-09-01', actualStart: '08:00' });
  const { state, parts } = await archive.services.paperChanges.changesOf(paper.id);
  expect(state).toBe('changed');
  expect(parts).toEqual([
    { part: 'Rapat', lines: ['Tanggal rapat: Minggu, 31 Agustus 2025 → Senin, 1 September 2025'] },
  ]);
});

test('many addressees are told by their count', async () => {
  const { paper } = await archive.services.papers.makePaper('invitation', id);
  const { version, value } = await archive.services.invitations.get(id);
  const added = Array.from({ length: 5 }, (_, index) => anAddressee({ title: `Camat ${index}` }));
  const addressees = [...value.addressees.slice(1), ...added];
  await archive.services.invitations.save({ meetingId: id, version, value: { ...value, addressees } });
  const { parts } = await archive.services.paperChanges.changesOf(paper.id);
  expect(parts).toEqual([{ part: 'Undangan', lines: ['5 penerima ditambah', '1 penerima dihapus'] }]);
});

test('a KONSEP, which keeps no snapshot, is compared with what the audit remembers', async () => {
  const dossier = aDossier();
  await begin({ ...dossier, meeting: { ...dossier.meeting, isSpecimen: true } });
  const { paper } = await archive.services.papers.makePaper('invitation', id);
  expect(paper.isDraft).toBe(true);
  await change({ place: 'Aula Satu' });
  await change({ place: 'Aula Dua' });
  const { parts } = await archive.services.paperChanges.changesOf(paper.id);
  expect(parts).toEqual([{ part: 'Rapat', lines: [expect.stringMatching(/^Tempat: .+ → Aula Dua$/)] }]);
});

test('settings of the office count where they change the paper', async () => {
  const { paper } = await archive.services.papers.makePaper('invitation', id);
  const [profile] = await archive.services.settings.listProfiles();
  if (profile === undefined) throw new Error('No profile');
  const { value, version } = profile;
  await archive.services.settings.saveProfile({
    id: profile.id,
    version,
    value: {
      ...value,
      paper: { ...value.paper, marginTop: 33 },
      minutes: { ...value.minutes, title: 'RISALAH' },
    },
  });
  const { parts } = await archive.services.paperChanges.changesOf(paper.id);
  expect(parts).toEqual([{ part: 'Profil kantor', lines: ['Pengaturan Kertas diubah'] }]);
});

test('every kind of paper can be asked', async () => {
  for (const kind of PAPER_KINDS) {
    const { paper } = await archive.services.papers.makePaper(kind, id);
    await change({ title: `Rapat ${kind}`, place: `Ruang ${kind}` });
    const { state, parts } = await archive.services.paperChanges.changesOf(paper.id);
    if (state === 'changed') expect(parts.length).toBeGreaterThan(0);
    else expect(state).toBe('fresh');
  }
});
