import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { followUpFilter } from '../../shared/contract/followups.ts';
import type { ActionItem } from '../../shared/domain/minutes.ts';
import { makeTestFolder, newTestId } from '../fixtures/builders.ts';
import { type FollowUpArchive, anActionItem as item, openFollowUpArchive } from './support/follow-ups.ts';
import { wordsOf } from './support/merges.ts';

/* Today is 22 August 2025. */

let own: FollowUpArchive;
let meet: FollowUpArchive['meet'];

beforeEach(async () => {
  own = await openFollowUpArchive();
  meet = own.meet;
});

const get = (id: string) => own.services.followUps.items.get(id);
const note = { on: '2025-08-20', text: 'Draf sudah disusun.', author: 'Notulis' };

describe('proof', () => {
  function choose(name: string, content: string | Buffer): void {
    const path = join(makeTestFolder(), name);
    writeFileSync(path, content);
    own.desktop.chosen = path;
  }

  test('is kept once, opened by a copy of its own name, and shown when its kind may not be opened', async () => {
    const known = item();
    await meet([known]);
    const { proofs } = own.services.followUps;
    choose('Surat bukti.pdf', '%PDF-1.7 isi');
    expect(await proofs.add(known.id)).toBe('Surat bukti.pdf');
    await expect(proofs.add(known.id)).rejects.toMatchObject({ code: 'RULE' });
    choose('makro.docm', Buffer.from('PK\x03\x04 word/document.xml word/vbaProject.bin', 'latin1'));
    await proofs.add(known.id);
    const detail = await get(known.id);
    expect(detail.proofs.map(({ name, canOpen }) => [name, canOpen])).toEqual([
      ['Surat bukti.pdf', true],
      ['makro.docm', false],
    ]);
    const [pdf, macro] = detail.proofs;
    expect(await proofs.open(pdf?.id ?? '')).toBe('opened');
    expect(own.desktop.opened[0]).toMatch(/Surat bukti\.pdf$/);
    expect(readFileSync(own.desktop.opened[0] ?? '', 'utf8')).toBe('%PDF-1.7 isi');
    expect(await proofs.open(macro?.id ?? '')).toBe('shown');
    expect(own.desktop.shown[0]).toMatch(/makro\.docm$/);
    await proofs.remove({ id: pdf?.id ?? '', version: 1 });
    expect((await get(known.id)).proofs).toHaveLength(1);
  });

  test('a cancelled dialog and a program change nothing', async () => {
    const known = item();
    await meet([known]);
    expect(await own.services.followUps.proofs.add(known.id)).toBeNull();
    choose('surat.pdf.exe', 'MZ');
    await expect(own.services.followUps.proofs.add(known.id)).rejects.toMatchObject({ code: 'FILE' });
    expect((await get(known.id)).proofs).toEqual([]);
  });
});

