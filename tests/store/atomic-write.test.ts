import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  flushFolder,
  hasNoLinks,
  isTemporaryName,
  temporaryName,
  type WriteOutcome,
  writeAtomically,
  writeStreamed,
} from '../../electron/files/atomic-write.ts';
import { fileSha256, sha256 } from '../../electron/files/hash.ts';
import { makeFolders } from '../../electron/files/make-folders.ts';
import { isOpenElsewhere } from '../../electron/files/open-elsewhere.ts';
import { insideFolder, isInsideFolder } from '../../electron/files/safe-path.ts';
import { removeLeftovers } from '../../electron/files/temporary-files.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';
import { tryCommand } from './support/system.ts';

const bytes = Buffer.from('isi naskah');

function write(
  path: string,
  changes: Partial<Parameters<typeof writeAtomically>[0]> = {},
): Promise<WriteOutcome> {
  return writeAtomically({ path, bytes, verify: () => null, isReplacing: false, ...changes });
}

describe('an atomic write', () => {
  test('makes the folder and the file, and nothing besides', async () => {
    const folder = join(makeTestFolder(), 'Naskah', '2025', 'Rapat');
    expect(await write(join(folder, 'a.docx'))).toBe('written');
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readFileSync(join(folder, 'a.docx'))).toEqual(bytes);
    expect(await fileSha256(join(folder, 'a.docx'))).toBe(sha256(bytes));
    expect(await fileSha256(join(folder, 'b.docx'))).toBeNull();
  });

  test('never overwrites by itself, not even when two write at the same time', async () => {
    const folder = makeTestFolder();
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'lama');
    expect(await write(path)).toBe('exists');
    expect(readFileSync(path, 'utf8')).toBe('lama');
    const both = await Promise.all([write(join(folder, 'b.docx')), write(join(folder, 'b.docx'))]);
    expect(both.sort()).toEqual(['exists', 'written']);
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b.docx']);
  });

  test('replaces only when told to', async () => {
    const path = join(makeTestFolder(), 'a.docx');
    writeFileSync(path, 'lama');
    expect(await write(path, { isReplacing: true })).toBe('written');
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('looks at what really stands on the disk; a complaint leaves the old file and nothing else', async () => {
    const folder = makeTestFolder();
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'lama');
    const seen: Buffer[] = [];
    const verify = (written: Uint8Array) => {
      seen.push(Buffer.from(written));
      expect(readdirSync(folder)).toHaveLength(2);
      return 'Bagian rusak.';
    };
    expect(String(await errorOf(() => write(path, { verify, isReplacing: true })))).toMatch(/Bagian rusak/);
    expect(seen).toEqual([bytes]);
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readFileSync(path, 'utf8')).toBe('lama');
  });

  test('a full disk leaves nothing half written', async ({ skip }) => {
    const folder = makeTestFolder();
    const isMounted = tryCommand('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    if (!isMounted) skip('this machine does not allow a small disk of its own');
    onTestFinished(() => {
      tryCommand('umount', folder);
    });
    const old = join(folder, 'a.docx');
    writeFileSync(old, 'lama');
    const large = Buffer.alloc(200 * 1024, 1);
    for (const change of [{ isReplacing: true }, { isReplacing: false, path: join(folder, 'b.docx') }]) {
      expect(await errorOf(() => write(old, { bytes: large, ...change }))).toMatchObject({ code: 'ENOSPC' });
    }
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readFileSync(old, 'utf8')).toBe('lama');
    expect(await write(join(folder, 'klein.docx'))).toBe('written');
  });

  test('a read-only disk is told as such', async ({ skip }) => {
    const folder = makeTestFolder();
    if (!tryCommand('mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder)) skip('no mount on this machine');
    onTestFinished(() => {
      tryCommand('umount', folder);
    });
    expect(await errorOf(() => write(join(folder, 'a.docx')))).toMatchObject({ code: 'EROFS' });
  });

  test.each([
    ['EBUSY', 'mount', ['--bind'], 'umount'],
    ['EPERM', 'chattr', ['+i'], 'chattr'],
  ])('a file that the system will not let go (%s) is told as locked', async (_, command, options, undo) => {
    const folder = makeTestFolder();
    const path = join(folder, 'a.docx');
    writeFileSync(path, 'lama');
    const isHeld = tryCommand(command, ...options, ...(command === 'mount' ? [path, path] : [path]));
    onTestFinished(() => {
      tryCommand(undo, ...(undo === 'chattr' ? ['-i', path] : [path]));
    });
    expect(await write(path, { isReplacing: true })).toBe(isHeld ? 'locked' : 'written');
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readFileSync(path, 'utf8')).toBe(isHeld ? 'lama' : bytes.toString());
  });
});

