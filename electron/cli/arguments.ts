/** What the command line asks for. Paths are as typed; `cwd` of the caller makes them absolute. `null`: the office's archive. */
export type CliRequest =
  | { command: 'demo'; out: string }
  | { command: 'export'; files: readonly string[]; out: string }
  | { command: 'reindex'; archive: string | null }
  | { command: 'backup'; archive: string | null; to: string }
  | { command: 'verify'; folder: string | null };

export type ReadCliArguments = { ok: true; request: CliRequest } | { ok: false; complaint: string };

const CLI_SWITCH = '--cli';
const DEMO_OUT = 'out';

export const USAGE = [
  'Pemakaian:',
  '  npm run demo [-- --out FOLDER]',
  '      memasukkan lima rapat contoh ke arsip baru dan menulis berkas Word-nya',
  '  npm run export -- BERKAS.json [BERKAS.json ...] --out FOLDER',
  '      memeriksa berkas rapat, lalu menulis undangan, daftar hadir, dan notulanya',
  '  npm run reindex [-- FOLDER-ARSIP]',
  '      membangun ulang indeks pencarian arsip, lalu memeriksanya',
  '  npm run backup -- [--archive FOLDER-ARSIP] --to FOLDER-CADANGAN',
  '      membuat satu cadangan, lalu membandingkannya bita demi bita',
  '  npm run verify [-- FOLDER]',
  '      memeriksa sebuah arsip, sebuah cadangan, atau semua cadangan di sebuah folder',
  'Tanpa FOLDER-ARSIP atau FOLDER dipakai arsip kantor, yang juga dibuka oleh jendela Notula.',
].join('\n');

/** The words behind `--cli`, or `null` when the app is to open its window. */
export function cliWords(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf(CLI_SWITCH);
  return at === -1 ? null : argv.slice(at + 1);
}

/** Reads `demo [--out DIR]` or `export FILE... --out DIR`; a complaint is one Indonesian sentence. */
export function readCliArguments(words: readonly string[]): ReadCliArguments {
  const [command, ...rest] = words;
  if (command === undefined) return refused('Perintah belum ditulis.');
  if (command === 'reindex') return readReindex(rest);
  if (command === 'backup') return readBackup(rest);
  if (command === 'verify') return readVerify(rest);
  if (command !== 'demo' && command !== 'export') return refused(`Perintah "${command}" tidak dikenal.`);
  const read = readRest(rest);
  if ('complaint' in read) return refused(read.complaint);
  const { out, files } = read;
  if (command === 'demo') {
    return files.length > 0
      ? refused(`Perintah demo tidak memakai berkas: "${files[0]}" tidak dikenal.`)
      : { ok: true, request: { command, out: out ?? DEMO_OUT } };
  }
  if (files.length === 0) return refused('Sebutkan paling sedikit satu berkas rapat.');
  if (out === null) return refused('Sebutkan folder hasil dengan --out FOLDER.');
  return { ok: true, request: { command, files, out } };
}

function readReindex(rest: readonly string[]): ReadCliArguments {
  const read = readOneFolder(rest, 'Sebutkan paling banyak satu folder arsip.');
  if ('complaint' in read) return refused(read.complaint);
  return { ok: true, request: { command: 'reindex', archive: read.folder } };
}

function readVerify(rest: readonly string[]): ReadCliArguments {
  const read = readOneFolder(rest, 'Sebutkan paling banyak satu folder arsip atau cadangan.');
  if ('complaint' in read) return refused(read.complaint);
  return { ok: true, request: { command: 'verify', folder: read.folder } };
}

function readOneFolder(
  rest: readonly string[],
  complaint: string,
): { folder: string | null } | { complaint: string } {
  const [folder = null, ...more] = rest.filter((word, at) => word !== '--' || at > 0);
  if (folder === '' || more.length > 0) return { complaint };
  return folder?.startsWith('-') === true ? { complaint: `Pilihan "${folder}" tidak dikenal.` } : { folder };
}

/** `--archive DIR --to DIR`, in any order, also as `--archive=DIR`; the archive may be left out. */
function readBackup(rest: readonly string[]): ReadCliArguments {
  const found = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 1) {
    const [option = '', ...after] = (rest[i] ?? '').split('=');
    if (option !== '--archive' && option !== '--to') return refused(`Pilihan "${rest[i]}" tidak dikenal.`);
    if (found.has(option)) return refused(`Pilihan ${option} ditulis dua kali.`);
    if (after.length === 0) i += 1;
    const value = after.length === 0 ? (rest[i] ?? '') : after.join('=');
    if (value === '' || value.startsWith('-')) return refused(`Tulis nama folder sesudah ${option}.`);
    found.set(option, value);
  }
  const archive = found.get('--archive') ?? null;
  const to = found.get('--to');
  if (to === undefined) return refused('Sebutkan folder cadangan dengan --to FOLDER.');
  return { ok: true, request: { command: 'backup', archive, to } };
}

function refused(complaint: string): ReadCliArguments {
  return { ok: false, complaint };
}

type Rest = { out: string | null; files: readonly string[] } | { complaint: string };

function readRest(words: readonly string[]): Rest {
  const files: string[] = [];
  let out: string | null = null;
  let isOnlyFiles = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (isOnlyFiles || !word.startsWith('-')) files.push(word);
    else if (word === '--') isOnlyFiles = true;
    else if (word === '--out' || word.startsWith('--out=')) {
      if (out !== null) return { complaint: 'Folder hasil (--out) ditulis dua kali.' };
      if (word === '--out') i += 1;
      out = word === '--out' ? (words[i] ?? '') : word.slice('--out='.length);
      if (out === '' || out.startsWith('-')) return { complaint: 'Tulis nama folder sesudah --out.' };
    } else return { complaint: `Pilihan "${word}" tidak dikenal.` };
  }
  return { out, files };
}
