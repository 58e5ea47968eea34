import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canOpenFile } from '../../electron/files/file-kind.ts';
import { FileStore } from '../../electron/files/file-store.ts';
import { sha256 } from '../../electron/files/hash.ts';
import { writeSpreadsheet } from '../../electron/files/spreadsheet.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { tryCommand } from './support/system.ts';

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(makeTestFolder(), name);
  writeFileSync(path, content);
  return path;
}

function aStore(): { store: FileStore; folder: string } {
  const folder = join(makeTestFolder(), 'lampiran');
  return { store: new FileStore(folder), folder };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('the file store', () => {
  test('keeps the same content once, under its hash', async () => {
    const { store, folder } = aStore();
    const first = await store.put(aFile('Surat.pdf', '%PDF-1.7'));
    const second = await store.put(aFile('Salinan.pdf', '%PDF-1.7'));
    expect(first).toEqual({
      sha256: sha256(Buffer.from('%PDF-1.7')),
      name: 'Surat.pdf',
      bytes: 8,
      type: 'application/pdf',
    });
    expect(second.sha256).toBe(first.sha256);
    expect(filesIn(folder)).toEqual([first.sha256]);
    expect(readFileSync(join(folder, first.sha256.slice(0, 2), first.sha256), 'utf8')).toBe('%PDF-1.7');
    expect(await store.check(first.sha256)).toBe('sound');
  });

  test('a large file goes through in pieces', async () => {
    const { store } = aStore();
    const content = Buffer.alloc(5_000_000, 7);
    const { bytes, sha256: hash } = await store.put(aFile('data.dat', content));
    expect([bytes, hash]).toEqual([content.length, sha256(content)]);
  });

  test.each([
    ['bukti.pdf.exe', 'apa saja'],
    ['skrip.BAT. ', 'apa saja'],
    ['makalah.pdf', 'MZ\x90'],
    ['foto.jpg', '\x7fELF'],
    ['catatan.txt', '#!/bin/sh'],
    ['Tautan.lnk', 'x'],
  ])('refuses the program %j and leaves nothing', async (name, content) => {
    const { store, folder } = aStore();
    await expect(store.put(aFile(name, Buffer.from(content, 'latin1')))).rejects.toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('program atau skrip'),
    });
    expect(() => statSync(folder)).toThrow();
  });

  test('refuses an empty file, a folder and a missing one, in words', async () => {
    const { store } = aStore();
    await expect(store.put(aFile('kosong.txt', ''))).rejects.toMatchObject({
      message: expect.stringContaining('kosong'),
    });
    await expect(store.put(makeTestFolder())).rejects.toMatchObject({ code: 'FILE' });
    await expect(store.put('/tidak/ada.pdf')).rejects.toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('tidak ditemukan lagi'),
    });
  });

  test('when the folder cannot be made, a sentence says so and nothing is left', async () => {
    const { store, folder } = aStore();
    writeFileSync(folder, 'berkas di tempat folder');
    await expect(store.put(aFile('a.txt', 'isi'))).rejects.toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('berkas bernama sama'),
    });
    expect(readFileSync(folder, 'utf8')).toBe('berkas di tempat folder');
  });

  test.each([
    ['full', 'size=64k', 'Ruang penyimpanan penuh'],
    ['read-only', 'ro', 'hanya dapat dibaca'],
  ])('on a %s disk a sentence says so and nothing is left', async (_name, options, sentence) => {
    const { store, folder } = aStore();
    mkdirSync(folder, { recursive: true });
    const isMounted = tryCommand('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
    onTestFinished(() => {
      tryCommand('umount', folder);
    });
    // Where nothing can be mounted, the file is simply kept.
    const outcome = store.put(aFile('besar.dat', Buffer.alloc(1_000_000, 7)));
    if (!isMounted) return expect(outcome).resolves.toMatchObject({ bytes: 1_000_000 });
    await expect(outcome).rejects.toMatchObject({ code: 'FILE', message: expect.stringContaining(sentence) });
    expect(filesIn(folder)).toEqual([]);
  });

  test('a damaged file is never opened; putting it again mends it', async () => {
    const { store, folder } = aStore();
    const stored = await store.put(aFile('a.txt', 'isi benar'));
    const path = join(folder, stored.sha256.slice(0, 2), stored.sha256);
    writeFileSync(path, 'isi salah');
    expect(await store.check(stored.sha256)).toBe('damaged');
    await expect(store.viewCopy(stored)).rejects.toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('rusak'),
    });
    await store.put(aFile('a.txt', 'isi benar'));
    expect(await store.check(stored.sha256)).toBe('sound');
    expect(filesIn(folder)).toEqual([stored.sha256]);
  });

  test('what is done to an opened copy leaves the stored file alone', async () => {
    const { store } = aStore();
    const stored = await store.put(aFile('a.txt', 'isi'));
    const copy = await store.viewCopy(stored);
    writeFileSync(copy, 'diubah');
    expect(await store.check(stored.sha256)).toBe('sound');
    expect(readFileSync(await store.viewCopy(stored), 'utf8')).toBe('isi');
    await store.removeViewCopies();
    expect(() => statSync(copy)).toThrow();
  });

  test('names are made safe, and an unknown hash is none', async () => {
    const { store, folder } = aStore();
    mkdirSync(folder, { recursive: true });
    const { name } = await store.put(aFile(`${'panjang '.repeat(25)}.txt`, 'x'));
    expect(name).toMatch(/^panjang .*\.txt$/);
    expect(name.length).toBeLessThan(140);
    await expect(store.check('../../etc/passwd')).rejects.toThrow('Not a SHA-256');
  });
});

describe('what may be opened', () => {
  test('is told by content and name together', async () => {
    const { store } = aStore();
    const kind = async (name: string, content: string | Uint8Array) => {
      const file = await store.put(aFile(name, content));
      return canOpenFile(file.type, file.name);
    };
    const sheet = await writeSpreadsheet({
      name: 'A',
      columns: [{ header: 'A', width: 9, value: () => 'a' }],
      rows: [1],
    });
    expect(await kind('tabel.xlsx', sheet)).toBe(true);
    expect(await kind('tabel.docx', sheet)).toBe(false);
    expect(await kind('makro.xlsm', Buffer.concat([sheet, Buffer.from('vbaProject.bin')]))).toBe(false);
    expect(await kind('catatan.txt', 'Kata-kata é')).toBe(true);
    expect(await kind('halaman.html', '<script>')).toBe(false);
    expect(await kind('foto.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe(true);
    expect(await kind('foto.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe(false);
  });
});
