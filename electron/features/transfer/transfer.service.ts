import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { TransferPreview } from '../../../shared/contract/transfer.ts';
import { safeName } from '../../../shared/domain/file-name.ts';
import { meetingDateText } from '../../../shared/domain/meeting-text.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import type { Leaning } from '../../../shared/domain/merge-fields.ts';
import { TRANSFER_EXTENSION } from '../../../shared/domain/transfer-file.ts';
import type { Transaction } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { readDossier } from '../archive/dossier.service.ts';
import type { Desktop } from '../desktop.ts';
import { exportFile } from '../exports/export-file.ts';
import { findByOrigin, insertOrigin, keepState } from './transfer.repository.ts';
import { compareTransfer } from './transfer-compare.ts';
import {
  chosenDossier,
  contentOf,
  createFrom,
  mergeInto,
  storePictures,
  withLocalPictures,
} from './transfer-dossier.ts';
import { type ReadTransfer, readTransfer } from './transfer-file.ts';
import { type KnownState, makeTransfer } from './transfer-make.ts';
import { takenNumbers, withoutNumbers } from './transfer-numbers.ts';

const KIND = { name: 'Berkas pindahan Notula', extensions: [TRANSFER_EXTENSION] };
const LARGEST_FILE = 256 * 1024 * 1024;

interface OpenFile {
  token: string;
  name: string;
  read: ReadTransfer;
  /** Of the meeting here when the file was opened; `null` when it was not here. */
  ours: string | null;
  /** Which side each place leans to; `null` demands a choice. */
  leaning: ReadonlyMap<string, Leaning['side']>;
}

/** One meeting from computer to computer, as a file. */
export class TransferService {
  readonly #store: Store;
  readonly #desktop: Desktop;
  #open: OpenFile | null = null;

  constructor({ store, desktop }: { store: Store; desktop: Desktop }) {
    this.#store = store;
    this.#desktop = desktop;
  }

  /** Writes the meeting into a file and keeps its state, so that what comes back can be compared with it. */
  async export(meetingId: string): Promise<OutputOf<'transfer.export'>> {
    const { dossier } = await this.#store.read((db) => readDossier(db, meetingId));
    const { title, date } = dossier.meeting;
    const sent: KnownState[] = [];
    const fileName = await exportFile(this.#desktop, {
      title: 'Pindahkan rapat ke komputer lain',
      suggestedName: `${safeName([date ?? '', title].join(' ').trim(), 100)}.${TRANSFER_EXTENSION}`,
      kind: KIND,
      make: async () => {
        const made = await this.#store.read((db) => makeTransfer(db, meetingId));
        sent.push(made.state);
        return made.bytes;
      },
    });
    const [state] = sent;
    if (fileName === null || state === undefined) return null;
    await this.#store.transaction((tx) => keepState(tx, meetingId, { ...state, direction: 'out' }));
    return { fileName };
  }

  /** Lets the user choose a file and tells what is in it; nothing is stored. FILE, NOT_FOUND for a meeting in the trash. */
  async open(): Promise<TransferPreview | null> {
    const path = await this.#desktop.chooseFile({
      title: 'Ambil rapat dari berkas',
      button: 'Buka',
      kinds: [KIND],
    });
    return path === null ? null : this.preview(path);
  }

  async preview(path: string): Promise<TransferPreview> {
    const name = basename(path);
    const outcome = readTransfer(name, await readWhole(name, path));
    if (!outcome.ok) throw new Failure('FILE', outcome.problem);
    const read = outcome.value;
    const { known, notes, ours } = await this.#store.read((db) => compareTransfer(db, read));
    const token = newId();
    const leaning = new Map(known?.differences.map(({ path: place, side }) => [place, side]));
    this.#open = { token, name, read, ours, leaning };
    const { meeting } = read.content.dossier;
    return {
      token,
      fileName: name,
      title: meeting.title,
      date: meetingDateText(meeting),
      profileName: read.manifest.profileName,
      exportedAt: read.manifest.exportedAt,
      notes,
      known,
    };
  }

  async accept({ token, choices }: CheckedInputOf<'transfer.accept'>): Promise<OutputOf<'transfer.accept'>> {
    const file = this.#open;
    if (file === null || file.token !== token)
      throw new Failure('NOT_FOUND', 'Berkas ini tidak terbuka lagi. Pilih lagi berkasnya.');
    const all: Record<string, 'one' | 'other'> = {};
    for (const [place, side] of file.leaning) {
      const chosen = choices[place] ?? side;
      if (chosen === null)
        throw new Failure('VALIDATION', 'Masih ada bagian yang belum dipilih. Pilih isinya, lalu ulangi.');
      all[place] = chosen;
    }
    const done = await this.#store.transaction((tx) => takeIn(tx, file, all));
    this.#open = null;
    return done;
  }
}

async function readWhole(name: string, path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_FILE) return await readFile(path);
  } catch (error) {
    throw new Failure(
      'FILE',
      `“${name}” tidak dapat dibaca. Periksa berkas atau diska lepasnya, lalu ulangi.`,
      undefined,
      {
        cause: error,
      },
    );
  }
  throw new Failure('FILE', `“${name}” terlalu besar untuk sebuah berkas rapat, jadi tidak dibuka.`);
}

async function takeIn(
  tx: Transaction,
  { name, read, ours }: OpenFile,
  choices: Record<string, 'one' | 'other'>,
): Promise<OutputOf<'transfer.accept'>> {
  const { manifest, content } = read;
  const found = await findByOrigin(tx.db, manifest.originId);
  const pictures = await storePictures(tx, read);
  const theirs = withLocalPictures(content, pictures);
  const taken = await takenNumbers(tx.db, theirs, found?.meetingId ?? null);
  const wanted = withoutNumbers(
    theirs,
    taken.map(({ paper }) => paper),
  );
  const notes = taken.map(({ sentence }) => sentence);
  const state = { sha256: manifest.state, value: theirs, direction: 'in' } as const;
  if (found === null && ours === null) {
    const meetingId = await createFrom(tx, wanted, content, pictures);
    await insertOrigin(tx, meetingId, manifest.originId);
    await keepState(tx, meetingId, state);
    return { meetingId, notes };
  }
  const present = found === null ? null : (await readDossier(tx.db, found.meetingId)).dossier;
  if (found === null || present === null || stableText(contentOf(present)) !== ours)
    throw new Failure(
      'CONFLICT',
      'Rapat ini berubah sejak berkas dibandingkan. Belum ada yang diambil; buka lagi berkasnya.',
    );
  await mergeInto(tx, found.meetingId, present, chosenDossier(contentOf(present), wanted, choices), name);
  await keepState(tx, found.meetingId, state);
  return { meetingId: found.meetingId, notes };
}
