import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { readDevelopment } from '../../electron/features/retention/development.service.ts';
import { readTransfer } from '../../electron/features/transfer/transfer-file.ts';
import { sha256 } from '../../electron/files/hash.ts';
import type { TransferPreview } from '../../shared/contract/transfer.ts';
import type { Development } from '../../shared/domain/retention-lists.ts';
import { aDossier, makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';
import { addMeeting, attach } from './support/seal.ts';

const BYTES = '%PDF-1.4\nisi paparan\n%%EOF';
const PROOF = 'sudah dikerjakan';

let here: TestServices;
let there: TestServices;
let id: string;
let item: string;
let file: string;

beforeEach(async () => {
  here = openTestServices();
  there = openTestServices();
  file = join(makeTestFolder(), 'rapat.notula');
  id = await addMeeting(here, aDossier());
  await attach(here, id, 'paparan.pdf', BYTES);
  const [row] = (await list(here, id)).rows;
  item = row?.id ?? '';
  await note(here, 'Surat disusun', 'running');
  const source = join(here.archiveFolder, 'sumber');
  mkdirSync(source, { recursive: true });
  here.desktop.chosen = join(source, 'bukti.txt');
  writeFileSync(here.desktop.chosen, PROOF);
  await here.services.followUps.proofs.add(item);
  const { version } = await here.services.minutesDesk.getNotes(id);
  await here.services.minutesDesk.saveNotes({
    meetingId: id,
    version,
    value: { general: 'Rahasia saya', parts: [] },
  });
  await here.services.seals.saveFacts({
    meetingId: id,
    version: 0,
    value: { code: '000.1.2.3', security: 'limited', isPermanent: true, note: 'Disimpan di lemari 2' },
  });
});

function list({ services }: TestServices, meetingId: string) {
  const filter = {
    words: '',
    state: 'all',
    due: 'any',
    owner: '',
    from: null,
    until: null,
    seriesId: null,
  } as const;
  return services.followUps.items.list({
    filter: { ...filter, meetingId },
    sort: 'due',
    limit: 50,
    cursor: null,
  });
}

function note({ services }: TestServices, text: string, state: 'running' | 'done' | null) {
  return services.followUps.items.addNote({ id: item, on: '2025-08-20', text, author: 'Staf', state });
}

function send(
  from: TestServices,
  meetingId: string,
  choices: { hasFiles?: boolean; hasNotes?: boolean } = {},
) {
  from.desktop.target = file;
  return from.services.transfer.export({ meetingId, hasFiles: true, hasNotes: false, ...choices });
}

async function look(to: TestServices): Promise<TransferPreview> {
  to.desktop.chosen = file;
  const preview = await to.services.transfer.open();
  if (preview === null) throw new Error('Nothing was opened');
  return preview;
}

async function take(to: TestServices): Promise<string> {
  const { token } = await look(to);
  return (await to.services.transfer.accept({ token, choices: {} })).meetingId;
}

const events = ({ archiveFolder }: TestServices) =>
  queryRows(archiveFolder, 'SELECT entity, action FROM audit_event ORDER BY seq');
const storedFiles = ({ archiveFolder }: TestServices) =>
  existsSync(join(archiveFolder, 'lampiran'))
    ? readdirSync(join(archiveFolder, 'lampiran'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];

describe('what travels beside the records', () => {
  test('attached files, progress with proofs and archival facts arrive; private notes only when asked for', async () => {
    expect(await here.services.transfer.measure(id)).toMatchObject({
      files: 2,
      bytes: BYTES.length + PROOF.length,
      hasNotes: true,
    });
    await send(here, id);
    const preview = await look(there);
    expect(preview.adds).toEqual([
      `1 lampiran (${BYTES.length} B)`,
      '1 catatan perkembangan tindak lanjut',
      `1 bukti tindak lanjut (${PROOF.length} B)`,
    ]);
    const copy = await take(there);
    const [attached] = await there.services.attachments.files.list(copy);
    expect(attached).toMatchObject({ name: 'paparan.pdf', role: 'material', description: 'Bahan paparan' });
    expect(storedFiles(there).sort()).toEqual(
      [sha256(Buffer.from(BYTES)), sha256(Buffer.from(PROOF))].sort(),
    );
    const detail = await there.services.followUps.items.get(item);
    expect(detail).toMatchObject({
      state: 'running',
      notes: [{ text: 'Surat disusun', author: 'Staf', stateAfter: 'running' }],
      proofs: [{ name: 'bukti.txt', bytes: PROOF.length }],
    });
    expect((await there.services.seals.get(copy)).facts.value).toMatchObject({
      code: '000.1.2.3',
      security: 'limited',
      isPermanent: true,
    });
    expect((await there.services.minutesDesk.getNotes(copy)).value.general).toBe('');
    expect(readFileSync(file).includes('Rahasia saya')).toBe(false);
    await send(here, id, { hasNotes: true });
    expect((await look(there)).adds).toEqual(['catatan pribadi']);
    await take(there);
    expect((await there.services.minutesDesk.getNotes(copy)).value.general).toBe('Rahasia saya');
  });

  test('taking the same file in a second time changes nothing and leaves no trail', async () => {
    await send(here, id, { hasNotes: true });
    const copy = await take(there);
    const before = events(there);
    const preview = await look(there);
    expect(preview).toMatchObject({ adds: [], known: { meetingId: copy, differences: [] } });
    expect(await take(there)).toBe(copy);
    expect(events(there)).toEqual(before);
    expect(await there.services.attachments.files.list(copy)).toHaveLength(1);
  });

  test('without the box no bytes travel, and the notes of the progress still do', async () => {
    await send(here, id, { hasFiles: false });
    expect(Object.keys(unzipSync(readFileSync(file))).filter((path) => path.startsWith('lampiran/'))).toEqual(
      [],
    );
    const copy = await take(there);
    expect(await there.services.attachments.files.list(copy)).toEqual([]);
    const detail = await there.services.followUps.items.get(item);
    expect([detail.notes.length, detail.proofs.length]).toEqual([1, 0]);
  });

  test('progress of both sides comes together, the newest note tells the state, and what was removed stays removed', async () => {
    await send(here, id);
    const copy = await take(there);
    await note(there, 'Selesai di kecamatan', 'done');
    const [attached] = await there.services.attachments.files.list(copy);
    await there.services.attachments.files.remove({
      id: attached?.id ?? '',
      version: attached?.version ?? 0,
    });
    await send(there, copy);
    expect((await look(here)).adds).toEqual(['1 catatan perkembangan tindak lanjut']);
    await take(here);
    expect(await here.services.followUps.items.get(item)).toMatchObject({
      state: 'done',
      notes: [{ text: 'Selesai di kecamatan' }, { text: 'Surat disusun' }],
    });
    // The sender still has the file that was removed there.
    await send(here, id);
    expect((await look(there)).adds).toEqual([]);
    await take(there);
    expect(await there.services.attachments.files.list(copy)).toEqual([]);
  });

  test('archival facts that both sides changed are chosen like any other place', async () => {
    await send(here, id);
    const copy = await take(there);
    const state = await there.services.seals.get(copy);
    const { version, value } = state.facts;
    await there.services.seals.saveFacts({ meetingId: copy, version, value: { ...value, code: '005' } });
    await send(there, copy);
    expect((await look(here)).known?.differences).toMatchObject([
      {
        path: 'archive/code',
        label: 'Berkas arsip: Kode klasifikasi',
        one: '000.1.2.3',
        other: '005',
        side: 'other',
      },
    ]);
    await take(here);
    expect((await here.services.seals.get(id)).facts.value.code).toBe('005');
  });

  test('tingkat perkembangan arrives, is chosen where both sides changed it, and stays where an older file tells none', async () => {
    const choose = ({ services }: TestServices, meetingId: string, development: Development) =>
      services.retention.setDevelopment({ kind: 'meeting', id: meetingId, development });
    const chosen = ({ store }: TestServices, meetingId: string) =>
      store.read((db) => readDevelopment(db, 'meeting', meetingId));
    await choose(here, id, 'salinan');
    await send(here, id);
    const copy = await take(there);
    expect(await chosen(there, copy)).toBe('salinan');
    expect((await look(there)).known?.differences).toEqual([]);

    await choose(here, id, 'konsep');
    await choose(there, copy, 'tembusan');
    await send(there, copy);
    const { token, known } = await look(here);
    expect(known?.differences).toMatchObject([
      {
        path: 'archive/development',
        label: 'Berkas arsip: Tingkat perkembangan',
        one: 'Konsep',
        other: 'Tembusan',
        side: null,
      },
    ]);
    await here.services.transfer.accept({ token, choices: { 'archive/development': 'other' } });
    expect(await chosen(here, id)).toBe('tembusan');

    // As a Notula of before wrote it.
    await send(here, id);
    await choose(there, copy, 'konsep');
    const parts = unzipSync(readFileSync(file));
    const content = JSON.parse(strFromU8(parts['berkas.json'] ?? new Uint8Array()));
    delete content.dossier.archive.development;
    const bytes = strToU8(JSON.stringify(content));
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    manifest.formatVersion = 2;
    for (const part of manifest.parts)
      if (part.path === 'berkas.json') Object.assign(part, { sha256: sha256(bytes), bytes: bytes.length });
    const older = { ...parts, 'berkas.json': bytes, 'manifest.json': strToU8(JSON.stringify(manifest)) };
    writeFileSync(file, zipSync(older));
    expect((await look(there)).known?.differences).toEqual([]);
    await take(there);
    expect(await chosen(there, copy)).toBe('konsep');
  });

  test('a meeting that was archived there is final here, and one that is closed here refuses before anything is chosen', async () => {
    await here.store.transaction(async (tx) => {
      await tx.db.updateTable('meeting').set({ state: 'archived' }).where('id', '=', id).execute();
    });
    await send(here, id);
    expect((await look(there)).notes.join()).toContain('sudah ditutup di komputer asalnya');
    const copy = await take(there);
    expect((await there.services.meetings.get(copy)).value.state).toBe('final');
    await there.store.transaction(async (tx) => {
      await tx.db
        .updateTable('dossier')
        .set({ closed_on: '2025-09-01' })
        .where('meeting_id', '=', copy)
        .execute();
    });
    expect(await errorOf(() => look(there))).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('Buka kembali berkas'),
    });
  });

  test('an attached file that is damaged in the archive is named, and no package is left', async () => {
    const hash = sha256(Buffer.from(BYTES));
    writeFileSync(join(here.archiveFolder, 'lampiran', hash.slice(0, 2), hash), 'lain');
    expect(await errorOf(() => send(here, id))).toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('“paparan.pdf” hilang atau rusak'),
    });
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });
});

