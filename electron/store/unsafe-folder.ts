/** Where a database in WAL mode gets damaged: on a network, or where another program copies its files about. */
export type UnsafePlace = { kind: 'network' | 'cloud'; what: string };

export interface FolderFacts {
  /** Absolute path as it was asked for, and what it really is behind links and mapped drives. */
  folder: string;
  realFolder: string;
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Text of /proc/mounts; empty where there is none. */
  mounts: string;
}

const NETWORK_TYPES = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'ceph',
  'glusterfs',
  'davfs',
  'fuse.sshfs',
  'fuse.davfs2',
  'fuse.gvfsd-fuse',
  'fuse.glusterfs',
]);
const CLOUD_TYPES = new Set(['fuse.rclone', 'fuse.google-drive-ocamlfuse', 'fuse.onedriver', 'fuse.pcloud']);
const CLOUD_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];
const CLOUD_NAMES: readonly [RegExp, string][] = [
  [/^onedrive( [-–] .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^google ?drive( .*)?$/i, 'Google Drive'],
  [/^(my drive|drive saya)$/i, 'Google Drive'],
  [/^icloud ?drive$/i, 'iCloud Drive'],
];

/** Why a folder must not hold the archive's database, or `null` for a sound place. */
export function unsafePlaceOf(facts: FolderFacts): UnsafePlace | null {
  for (const folder of [facts.folder, facts.realFolder]) {
    const found = networkPath(folder, facts.platform) ?? mountedAt(folder, facts) ?? inCloud(folder, facts);
    if (found !== null) return found;
  }
  return null;
}

/** `\\server\share`, also behind a mapped drive once its real path is asked for. */
function networkPath(folder: string, platform: NodeJS.Platform): UnsafePlace | null {
  if (platform !== 'win32') return null;
  const isShare = /^(\\\\|\/\/)(?![?.][\\/])/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder);
  return isShare ? { kind: 'network', what: folder } : null;
}

function mountedAt(folder: string, { mounts, platform }: FolderFacts): UnsafePlace | null {
  if (platform === 'win32') return null;
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, place = '', kind = ''] = line.split(' ');
    const point = place.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const isAbove = folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
    // The last of two at one place lies on top.
    if (point !== '' && isAbove && point.length >= longest.length) [longest, type] = [point, kind];
  }
  if (NETWORK_TYPES.has(type)) return { kind: 'network', what: `${longest} (${type})` };
  return CLOUD_TYPES.has(type) ? { kind: 'cloud', what: `${longest} (${type})` } : null;
}

function inCloud(folder: string, { env, platform }: FolderFacts): UnsafePlace | null {
  const plain = (path: string) => (platform === 'win32' ? path.replaceAll('/', '\\').toLowerCase() : path);
  const separator = platform === 'win32' ? '\\' : '/';
  for (const variable of CLOUD_VARIABLES) {
    const root = plain(env[variable] ?? '').replace(/[\\/]+$/, '');
    if (root !== '' && `${plain(folder)}${separator}`.startsWith(`${root}${separator}`)) {
      return { kind: 'cloud', what: 'OneDrive' };
    }
  }
  const segments = folder.split(platform === 'win32' ? /[\\/]/ : '/');
  for (const [pattern, what] of CLOUD_NAMES) {
    if (segments.some((segment) => pattern.test(segment))) return { kind: 'cloud', what };
  }
  return null;
}
