import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { Picture } from '../../../shared/contract/settings.ts';
import { sha256 } from '../../files/hash.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop, DrawPicture } from '../desktop.ts';
import { takePicture } from './picture-intake.ts';
import {
  findPicture,
  findPictureBySha256,
  insertPicture,
  listPictureSizes,
  type PictureFile,
} from './pictures.repository.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_PICTURE = 20 * MEGABYTE;

const PICTURE_QUESTION = {
  title: 'Pilih gambar',
  button: 'Pakai gambar',
  kinds: [{ name: 'Gambar PNG, JPEG, atau SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
};

/** Pictures that the office supplies for its letterheads (rule 24). */
export class PicturesService {
  readonly #store: Store;
  readonly #desktop: Desktop;

  constructor(store: Store, desktop: Desktop) {
    this.#store = store;
    this.#desktop = desktop;
  }

  /** Lets the user choose a file and takes it into the archive; `null` when the dialog is cancelled. FILE. */
  async choosePicture(): Promise<Picture | null> {
    const path = await this.#desktop.chooseFile(PICTURE_QUESTION);
    return path === null ? null : this.addPicture(path);
  }

  /**
   * Takes a picture file into the archive; one that is already there is used again. `name` where the file has another on
   * the disk. FILE when it cannot be used.
   */
  async addPicture(path: string, name = basename(path)): Promise<Picture> {
    const picture = await readPictureFile(path, name, this.#desktop.drawPicture);
    return this.#store.transaction((tx) => ensurePicture(tx, picture));
  }

  async getPicture(id: string): Promise<Picture & { dataUrl: string }> {
    const { bytes, ...picture } = await this.#store.read((db) => readPicture(db, id));
    return { ...picture, dataUrl: `data:${picture.type};base64,${bytes.toString('base64')}` };
  }
}

/** The record of a picture; the same bytes are kept once. */
export async function ensurePicture(tx: Transaction, picture: PictureFile): Promise<Picture> {
  const existing = await findPictureBySha256(tx.db, picture.sha256);
  if (existing !== null) return existing;
  const added = await insertPicture(tx, picture);
  await recordChange(tx, {
    entity: 'picture',
    id: added.id,
    action: 'create',
    before: null,
    after: { ...added, sha256: picture.sha256 },
  });
  return added;
}

/** The picture with its bytes; NOT_FOUND without it. */
async function readPicture(db: ReadDb, id: string) {
  const picture = await findPicture(db, id);
  if (picture === null) throw notFound('Gambar');
  return picture;
}

/** The picture for a letterhead; `null` where the profile names none, or one that is not in this archive (rule 24). */
export async function readPictureIfAny(db: ReadDb, id: string | null) {
  return id === null ? null : findPicture(db, id);
}

/** Sizes of pictures without their bytes; those that are not in this archive are left out. */
export async function readPictureSizes(db: ReadDb, ids: readonly string[]): Promise<Picture[]> {
  return listPictureSizes(db, ids);
}

async function readPictureFile(path: string, name: string, draw: DrawPicture): Promise<PictureFile> {
  const { head, bytes } = await takePicture(await readLimited(path), draw);
  return { ...head, name, bytes, sha256: sha256(bytes) };
}

async function readLimited(path: string): Promise<Buffer> {
  let size: number;
  try {
    size = (await stat(path)).size;
    if (size <= LARGEST_PICTURE) return await readFile(path);
  } catch (error) {
    throw new Failure(
      'FILE',
      'Gambar tidak dapat dibaca. Pastikan berkasnya masih ada dan boleh dibaca, lalu pilih lagi.',
      undefined,
      { cause: error },
    );
  }
  const megabytes = Math.ceil(size / MEGABYTE);
  throw new Failure(
    'FILE',
    `Gambar terlalu besar (${megabytes} MB). Paling besar ${LARGEST_PICTURE / MEGABYTE} MB; perkecil dahulu, lalu pilih lagi.`,
  );
}
