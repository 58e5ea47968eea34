import { describe, expect, test } from 'vitest';
import { type FolderFacts, unsafePlaceOf } from '../../electron/store/unsafe-folder.ts';

const linux = (folder: string, changes: Partial<FolderFacts> = {}): FolderFacts => ({
  folder,
  realFolder: folder,
  platform: 'linux',
  env: {},
  mounts: [
    'overlay / overlay rw 0 0',
    '/dev/sda2 /rumah ext4 rw 0 0',
    'server:/data /mnt/kantor nfs4 rw 0 0',
    '//server/berbagi /mnt/Folder\\040Bersama cifs rw 0 0',
    'budi@server:/ /rumah/budi/jauh fuse.sshfs rw 0 0',
    'gdrive: /rumah/budi/awan fuse.rclone rw 0 0',
    'tmpfs /mnt/kantor/lokal tmpfs rw 0 0',
  ].join('\n'),
  ...changes,
});
const windows = (folder: string, changes: Partial<FolderFacts> = {}): FolderFacts => ({
  folder,
  realFolder: folder,
  platform: 'win32',
  env: {},
  mounts: '',
  ...changes,
});

describe('a network share is refused', () => {
  test.each([
    '\\\\server\\berbagi\\Notula',
    '//server/berbagi/Notula',
    '\\\\?\\UNC\\server\\berbagi\\Notula',
  ])('%s', (folder) => {
    expect(unsafePlaceOf(windows(folder))?.kind).toBe('network');
  });

  test('behind a mapped drive', () => {
    const mapped = windows('Z:\\Notula', { realFolder: '\\\\server\\berbagi\\Notula' });
    expect(unsafePlaceOf(mapped)?.kind).toBe('network');
  });

  test.each(['/mnt/kantor', '/mnt/kantor/Notula', '/mnt/Folder Bersama/Notula', '/rumah/budi/jauh/a/b'])(
    '%s',
    (folder) => {
      expect(unsafePlaceOf(linux(folder))?.kind).toBe('network');
    },
  );

  test('behind a link', () => {
    expect(unsafePlaceOf(linux('/rumah/budi/Notula', { realFolder: '/mnt/kantor/Notula' }))?.kind).toBe(
      'network',
    );
  });
});

describe('a synchronised folder is refused', () => {
  test.each([
    'C:\\Users\\Budi\\OneDrive\\Notula',
    'C:\\Users\\Budi\\OneDrive - Pemerintah Kabupaten\\Arsip\\Notula',
    'C:\\Users\\Budi\\Dropbox\\Notula',
    'C:\\Users\\Budi\\Dropbox (Kantor)\\Notula',
    'G:\\My Drive\\Notula',
    'G:\\Drive Saya\\Notula',
    'C:\\Users\\Budi\\Google Drive\\Notula',
    'C:/Users/Budi/iCloudDrive/Notula',
  ])('%s', (folder) => {
    expect(unsafePlaceOf(windows(folder))?.kind).toBe('cloud');
  });

  test('named by Windows under another name, in any case of letters', () => {
    const env = { OneDriveCommercial: 'D:\\Awan Kantor\\' };
    expect(unsafePlaceOf(windows('d:\\awan kantor\\Notula', { env }))?.what).toBe('OneDrive');
    expect(unsafePlaceOf(windows('D:\\Awan Kantor 2\\Notula', { env }))).toBeNull();
  });

  test.each(['/rumah/budi/Dropbox/Notula', '/rumah/budi/awan/Notula'])('%s', (folder) => {
    expect(unsafePlaceOf(linux(folder))?.kind).toBe('cloud');
  });
});

describe('sound places', () => {
  test.each([
    'C:\\Users\\Budi\\Notula',
    'D:\\Arsip Dropboxes\\Notula',
    '\\\\?\\C:\\Notula',
    '\\\\.\\C:\\Notula',
  ])('%s', (folder) => {
    expect(unsafePlaceOf(windows(folder))).toBeNull();
  });

  test.each(['/rumah/budi/Notula', '/mnt/kantor2/Notula', '/mnt/kantor/lokal/Notula', '/tmp/uji'])(
    '%s',
    (folder) => {
      expect(unsafePlaceOf(linux(folder))).toBeNull();
    },
  );
});
