import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { TransferMeasure, TransferPreview } from '../../../shared/contract/transfer.ts';
import { safeName } from '../../../shared/domain/file-name.ts';
import { meetingDateText } from '../../../shared/domain/meeting-text.ts';
import type { Leaning } from '../../../shared/domain/merge-fields.ts';
import {
  MEETING_PART,
  MOST_FILE_BYTES,
  MOST_FILE_MEBIBYTES,
  TRANSFER_EXTENSION,
} from '../../../shared/domain/transfer-file.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { asDiskFailure, isNoRoom } from '../../files/disk-failure.ts';
import type { FileStore } from '../../files/file-store.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { readDossier } from '../archive/dossier.service.ts';
import type { Desktop } from '../desktop.ts';
import { exportStreamed } from '../exports/export-file.ts';
import { readBerkasTransfer } from './berkas-transfer.ts';
import { keepState } from './transfer.repository.ts';
import { compareTransfer } from './transfer-compare.ts';
import { type ReadTransfer, readTransfer } from './transfer-file.ts';
import { storeFiles } from './transfer-files.ts';
import { type MadeTransfer, makeTransfer, readBeside, writeTransfer } from './transfer-make.ts';
import { TransferMeter } from './transfer-meter.ts';
import { type OpenFile, takeIn } from './transfer-take.ts';

const KIND = { name: 'Berkas pindahan Notula', extensions: [TRANSFER_EXTENSION] };
/** A package, or the `rapat.json` in the folder of a closed berkas. */
const TAKEN = { name: 'Rapat Notula (.notula, rapat.json)', extensions: [TRANSFER_EXTENSION, 'json'] };
const NOTHING_WRITTEN = 'Berkas pindahan tidak dibuat, dan tidak ada berkas setengah jadi.';

interface OpenTransfer extends OpenFile {
  token: string;
  /** Which side each place leans to; `null` demands a choice. */
  leaning: ReadonlyMap<string, Leaning['side']>;
  /** Hashes of the attached files that are not here yet. */
  hashes: readonly string[];
}

interface Options {
  store: Store;
  desktop: Desktop;
  files: FileStore;
  /** What a crash left half written is removed at the start; nothing is written before that. */
  whenTidy: Promise<unknown>;
}