describe('papers over several meetings', () => {
  async function twoMeetings(): Promise<ActionItem> {
    const proved = item({ text: 'Memeriksa tempat.' });
    await meet([proved], { date: '2025-06-02', title: 'Rakor Juni' });
    await meet([item({ owner: 'dinas  contoh', due: null, note: 'bersama panitia' })], {
      date: '2025-07-07',
      title: 'Rakor Juli',
    });
    await own.services.followUps.items.addNote({ id: proved.id, ...note, state: 'running' });
    return proved;
  }

  test('the matrix names each meeting, the progress and the proof, and lies in a folder of its own', async () => {
    await twoMeetings();
    const { papers } = own.services.followUps;
    const filter = followUpFilter.parse({ from: '2025-06-01', until: '2025-07-31' });
    const { paper } = await papers.make({ kind: 'follow-up-matrix', filter, signatory: null });
    expect(paper).toMatchObject({
      items: 2,
      fileName: '2025-08-22_Matriks-Tindak-Lanjut_2025-06-01_2025-07-31.docx',
    });
    expect(paper.folder).toBe(join(own.archiveFolder, 'Naskah', 'Tindak lanjut', '2025'));
    const words = wordsOf(join(paper.folder, paper.fileName)).replace(/\s+/g, ' ');
    expect(words).toContain('Rakor Juni, 2 Juni 2025');
    expect(words).toContain('Berjalan; 20 Agustus 2025: Draf sudah disusun.');
    expect(words.toLowerCase()).toContain('periode 1 juni 2025 s.d. 31 juli 2025');
    expect(words.indexOf('Rakor Juni')).toBeLessThan(words.indexOf('Rakor Juli'));
    await papers.open(paper.id);
    expect(own.desktop.opened).toEqual([join(paper.folder, paper.fileName)]);
    const again = await papers.make({ kind: 'follow-up-matrix', filter, signatory: null });
    expect(again.paper.fileName).toContain(' (2).docx');
    expect(await papers.list()).toHaveLength(2);
  });

  test('a matrix tells in words what changed since it was made', async () => {
    const proved = await twoMeetings();
    const { papers, items, paperChanges } = own.services.followUps;
    const filter = followUpFilter.parse({ state: 'active' });
    const { paper } = await papers.make({ kind: 'follow-up-matrix', filter, signatory: null });
    expect(await paperChanges.changesOf(paper.id)).toEqual({ state: 'fresh', parts: [] });
    await items.addNote({ id: proved.id, ...note, text: 'Sudah diperiksa.', state: null });
    await meet([item({ text: 'Menata kursi.' })], { date: '2025-08-01', title: 'Rakor Agustus' });
    const other = (await items.list({ filter, sort: 'due', limit: 100, cursor: null })).rows.find(
      ({ meetingTitle }) => meetingTitle === 'Rakor Juli',
    );
    await items.setState({
      items: [{ id: other?.id ?? '', version: other?.version ?? 0 }],
      state: 'done',
      text: '',
      author: '',
    });
    const { state, parts } = await paperChanges.changesOf(paper.id);
    expect(state).toBe('changed');
    expect(parts).toEqual([
      {
        part: 'Tindak lanjut',
        lines: [
          expect.stringMatching(
            /^“Memeriksa tempat.”, catatan terakhir: .*Draf sudah disusun. → .*Sudah diperiksa.$/,
          ),
          'Baru: “Menata kursi.”',
          'Tidak lagi termasuk pilihan naskah ini: “Menyusun jadwal.”',
        ],
      },
    ]);
    await expect(paperChanges.changesOf(newTestId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one slip for each agency: spellings, and positions of one organisation, are one', async () => {
    await twoMeetings();
    const organisation = await own.services.directory.saveOrganisation({
      id: null,
      version: null,
      value: { name: 'Dinas Contoh', shortName: '', kind: '', address: '' },
    });
    await own.services.directory.savePosition({
      id: null,
      version: null,
      value: { title: 'Kepala Dinas Contoh', role: 'other', organisationId: organisation.id },
    });
    await meet([item({ text: 'Menata lampu.', owner: 'Kepala Dinas Contoh' })], { date: '2025-08-01' });
    const { papers } = own.services.followUps;
    const filter = followUpFilter.parse({});
    const { paper } = await papers.make({ kind: 'follow-up-slips', filter, signatory: null });
    const words = wordsOf(join(paper.folder, paper.fileName)).replace(/\s+/g, ' ');
    expect(words.match(/Yth\. /g)).toHaveLength(1);
    expect(words).toContain('Menata lampu.');
    expect(paper).toMatchObject({ pages: 1, items: 3 });
  });

  test('what nobody owns is on no slip, and the user is told', async () => {
    await meet([item(), item({ owner: '' })]);
    const { papers } = own.services.followUps;
    const made = await papers.make({
      kind: 'follow-up-slips',
      filter: followUpFilter.parse({}),
      signatory: null,
    });
    expect(made.paper.items).toBe(1);
    expect(made.note).toContain('1 tindak lanjut tidak masuk lembar');
  });

  test('an empty selection makes no file', async () => {
    const { papers } = own.services.followUps;
    for (const kind of ['follow-up-matrix', 'follow-up-slips'] as const) {
      await expect(
        papers.make({ kind, filter: followUpFilter.parse({}), signatory: null }),
      ).rejects.toMatchObject({
        code: 'RULE',
      });
    }
    expect(await papers.list()).toEqual([]);
  });

  test('the table goes to Excel, where the user says', async () => {
    await twoMeetings();
    const { papers } = own.services.followUps;
    const input = { filter: followUpFilter.parse({}), sort: 'due' as const };
    expect(await papers.exportTable(input)).toBeNull();
    own.desktop.target = join(makeTestFolder(), 'daftar');
    expect(await papers.exportTable(input)).toEqual({ fileName: 'daftar.xlsx' });
    expect(readFileSync(`${own.desktop.target}.xlsx`).subarray(0, 2).toString()).toBe('PK');
  });
});