test('unfinished files of a crash are removed, all others stay', async () => {
  const folder = makeTestFolder();
  const below = join(folder, 'Naskah', '2025');
  makeFolders(below);
  writeFileSync(join(below, temporaryName()), 'setengah');
  writeFileSync(join(folder, temporaryName()), 'setengah');
  mkdirSync(join(below, temporaryName()));
  for (const name of ['a.docx', '.notula-x.tmp', 'catatan.tmp', '~$a.docx'])
    writeFileSync(join(below, name), '');
  expect(await removeLeftovers(folder)).toBe(2);
  expect(readdirSync(below)).toHaveLength(5);
  expect(await removeLeftovers(join(folder, 'tidak-ada'))).toBe(0);
});

test('a document that Word or LibreOffice has open is seen by the lock file beside it', async () => {
  const folder = makeTestFolder();
  const path = join(folder, '2025-08-31_Undangan.docx');
  expect(await isOpenElsewhere(path)).toBe(false);
  for (const lock of ['~$25-08-31_Undangan.docx', '.~lock.2025-08-31_Undangan.docx#']) {
    const locked = makeTestFolder();
    writeFileSync(join(locked, lock), '');
    expect(await isOpenElsewhere(join(locked, '2025-08-31_Undangan.docx'))).toBe(true);
  }
});

test('a stored path never leads out of its folder', () => {
  expect(insideFolder('/arsip', 'Naskah/2025/a.docx')).toBe(join('/arsip', 'Naskah', '2025', 'a.docx'));
  for (const path of ['../a.docx', 'Naskah/../../a.docx', '', '.', '..', 'a/../..']) {
    expect(insideFolder('/arsip', path), path).toBeNull();
  }
  expect(insideFolder('/arsip', '..a/b')).toBe(join('/arsip', '..a', 'b'));
  expect(insideFolder('/arsip', '/etc/passwd')).toBe(join('/arsip', 'etc', 'passwd'));
});

test.skipIf(process.platform !== 'linux')(
  'a share that cannot flush folders does not undo what was written',
  async () => {
    // The kernel refuses it there as such a share does.
    expect(await flushFolder('/proc')).toBeUndefined();
    expect(await errorOf(() => flushFolder('/proc/notula'))).toMatchObject({ code: 'ENOENT' });
  },
);

test('a USB stick has no hard links, whatever the system calls that; a full or lost disk is another matter', () => {
  // Windows on exFAT and FAT32, Linux on vfat, macOS on exFAT.
  expect(['EISDIR', 'EPERM', 'ENOTSUP'].every(hasNoLinks)).toBe(true);
  expect(['EEXIST', 'ENOSPC', 'EIO', 'EROFS', 'ENOENT'].some(hasNoLinks)).toBe(false);
});

test('an archive at the root of a drive has an inside too', () => {
  const root = resolve('/');
  expect(isInsideFolder(root, join(root, 'Naskah', 'a.docx'))).toBe(true);
  expect(insideFolder(root, 'Naskah/a.docx')).toBe(join(root, 'Naskah', 'a.docx'));
  expect(isInsideFolder(root, root)).toBe(false);
  expect(isInsideFolder(join(root, 'Notula'), join(root, 'Notula-lain', 'a.docx'))).toBe(false);
});

test('folders are made step by step and a file in the way is told', async () => {
  const folder = makeTestFolder();
  makeFolders(join(folder, 'a', 'b'));
  makeFolders(join(folder, 'a', 'b'));
  symlinkSync(join(folder, 'a'), join(folder, 'tautan'));
  makeFolders(join(folder, 'tautan', 'c'));
  expect(existsSync(join(folder, 'a', 'c'))).toBe(true);
  writeFileSync(join(folder, 'berkas'), '');
  expect(await errorOf(() => makeFolders(join(folder, 'berkas', 'x')))).toMatchObject({ code: 'EEXIST' });
  expect(await errorOf(() => makeFolders('/proc/notula/x'))).toMatchObject({ code: 'ENOENT' });
});

test('a file that is just being written is no leftover, at any moment of the writing', async () => {
  const folder = makeTestFolder();
  const seen: (number | boolean)[] = [];
  const look = async () => {
    seen.push(readdirSync(folder).some(isTemporaryName), await removeLeftovers(folder));
  };
  const verify = async () => {
    await look();
    return null;
  };
  const streamed = { path: join(folder, 'a.json'), isReplacing: false, write: look, verify };
  expect(await writeStreamed(streamed)).toBe('written');
  expect(seen).toEqual([true, 0, true, 0]);
  // And while thirty are written beside each other, each at another step.
  const paths = Array.from({ length: 30 }, (_, index) => join(folder, `${index}.json`));
  let isWriting = true;
  const written = Promise.all(paths.map((path) => write(path))).finally(() => {
    isWriting = false;
  });
  let removed = 0;
  while (isWriting) removed += await removeLeftovers(folder);
  expect(await written).toEqual(paths.map(() => 'written'));
  expect(removed).toBe(0);
});
