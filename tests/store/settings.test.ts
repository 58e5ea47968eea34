import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPictureHead } from '../../electron/files/picture-head.ts';
import { aMeeting, aProfile, makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const FRESH = { id: null, version: null };

describe('office profiles', () => {
  test('the first use makes the default one, once, also when asked twice at the same time', async () => {
    const { settings } = openTestServices().services;
    const [first, second] = await Promise.all([settings.listProfiles(), settings.listProfiles()]);
    expect(first).toEqual(second);
    expect(first).toMatchObject([{ isDefault: true, version: 1, value: { name: 'Sekretariat Daerah' } }]);
  });

  test('two live side by side and the default can move; there is always exactly one', async () => {
    const { settings, meetings } = openTestServices().services;
    const [standard] = await settings.listProfiles();
    const value = aProfile({ name: 'Bupati', zone: 'WIT' });
    const other = await settings.saveProfile({ ...FRESH, value });
    expect(other).toMatchObject({ isDefault: false, value });
    await settings.makeDefaultProfile(other.id);
    const profiles = await settings.listProfiles();
    expect(profiles.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [other.id, true],
      [standard?.id, false],
    ]);
    const { profileId } = await meetings.create({ value: aMeeting(), profileId: null });
    expect(profileId).toBe(other.id);
  });

  test('rule 8: an unsound number pattern is refused beside its field', async () => {
    const { settings } = openTestServices().services;
    const profile = aProfile();
    const value = { ...profile, numbering: { ...profile.numbering, template: '{kode}/{salah}' } };
    expect(await errorOf(() => settings.saveProfile({ ...FRESH, value }))).toMatchObject({
      code: 'VALIDATION',
      fields: { 'value.numbering.template': expect.stringContaining('{salah}') },
    });
  });

  test('a stale save is a CONFLICT', async () => {
    const { settings } = openTestServices().services;
    const { id, value } = await settings.saveProfile({ ...FRESH, value: aProfile() });
    await settings.saveProfile({ id, version: 1, value: { ...value, name: 'A' } });
    const stale = settings.saveProfile({ id, version: 1, value: { ...value, name: 'B' } });
    expect(await errorOf(() => stale)).toMatchObject({ code: 'CONFLICT' });
    expect((await settings.getProfile(id)).value.name).toBe('A');
  });

  test('the default one, and one that a meeting uses, cannot be removed; another can', async () => {
    const { settings, meetings } = openTestServices().services;
    const [standard] = await settings.listProfiles();
    if (standard === undefined) throw new Error('No profile');
    const used = await settings.saveProfile({ ...FRESH, value: aProfile({ name: 'Dipakai' }) });
    const free = await settings.saveProfile({ ...FRESH, value: aProfile({ name: 'Bebas' }) });
    const meeting = await meetings.create({ value: aMeeting(), profileId: used.id });
    await meetings.remove({ id: meeting.id, version: 1 });
    for (const { id } of [standard, used]) {
      expect(await errorOf(() => settings.removeProfile({ id, version: 1 }))).toMatchObject({ code: 'RULE' });
    }
    await settings.removeProfile({ id: free.id, version: 1 });
    expect((await settings.listProfiles()).map(({ id }) => id)).toEqual([standard.id, used.id]);
  });

  test('values of the app are kept in the archive', async () => {
    const { settings } = openTestServices().services;
    expect(await settings.getValue('firstRunChoice')).toBeNull();
    await settings.setValue('firstRunChoice', 'samples');
    await settings.setValue('firstRunChoice', 'empty');
    expect(await settings.getValue('firstRunChoice')).toBe('empty');
  });
});

/** A real grey PNG of the given size. */
function aPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The start of a JPEG: picture data of an application segment, a table, padding, then the frame with its size. */
function aJpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from('ffd8ffe00010', 'hex'),
    Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1'),
    Buffer.from('ffc40004abcd', 'hex'),
    Buffer.from('ffffc2001108', 'hex'),
    size,
    Buffer.from('03011100021101031101ffd9', 'hex'),
  ]);
}

describe('pictures', () => {
  test('type and size come from the content of a PNG or JPEG', () => {
    expect(readPictureHead(aPng(12, 34))).toEqual({ type: 'image/png', width: 12, height: 34 });
    expect(readPictureHead(aJpeg(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 });
    const torn = [
      aPng(12, 34).subarray(0, 40),
      aJpeg(6, 4).subarray(0, 30),
      aPng(0, 4),
      Buffer.from('GIF89a'),
    ];
    for (const bytes of torn) expect(readPictureHead(bytes)).toBeNull();
    expect(readPictureHead(Buffer.from('ffd8ff', 'hex'))).toBeNull();
    expect(readPictureHead(Buffer.from('ffd8ffe00000ffe00000', 'hex'))).toBeNull();
  });

  test('a chosen one comes into the archive by its content, not its name, and only once', async () => {
    const { services, desktop, archiveFolder } = openTestServices();
    const bytes = aPng(90, 120);
    desktop.chosen = join(makeTestFolder(), 'lambang.jpg');
    writeFileSync(desktop.chosen, bytes);
    const picture = await services.settings.choosePicture();
    expect(picture).toMatchObject({ name: 'lambang.jpg', type: 'image/png', width: 90, height: 120 });
    expect(await services.settings.choosePicture()).toEqual(picture);
    expect(queryRows(archiveFolder, 'SELECT count(*) AS count FROM picture')).toEqual([{ count: 1 }]);
    const { dataUrl } = await services.settings.getPicture(String(picture?.id));
    expect(dataUrl).toBe(`data:image/png;base64,${bytes.toString('base64')}`);
    desktop.chosen = null;
    expect(await services.settings.choosePicture()).toBeNull();
  });

  test('another kind of file, a missing one and one above 20 MB are refused with a sentence', async () => {
    const { services } = openTestServices();
    const folder = makeTestFolder();
    const cases: [string, Buffer | null, RegExp][] = [
      ['teks.png', Buffer.from('bukan gambar'), /bukan gambar PNG, JPEG, atau SVG yang utuh/],
      ['hilang.png', null, /tidak dapat dibaca/],
      ['besar.png', Buffer.concat([aPng(1, 1), Buffer.alloc(20 * 1024 * 1024)]), /terlalu besar \(21 MB\)/],
    ];
    for (const [name, bytes, sentence] of cases) {
      const path = join(folder, name);
      if (bytes !== null) writeFileSync(path, bytes);
      expect(await errorOf(() => services.pictures.addPicture(path))).toMatchObject({
        code: 'FILE',
        message: expect.stringMatching(sentence),
      });
    }
  });
});