/** One meeting from computer to computer, as a file. */
export class TransferService {
  readonly #options: Options;
  readonly #meter = new TransferMeter();
  #open: OpenTransfer | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What would travel with a meeting. NOT_FOUND. */
  measure(meetingId: string): Promise<TransferMeasure> {
    return this.#options.store.read(async (db) => {
      await readDossier(db, meetingId);
      const { stored, notes } = await readBeside(db, meetingId, { hasFiles: true, hasNotes: true });
      const sizes = [...stored.values()].map(({ bytes }) => bytes);
      return {
        files: sizes.length,
        bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
        mostBytes: MOST_FILE_BYTES,
        hasNotes: notes !== null,
      };
    });
  }

  /** Writes the meeting into a file and keeps its state, so that what comes back can be compared with it. RULE, FILE, CANCELLED. */
  async export(input: CheckedInputOf<'transfer.export'>): Promise<OutputOf<'transfer.export'>> {
    const { store, desktop } = this.#options;
    const { meetingId, hasFiles } = input;
    if (hasFiles) refuseLarge(await this.measure(meetingId));
    const { dossier } = await store.read((db) => readDossier(db, meetingId));
    const { title, date } = dossier.meeting;
    const sent: MadeTransfer[] = [];
    const name = `${safeName([date ?? '', title].join(' ').trim(), 100)}.${TRANSFER_EXTENSION}`;
    const fileName = await exportStreamed(desktop, {
      title: 'Pindahkan rapat ke komputer lain',
      suggestedName: name,
      kind: KIND,
      write: async (target) => {
        const made = await store.read((db) => makeTransfer(db, meetingId, input));
        sent.push(made);
        await this.#write(target, made);
      },
      verify: async (path) => {
        const outcome = await readTransfer(name, path, true);
        return outcome.ok ? null : outcome.problem;
      },
    }).catch((error: unknown) => {
      throw isNoRoom(systemCode(error)) ? asDiskFailure(error, NOTHING_WRITTEN) : error;
    });
    const [made] = sent;
    if (fileName === null || made === undefined) return null;
    await store.transaction((tx) => keepState(tx, meetingId, { ...made.state, direction: 'out' }));
    return { fileName };
  }

  #write(target: Parameters<typeof writeTransfer>[0], made: MadeTransfer): Promise<void> {
    const total = [...made.files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    return this.#meter.watch(total, 'Pemindahan rapat dibatalkan.', (onPiece) =>
      writeTransfer(target, made, this.#options.files, onPiece),
    );
  }

  progress(): OutputOf<'transfer.progress'> {
    return this.#meter.progress();
  }

  cancel(): null {
    this.#meter.cancel();
    return null;
  }

  /** Lets the user choose a file and tells what is in it; nothing is stored. FILE, NOT_FOUND for a meeting in the trash. */
  async open(): Promise<TransferPreview | null> {
    const path = await this.#options.desktop.chooseFile({
      title: 'Ambil rapat dari berkas',
      button: 'Buka',
      kinds: [TAKEN],
    });
    return path === null ? null : this.preview(path);
  }

  async preview(path: string): Promise<TransferPreview> {
    const name = basename(path);
    const read = await readSafely(name, path);
    const { known, notes, ours, beside } = await this.#options.store.read((db) => compareTransfer(db, read));
    const token = newId();
    const leaning = new Map(known?.differences.map(({ path: place, side }) => [place, side]));
    this.#open = { token, name, read, ours, leaning, hashes: beside.hashes };
    const { meeting } = read.content.dossier;
    return {
      token,
      fileName: name,
      title: meeting.title,
      date: meetingDateText(meeting),
      profileName: read.manifest.profileName,
      exportedAt: read.manifest.exportedAt,
      notes,
      adds: beside.adds,
      known,
    };
  }

  /** Attached files are stored first, each checked against its hash; then everything else at once, or nothing. */
  async accept({ token, choices }: CheckedInputOf<'transfer.accept'>): Promise<OutputOf<'transfer.accept'>> {
    const { store, files, whenTidy } = this.#options;
    const file = this.#open;
    if (file === null || file.token !== token)
      throw new Failure('NOT_FOUND', 'Berkas ini tidak terbuka lagi. Pilih lagi berkasnya.');
    const all = chosenSides(file, choices);
    await whenTidy;
    const sizes = new Map(file.read.manifest.parts.map(({ sha256, bytes }) => [sha256, bytes]));
    const total = file.hashes.reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), 0);
    const { stored, left } = await this.#meter.watch(
      total,
      'Pengambilan dibatalkan. Belum ada yang diambil.',
      (onPiece) => storeFiles(files, file.name, file.read, file.hashes, onPiece),
    );
    const done = await store.transaction((tx) => takeIn(tx, file, all, stored));
    this.#open = null;
    const told = left.map((one) => `“${one}” di folder berkas bukan lagi yang ditutup, jadi tidak ikut.`);
    return { ...done, notes: [...done.notes, ...told] };
  }
}

function chosenSides(
  { leaning }: OpenTransfer,
  choices: CheckedInputOf<'transfer.accept'>['choices'],
): Record<string, 'one' | 'other'> {
  const all: Record<string, 'one' | 'other'> = {};
  for (const [place, side] of leaning) {
    const chosen = choices[place] ?? side;
    if (chosen === null)
      throw new Failure('VALIDATION', 'Masih ada bagian yang belum dipilih. Pilih isinya, lalu ulangi.');
    all[place] = chosen;
  }
  return all;
}

function refuseLarge({ bytes }: TransferMeasure): void {
  if (bytes <= MOST_FILE_BYTES) return;
  throw new Failure(
    'RULE',
    `Lampiran rapat ini lebih dari ${MOST_FILE_MEBIBYTES} MB, jadi tidak dapat ikut dalam satu berkas. Pindahkan tanpa lampiran, lalu salin lampirannya sendiri.`,
  );
}

/** FILE with a sentence for what is no package, and for what cannot be read. */
async function readSafely(name: string, path: string): Promise<ReadTransfer> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Failure('FILE', `“${name}” bukan berkas biasa. Pilih satu berkas.`);
    const isPart = name.toLowerCase() === MEETING_PART;
    const outcome = await (isPart ? readBerkasTransfer(name, path) : readTransfer(name, path));
    if (!outcome.ok) throw new Failure('FILE', outcome.problem);
    return outcome.value;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'FILE',
      `“${name}” tidak dapat dibaca. Periksa berkas atau diska lepasnya, lalu ulangi.`,
      undefined,
      { cause: error },
    );
  }
}
