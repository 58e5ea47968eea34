import { beforeEach, describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { positionSchema } from '../../shared/domain/directory.ts';
import { EMPTY_SUPPLEMENT } from '../../shared/domain/supplement.ts';
import { aDossier, aPerson, aProfile, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { HEADERS, importAll, OFFICIALS, type Row, xlsx } from './support/lists.ts';
import { errorOf } from './support/raw.ts';

/* Actions that are taken back in a way of their own, and those that are not taken back at all but told. */

const FRESH = { id: null, version: null } as const;
const PAGE = {
  search: '',
  sort: 'protocol',
  isDescending: false,
  limit: 50,
  cursor: null,
  on: null,
} as const;

let archive: TestServices;
let meetingId: string;

beforeEach(async () => {
  archive = openTestServices();
  meetingId = await archive.store.transaction(async (tx) => {
    const profile = await createProfile(tx, aProfile());
    return (await createDossier(tx, aDossier({ supplement: EMPTY_SUPPLEMENT }), profile.id)).id;
  });
});

const peek = () => archive.services.history.peek();

async function step(which: 'undo' | 'redo'): Promise<string> {
  const found = (await peek())[which];
  if (found === null) throw new Error(`Nothing to ${which}`);
  return (await archive.services.history[which](found.id)).words;
}

function position(title: string) {
  return archive.services.directory.savePosition({ ...FRESH, value: positionSchema.parse({ title }) });
}

async function order(): Promise<string[]> {
  return (await archive.services.directory.listProtocol({ kind: 'position' })).map(({ name }) => name);
}

describe('the protocol order', () => {
  test('one record that was moved goes back to its number, and on again', async () => {
    const ids: string[] = [];
    for (const title of ['Bupati', 'Wakil', 'Sekda', 'Asisten']) ids.push((await position(title)).id);
    await archive.services.directory.orderProtocol({ kind: 'position', ids });
    const start = await order();
    expect(start).toEqual(['Bupati', 'Wakil', 'Sekda', 'Asisten']);
    const moved = [ids[3], ids[0], ids[1], ids[2]].filter((id) => id !== undefined);
    await archive.services.directory.orderProtocol({ kind: 'position', ids: moved });
    expect(await order()).toEqual(['Asisten', 'Bupati', 'Wakil', 'Sekda']);
    expect(await step('undo')).toContain('urutan protokol jabatan “Asisten”');
    expect(await order()).toEqual(start);
    await step('redo');
    expect(await order()).toEqual(['Asisten', 'Bupati', 'Wakil', 'Sekda']);
  });

  test('an order that was set anew as a whole is told, not taken back in part', async () => {
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D']) ids.push((await position(title)).id);
    await archive.services.directory.orderProtocol({ kind: 'position', ids: ids.toReversed() });
    expect((await peek()).blocked?.words).toContain('urutan protokol');
    expect((await peek()).undo?.words).toContain('Membuat jabatan “D”');
  });
});

describe('templates', () => {
  test('making, changing and deleting one go back and come again', async () => {
    const { templates } = archive.services;
    const made = await templates.saveFromMeeting({ meetingId, name: 'Rakor bulanan', templateId: null });
    const names = async () => (await templates.list()).map(({ value }) => value.name);
    await templates.save({
      id: made.id,
      version: made.version,
      value: { ...made.value, name: 'Rakor mingguan' },
    });
    const [changed] = await templates.list();
    await templates.remove({ id: made.id, version: changed?.version ?? 0 });
    expect(await names()).toEqual([]);
    expect(await step('undo')).toContain('Menghapus templat “Rakor mingguan”');
    expect(await names()).toEqual(['Rakor mingguan']);
    await step('undo');
    expect(await names()).toEqual(['Rakor bulanan']);
    expect((await templates.list())[0]?.value).toEqual(made.value);
    expect(await step('undo')).toContain('Membuat templat');
    expect(await names()).toEqual([]);
    for (const _ of [1, 2, 3]) await step('redo');
    expect(await names()).toEqual([]);
    expect((await peek()).redo).toBeNull();
  });
});

describe('a merge of doubles', () => {
  test('goes back with all links and fields, also after a later change was taken back, and is done again', async () => {
    const { directory } = archive.services;
    const [kept, lost] = [await position('Camat A'), await position('Camat a')];
    const person = await directory.savePerson({ ...FRESH, value: aPerson() });
    await directory.saveHolder({
      ...FRESH,
      value: { positionId: lost.id, personId: person.id, acting: '', from: null, until: null },
    });
    const holders = async (id: string) => (await directory.listHolders({ positionId: id })).length;
    await directory.merge({
      kind: 'position',
      keep: { id: kept.id, version: 1 },
      loser: { id: lost.id, version: 1 },
      value: { ...kept.value, title: 'Camat Sukaraja' },
    });
    const [merged] = (await directory.pagePositions(PAGE)).rows;
    expect(merged?.value.title).toBe('Camat Sukaraja');
    await directory.savePosition({
      id: kept.id,
      version: merged?.version ?? 0,
      value: positionSchema.parse({ ...merged?.value, title: 'Camat Lain' }),
    });
    await step('undo');
    expect(await step('undo')).toContain('Menggabung jabatan');
    expect((await order()).sort()).toEqual(['Camat A', 'Camat a']);
    expect([await holders(kept.id), await holders(lost.id)]).toEqual([0, 1]);
    expect(await step('redo')).toContain('Menggabung jabatan');
    expect(await order()).toEqual(['Camat Sukaraja']);
    expect(await holders(kept.id)).toBe(1);
    await step('undo');
    expect((await order()).sort()).toEqual(['Camat A', 'Camat a']);
    expect([await holders(kept.id), await holders(lost.id)]).toEqual([0, 1]);
  });

  test('that was taken back already is a conflict, and nothing changes', async () => {
    const { directory } = archive.services;
    const [kept, lost] = [await position('Camat A'), await position('Camat a')];
    await directory.merge({
      kind: 'position',
      keep: { id: kept.id, version: 1 },
      loser: { id: lost.id, version: 1 },
      value: kept.value,
    });
    const { undo } = await peek();
    await archive.store.transaction(async (tx) => {
      await tx.db.updateTable('position').set({ deleted_at: null }).where('id', '=', lost.id).execute();
    });
    expect(await errorOf(() => archive.services.history.undo(undo?.id ?? ''))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('what is not taken back', () => {
  test('final minutes are told with the way back, until something else is done', async () => {
    const { minutes, meetings, history } = archive.services;
    const { version, value, profileId } = await meetings.get(meetingId);
    await meetings.save({ id: meetingId, version, profileId, value: { ...value, place: 'Aula Baru' } });
    expect((await peek()).blocked).toBeNull();
    const stored = await minutes.get(meetingId);
    await minutes.finalise({ meetingId, version: stored.version });
    const found = await peek();
    expect(found.blocked).toMatchObject({
      words: `Menjadikan notula “${value.title}” final`,
      way: expect.stringContaining('Buka kembali'),
    });
    expect(found.undo?.words).toContain('tempat rapat');
    await history.undo(found.undo?.id ?? '');
    expect((await peek()).blocked).toBeNull();
  });

  test('an import of a list is told with its button, and so is taking it back: neither is done in part', async () => {
    const { directoryImport: lists } = archive.services;
    const before = (await peek()).undo;
    const { batch } = await importAll(archive, 'pejabat.xlsx', await xlsx(HEADERS, OFFICIALS));
    expect(await peek()).toMatchObject({
      undo: before,
      blocked: {
        words: 'Mengimpor direktori “pejabat.xlsx”',
        way: expect.stringContaining('tombolnya sendiri di Direktori, tab Impor'),
      },
    });
    // The official whom the second list changes comes back through her own record: that alone would look like a step.
    const renamed: Row[] = OFFICIALS.slice(0, 1).map((row) => row.with(0, 'Dra. Nama Satu'));
    const second = await importAll(archive, 'mutasi.xlsx', await xlsx(HEADERS, renamed));
    expect(second.batch.counts).toMatchObject({ updated: 1 });
    for (const { id, fileName } of [second.batch, batch]) {
      await lists.undo({ batchId: id });
      expect(await peek()).toMatchObject({
        undo: before,
        blocked: {
          words: `Mengurungkan impor direktori “${fileName}”`,
          way: expect.stringContaining('Impor lagi'),
        },
      });
    }
  });

  test('work that the application does by itself is not told', async () => {
    await archive.services.minutesDesk.saveNotes({
      meetingId,
      version: 0,
      value: { general: 'x', parts: [] },
    });
    expect((await peek()).blocked).toBeNull();
  });
});
