import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { writeSpreadsheet } from '../../../electron/files/spreadsheet.ts';
import type { Chance } from './random.ts';

const ROWS = [
  { name: 'Kepala Dinas Contoh', number: '197001011995031001' },
  { name: 'Camat & <Contoh>', number: '000' },
];

/** Smallest files of each kind that an importer takes, to be damaged. */
async function smallFiles(samplesFile: string): Promise<ReadonlyMap<string, Buffer>> {
  const sheet = await writeSpreadsheet({
    name: 'Data',
    columns: [
      { header: 'Jabatan', width: 30, value: ({ name }: (typeof ROWS)[number]) => name },
      { header: 'NIP', width: 20, value: ({ number }: (typeof ROWS)[number]) => number },
    ],
    rows: ROWS,
  });
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return new Map([
    ['xlsx', sheet],
    ['csv', Buffer.from('Jabatan;NIP;Instansi\n"Camat ""A""";\'0123;Kecamatan\nKepala;;\n', 'utf8')],
    ['txt', Buffer.from('Nomor : 005/12/2025\nHal : Undangan', 'utf8')],
    ['json', readFileSync(samplesFile)],
    ['png', png],
    ['jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), png])],
    [
      'svg',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
      ),
    ],
    [
      'pdf',
      Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      ),
    ],
    ['docx', sheet],
    ['exe', Buffer.from('MZ\u0090\u0000not a program', 'latin1')],
  ]);
}

/** Files as dialogs answer them: of the right kind, of another one, damaged, empty, gone. */
export class OddFiles {
  readonly #chance: Chance;
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, Buffer>;
  #count = 0;

  static async open(chance: Chance, folder: string, samplesFile: string): Promise<OddFiles> {
    mkdirSync(folder, { recursive: true });
    return new OddFiles(chance, folder, await smallFiles(samplesFile));
  }

  private constructor(chance: Chance, folder: string, files: ReadonlyMap<string, Buffer>) {
    this.#chance = chance;
    this.#folder = folder;
    this.#files = files;
  }

  /** Path of a file for a dialog that asks for those extensions; one in ten is not there at all. */
  next(extensions: readonly string[]): string {
    const chance = this.#chance;
    this.#count += 1;
    const known = extensions.filter((extension) => this.#files.has(extension));
    const kind =
      known.length > 0 && chance.isHeads(0.85) ? chance.pick(known) : chance.pick([...this.#files.keys()]);
    const name = `${this.#count} ${chance.pick(['berkas', 'daftar & “nama”', 'é😀', 'a'.repeat(150)])}.${kind}`;
    const path = join(this.#folder, name);
    if (chance.isHeads(0.1)) return path;
    writeFileSync(path, this.#damage(this.#files.get(extname(name).slice(1)) ?? Buffer.alloc(0)));
    return path;
  }

  #damage(bytes: Buffer): Buffer {
    const chance = this.#chance;
    if (chance.isHeads(0.3)) return bytes;
    if (chance.isHeads(0.1)) return Buffer.alloc(0);
    if (chance.isHeads(0.2)) return bytes.subarray(0, chance.below(bytes.length));
    const damaged = Buffer.from(bytes);
    for (let times = 1 + chance.below(20); times > 0; times -= 1)
      damaged[chance.below(damaged.length)] = chance.below(256);
    return chance.isHeads(0.2) ? Buffer.concat([damaged, damaged]) : damaged;
  }
}
