import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { temporaryName } from '../../electron/files/atomic-write.ts';
import type { Paper } from '../../shared/contract/papers.ts';
import { type Dossier, MAIN_PAPER_KINDS, PAPER_KINDS } from '../../shared/domain/dossier.ts';
import {
  aDossier,
  aMeeting,
  aProfile,
  makeTestFolder,
  newTestId,
  openTestServices,
  openTestStore,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';
import { sharedRenderer } from './support/shared-renderer.ts';
import { tryCommand } from './support/system.ts';

let archive: TestServices;

beforeEach(() => {
  archive = openTestServices({ renderer: sharedRenderer });
});

async function makeMeeting(dossier: Dossier = aDossier(), profile = aProfile()): Promise<string> {
  return archive.store.transaction(async (tx) => {
    const { id } = await createProfile(tx, profile);
    return (await createDossier(tx, dossier, id)).id;
  });
}

const pathOf = ({ folder, fileName }: Paper) => join(folder, fileName);
const insideArchive = (paper: Paper) => relative(archive.archiveFolder, pathOf(paper)).split('\\').join('/');

function textOf(path: string): string {
  const part = unzipSync(readFileSync(path))['word/document.xml'];
  if (part === undefined) throw new Error(`No document in ${path}`);
  return strFromU8(part).replace(/<[^>]+>/g, ' ');
}

describe('making papers', () => {
  test('each kind becomes a Word file in the folder of its meeting and a row of the archive', async () => {
    const { papers, invitations, attendance, minutes } = archive.services;
    const meetingId = await makeMeeting();
    const made = [
      await invitations.makePaper(meetingId),
      await attendance.makePaper(meetingId),
      await minutes.makePaper(meetingId),
    ];
    const folder = 'Naskah/2025/2025-08-31 Rapat Koordinasi Persiapan Kegiatan Daerah';
    const title = 'Rapat-Koordinasi-Persiapan-Kegiatan-Daerah';
    expect(made.map(({ paper }) => insideArchive(paper))).toEqual([
      `${folder}/2025-08-31_Undangan_${title}.docx`,
      `${folder}/2025-08-31_Daftar-Hadir_${title}.docx`,
      `${folder}/2025-08-31_Notula_${title}.docx`,
    ]);
    for (const { paper, note } of made) {
      expect(note).toBe('');
      expect(paper).toMatchObject({ meetingId, isDraft: false });
      expect(paper.pages).toBeGreaterThanOrEqual(1);
      expect(readFileSync(pathOf(paper))).toHaveLength(paper.bytes);
      expect(textOf(pathOf(paper))).toMatch(/Rapat Koordinasi/);
    }
    expect(readdirSync(String(made[0]?.paper.folder))).toHaveLength(3);
    expect((await papers.listPapers(meetingId)).map(({ kind }) => kind)).toEqual(
      [...MAIN_PAPER_KINDS].reverse(),
    );
    expect(
      queryRows(archive.archiveFolder, "SELECT action FROM audit_event WHERE entity = 'paper'"),
    ).toHaveLength(3);
  });

  test('every kind that the code knows can be made, kept and listed', async () => {
    const { papers, supplement } = archive.services;
    const meetingId = await makeMeeting();
    for (const kind of PAPER_KINDS) {
      const { paper } = await supplement.makePaper(kind, meetingId);
      expect(paper).toMatchObject({ kind, meetingId, isStale: false });
      expect(readFileSync(pathOf(paper))).toHaveLength(paper.bytes);
    }
    const listed = await papers.listPapers(meetingId);
    expect(listed.map(({ kind }) => kind)).toEqual([...PAPER_KINDS].reverse());
    expect(listed.filter(({ isStale }) => isStale)).toEqual([]);
    expect(new Set(listed.map(({ fileName }) => fileName)).size).toBe(PAPER_KINDS.length);
  });

  test('rule 19: missing data is listed in words and makes a KONSEP, and so does a specimen', async () => {
    const { papers } = archive.services;
    const undated = await makeMeeting(aDossier({ meeting: aMeeting({ date: null, startTime: null }) }));
    const findings = await papers.checkPaper('invitation', undated);
    expect(findings.filter(({ severity }) => severity === 'missing').map(({ field }) => field)).toEqual([
      'date',
      'startTime',
    ]);
    const made = await papers.makePaper('invitation', undated);
    expect(made).toMatchObject({ findings, paper: { isDraft: true } });
    expect(insideArchive(made.paper)).toMatch(/^Naskah\/Tanpa tanggal\/Rapat[^/]*\/Undangan_/);
    const specimen = await makeMeeting(
      aDossier({ meeting: aMeeting({ title: 'Contoh', isSpecimen: true }) }),
    );
    expect((await papers.makePaper('minutes', specimen)).paper.isDraft).toBe(true);
  });

  test('a paper that is made again takes the place of its unchanged old file', async () => {
    const { papers, meetings } = archive.services;
    const meetingId = await makeMeeting();
    const first = await papers.makePaper('invitation', meetingId);
    const { value, version, profileId } = await meetings.get(meetingId);
    await meetings.save({
      id: meetingId,
      version,
      profileId,
      value: { ...value, place: 'Pendopo Contoh' },
    });
    const second = await papers.makePaper('invitation', meetingId);
    expect(pathOf(second.paper)).toBe(pathOf(first.paper));
    expect(second.note).toBe('');
    expect(textOf(pathOf(second.paper))).toContain('Pendopo Contoh');
    expect(await papers.listPapers(meetingId)).toEqual([second.paper]);
    expect(await errorOf(() => papers.pathOf(first.paper.id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('rule 9: a number that was changed while the paper was being written is not issued by it', async () => {
    let meetingId = '';
    const late: TestServices = openTestServices({
      renderer: {
        async render(job) {
          const { version, value } = await late.services.invitations.get(meetingId);
          await late.services.invitations.save({ meetingId, version, value: { ...value, sequence: 41 } });
          return sharedRenderer.render(job);
        },
      },
    });
    archive = late;
    const { services } = late;
    const dossier = aDossier();
    meetingId = await makeMeeting({ ...dossier, invitation: { ...dossier.invitation, sequence: 40 } });
    const { paper } = await services.invitations.makePaper(meetingId);
    expect(paper.isDraft).toBe(false);
    const agenda = () => services.letters.stateOfPaper({ meetingId, paper: 'invitation' });
    expect(await agenda()).toEqual({ state: 'reserved', isIssued: false });
    expect(await services.papers.listPapers(meetingId)).toMatchObject([{ id: paper.id, isStale: true }]);
    await services.invitations.makePaper(meetingId);
    expect(await agenda()).toEqual({ state: 'final', isIssued: true });
  });

  test('rule 53: a file that was edited stays, and the new one takes the next name and says so', async () => {
    const { papers } = archive.services;
    const meetingId = await makeMeeting();
    const { paper } = await papers.makePaper('minutes', meetingId);
    writeFileSync(pathOf(paper), 'disunting');
    const second = await papers.makePaper('minutes', meetingId);
    expect(second.paper.fileName).toBe(paper.fileName.replace('.docx', ' (2).docx'));
    expect(second.note).toContain('sudah diubah sejak dibuat');
    expect(second.note).toContain(second.paper.fileName);
    expect(readFileSync(pathOf(paper), 'utf8')).toBe('disunting');
    const third = await papers.makePaper('minutes', meetingId);
    expect(third.paper.fileName).toBe(second.paper.fileName);
    expect((await papers.listPapers(meetingId)).map(({ id }) => id)).toEqual([third.paper.id, paper.id]);
  });

  test('a file of somebody else is never overwritten', async () => {
    const { papers } = archive.services;
    const meetingId = await makeMeeting();
    const { paper } = await papers.makePaper('invitation', meetingId);
    const foreign = join(paper.folder, paper.fileName.replace('Undangan', 'Notula'));
    writeFileSync(foreign, 'milik orang lain');
    const made = await papers.makePaper('minutes', meetingId);
    expect(made.note).toContain('Sudah ada berkas lain');
    expect(readFileSync(foreign, 'utf8')).toBe('milik orang lain');
  });

  test('a file that is open in Word, LibreOffice or held by the system gets another name and the user is told', async () => {
    const { papers } = archive.services;
    const meetingId = await makeMeeting();
    const { paper } = await papers.makePaper('attendance', meetingId);
    const lock = join(paper.folder, `~$${paper.fileName.slice(2)}`);
    writeFileSync(lock, '');
    const beside = await papers.makePaper('attendance', meetingId);
    expect(beside.note).toContain('sedang terbuka');
    expect(beside.paper.fileName).toMatch(/ \(2\)\.docx$/);
    rmSync(lock);
    const path = pathOf(paper);
    const isHeld = tryCommand('mount', '--bind', path, path);
    onTestFinished(() => {
      tryCommand('umount', path);
    });
    const again = await papers.makePaper('attendance', meetingId);
    expect(again.note).toContain(isHeld ? 'sedang terbuka' : '');
    expect(again.paper.fileName).toBe(isHeld ? beside.paper.fileName : paper.fileName);
  });

  test('two meetings of one day and one name get a folder each', async () => {
    const { papers } = archive.services;
    const [first, second] = [await makeMeeting(), await makeMeeting()];
    const made = await Promise.all([first, second, first].map((id) => papers.makePaper('invitation', id)));
    const folders = made.map(({ paper }) => basename(paper.folder));
    expect(folders[1]).toBe(`${folders[0]} (2)`);
    expect(folders[2]).toBe(folders[0]);
    expect(made.map(({ note }) => note)).toEqual(['', '', '']);
  });

  test('a long title is cut so that the whole path stays usable in Word', async () => {
    const { papers } = archive.services;
    const meetingId = await makeMeeting(
      aDossier({ meeting: aMeeting({ title: 'Rapat Ekstra/Penting? '.repeat(27) }) }),
    );
    for (const kind of PAPER_KINDS) {
      const { paper } = await papers.makePaper(kind, meetingId);
      expect(pathOf(paper).length).toBeLessThan(240);
      expect(insideArchive(paper)).not.toMatch(/[\\:*?"<>|]/);
    }
    const deep = openTestStore({ archiveFolder: join(makeTestFolder(), 'a'.repeat(90)) });
    const { services } = openTestServices({ ...deep, renderer: sharedRenderer });
    const { id } = await services.meetings.create({
      value: aMeeting({ title: 'Rapat '.repeat(90) }),
      profileId: null,
    });
    const { paper } = await services.papers.makePaper('minutes', id);
    expect(pathOf(paper).length).toBeLessThan(240);
  });

  test('a full disk is told in words and leaves no file, no row and no change', async ({ skip }) => {
    const { papers } = archive.services;
    const meetingId = await makeMeeting();
    const { paper } = await papers.makePaper('invitation', meetingId);
    const old = readFileSync(pathOf(paper));
    if (!tryCommand('mount', '-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', paper.folder)) skip('no mount here');
    onTestFinished(() => {
      tryCommand('umount', paper.folder);
    });
    expect(await errorOf(() => papers.makePaper('minutes', meetingId))).toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('Ruang penyimpanan penuh'),
    });
    expect(readdirSync(paper.folder)).toEqual([]);
    tryCommand('umount', paper.folder);
    expect(await papers.listPapers(meetingId)).toEqual([paper]);
    expect(readFileSync(pathOf(paper))).toEqual(old);
  });

  test('what a crash left half written is gone before the first paper', async () => {
    const { archiveFolder, store } = openTestStore();
    const leftover = join(archiveFolder, temporaryName());
    writeFileSync(leftover, 'setengah');
    const { services } = openTestServices({ store, archiveFolder, renderer: sharedRenderer });
    const { id } = await services.meetings.create({ value: aMeeting(), profileId: null });
    await services.papers.makePaper('attendance', id);
    expect(existsSync(leftover)).toBe(false);
  });

  test('rule 51: words that the user wrote himself are no fault, whatever they are', async () => {
    const meeting = aMeeting({ title: 'Rapat null & undefined NaN <b> “é” 😀' });
    const { paper } = await archive.services.papers.makePaper(
      'minutes',
      await makeMeeting(aDossier({ meeting })),
    );
    expect(textOf(pathOf(paper))).toContain('null &amp; undefined NaN &lt;b&gt;');
  });
});

describe('opening papers', () => {
  test('goes to the desktop by the real path; a file that is gone is told', async () => {
    const { papers } = archive.services;
    const { paper } = await papers.makePaper('minutes', await makeMeeting());
    await papers.openPaper(paper.id);
    await papers.showPaper(paper.id);
    expect(archive.desktop.opened).toEqual([pathOf(paper)]);
    expect(archive.desktop.shown).toEqual([pathOf(paper)]);
    rmSync(dirname(pathOf(paper)), { recursive: true });
    for (const act of [() => papers.openPaper(paper.id), () => papers.showPaper(paper.id)]) {
      expect(await errorOf(act)).toMatchObject({
        code: 'FILE',
        message: expect.stringContaining('tidak ada lagi'),
      });
    }
    expect(await errorOf(() => papers.openPaper(newTestId()))).toMatchObject({ code: 'NOT_FOUND' });
    expect(archive.desktop.opened).toHaveLength(1);
  });
});