describe('packages that are damaged or hostile', () => {
  /** The package with some parts changed, under the hashes that its manifest then tells. */
  function forged(change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>): void {
    const parts = change(unzipSync(readFileSync(file)));
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    manifest.parts = Object.entries(parts)
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length }));
    writeFileSync(file, zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)) }));
  }
  const refused = async () => {
    const error = await errorOf(() => take(there));
    expect(error).toMatchObject({ code: 'FILE' });
    expect(queryRows(there.archiveFolder, 'SELECT 1 FROM meeting')).toEqual([]);
    expect(storedFiles(there)).toEqual([]);
    return error instanceof Error ? error.message : '';
  };
  const part = () => `lampiran/${sha256(Buffer.from(BYTES))}`;

  test('other bytes under the hash of an attached file', async () => {
    await send(here, id);
    const parts = unzipSync(readFileSync(file));
    writeFileSync(file, zipSync({ ...parts, [part()]: strToU8(BYTES.replace('isi', 'ISI')) }));
    expect(await refused()).toContain('rusak');
  });

  test.each(['../../luar.txt', '/etc/luar', 'lampiran/../luar', 'lain/berkas.txt'])(
    'a part that is called %s',
    async (path) => {
      await send(here, id);
      forged((parts) => ({ ...parts, [path]: strToU8('x') }));
      expect(await refused()).toContain('nama berkas yang bukan bagian');
    },
  );

  test('a name of an attached file that leads to another folder', async () => {
    await send(here, id);
    forged((parts) => ({
      ...parts,
      'berkas.json': strToU8(
        strFromU8(parts['berkas.json'] ?? new Uint8Array()).replace('paparan.pdf', '../../luar.pdf'),
      ),
    }));
    expect(await refused()).toContain('rusak');
  });

  test('a small file that grows beyond every limit when unpacked', async () => {
    await send(here, id);
    const bomb = new Uint8Array(64 * 1024 * 1024);
    forged((parts) => {
      const grown = Object.fromEntries(
        Array.from({ length: 3 }, (_, index) => [`gambar/${String(index).repeat(64)}.png`, bomb] as const),
      );
      return { ...parts, ...grown, 'rapat.json': bomb };
    });
    expect(readFileSync(file).length).toBeLessThan(2_000_000);
    expect(await refused()).toContain('terlalu besar');
  });

  test('a package that was cut off, at any place', async () => {
    await send(here, id);
    const whole = readFileSync(file);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      expect(await refused()).toContain('rusak');
    }
  });
});

test('a file that an earlier version made is read, taken in, and taken in again without a change', async () => {
  file = join(import.meta.dirname, '../fixtures/transfer/v1.notula');
  expect(await readTransfer('v1.notula', file, true)).toMatchObject({
    ok: true,
    value: { manifest: { formatVersion: 1 } },
  });
  const copy = await take(there);
  expect((await there.services.invitations.get(copy)).value.sequence).toBe(12);
  expect((await there.services.supplement.get(copy)).value.photos).toHaveLength(1);
  const before = events(there);
  expect((await look(there)).known?.differences).toEqual([]);
  await take(there);
  expect(events(there)).toEqual(before);
});
