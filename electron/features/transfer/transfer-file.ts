import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import {
  anyManifestSchema,
  CONTENT_PART,
  filePart,
  MANIFEST_PART,
  MEETING_PART,
  MOST_FILE_BYTES,
  manifestSchema,
  TRANSFER_VERSION,
  type TransferContent,
  type TransferManifest,
  transferContentSchema,
} from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';
import { ZipReader, ZipRefused } from '../../files/zip-read.ts';
import type { PartSource } from './transfer-parts.ts';

/** A package whose list of parts and small parts were read and found sound; attached files stay in it until they are taken. */
export interface ReadTransfer {
  /** Opens its parts again, for the attached files; to be closed. Throws a ZipRefused when it is another file by now. */
  open(): Promise<PartSource>;
  /** The folder of a closed berkas: what of the attached files is not there any more is left out and told. */
  isSparse: boolean;
  /** What the clerk should know of it, in Indonesian. */
  notes: readonly string[];
  manifest: TransferManifest;
  content: TransferContent;
  /** Bytes of the small parts by their path. */
  parts: ReadonlyMap<string, Uint8Array>;
}

export type Outcome = { ok: true; value: ReadTransfer } | { ok: false; problem: string };

const MEBIBYTE = 1024 * 1024;
/** Largest record part, largest picture, and all of the small ones together: a hundred ordinary photos. */
const LARGEST_RECORDS = 32 * MEBIBYTE;
const LARGEST_PICTURE = 64 * MEBIBYTE;
const LARGEST_SMALL = 256 * MEBIBYTE;
const LIMITS = { marker: MANIFEST_PART, isKnown, all: LARGEST_SMALL + MOST_FILE_BYTES, parts: 5000 };

const FILE_PART = /^lampiran\/[0-9a-f]{64}$/;
const PICTURE_PART = /^gambar\/[0-9a-f]{64}\.(png|jpg)$/;

function isKnown(path: string): boolean {
  return (
    [MANIFEST_PART, CONTENT_PART, MEETING_PART].includes(path) ||
    PICTURE_PART.test(path) ||
    FILE_PART.test(path)
  );
}

/**
 * Reads and checks a package; `name` is what the sentences call it. Never throws for what is in the file. The hashes of
 * attached files are checked as they are taken in, or here when `isWhole`.
 */
export async function readTransfer(name: string, path: string, isWhole = false): Promise<Outcome> {
  if (!(await beginsAsZip(path))) return { ok: false, problem: foreign(name) };
  return refusedOr(name, async () => {
    const zip = await ZipReader.open(path, LIMITS);
    try {
      const outcome = await readParts(zip, name, { isWhole, isSparse: false });
      const open = () => ZipReader.open(path, LIMITS);
      return outcome.ok ? { ok: true, value: { ...outcome.value, open } } : outcome;
    } finally {
      zip.close();
    }
  });
}

/** A package that is refused while it is read is answered in words. */
export async function refusedOr(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    return { ok: false, problem: refusalWords(name, error) };
  }
}

/** Reads and checks the small parts; with `isWhole` the attached files too, with `isSparse` also where some of them are gone. */
export async function readParts(
  zip: PartSource,
  name: string,
  { isWhole, isSparse }: { isWhole: boolean; isSparse: boolean },
): Promise<Outcome> {
  const refused = (problem: string): Outcome => ({ ok: false, problem });
  const head = asJson(await zip.readWhole(MANIFEST_PART, LARGEST_RECORDS));
  const any = anyManifestSchema.safeParse(head);
  if (!any.success) return refused(foreign(name));
  if (any.data.formatVersion > TRANSFER_VERSION)
    return refused(
      `“${name}” dibuat dengan Notula yang lebih baru. Perbarui Notula di komputer ini, lalu ambil lagi berkasnya.`,
    );
  const manifest = manifestSchema.safeParse(head);
  if (!manifest.success) return refused(damaged(name));
  const parts = await readSmallParts(zip, manifest.data);
  const content = transferContentSchema.safeParse(asJson(parts?.get(CONTENT_PART)));
  if (parts === null || !content.success || !isComplete(zip, manifest.data, content.data, isSparse))
    return refused(damaged(name));
  if (isWhole && !(await areFilesSound(zip, manifest.data))) return refused(damaged(name));
  const read = { manifest: manifest.data, content: content.data, parts };
  return { ok: true, value: { ...read, open: async () => zip, isSparse, notes: [] } };
}

/** The parts that are no attached files; `null` when one is missing or not of its hash. */
async function readSmallParts(
  zip: PartSource,
  manifest: TransferManifest,
): Promise<Map<string, Uint8Array> | null> {
  const parts = new Map<string, Uint8Array>();
  let all = 0;
  for (const { path, sha256: hash } of manifest.parts) {
    if (FILE_PART.test(path)) continue;
    all += zip.sizeOf(path) ?? 0;
    if (all > LARGEST_SMALL) throw new ZipRefused('large');
    const bytes = await zip.readWhole(path, PICTURE_PART.test(path) ? LARGEST_PICTURE : LARGEST_RECORDS);
    if (sha256(bytes) !== hash) return null;
    parts.set(path, bytes);
  }
  return parts;
}

/** Whether everything that the content names is listed, and every listed file is there under the hash that its name says. */
function isComplete(
  zip: PartSource,
  manifest: TransferManifest,
  content: TransferContent,
  isSparse: boolean,
): boolean {
  const listed = new Set(manifest.parts.map(({ path }) => path));
  const isThere = manifest.parts
    .filter(({ path }) => FILE_PART.test(path))
    .every(
      ({ path, sha256: hash, bytes }) => path === filePart(hash) && (isSparse || zip.sizeOf(path) === bytes),
    );
  const named = [...content.pictures.map(({ path }) => path), ...fileHashes(content).map(filePart)];
  return isThere && listed.has(CONTENT_PART) && named.every((path) => listed.has(path));
}

async function areFilesSound(zip: PartSource, manifest: TransferManifest): Promise<boolean> {
  for (const { path, sha256: wanted } of manifest.parts) {
    if (!FILE_PART.test(path)) continue;
    const hash = createHash('sha256');
    for await (const piece of zip.read(path)) hash.update(piece);
    if (hash.digest('hex') !== wanted) return false;
  }
  return true;
}

/** Hashes of the attached files and proofs that a content names, each once. */
export function fileHashes({ files, followUps }: Pick<TransferContent, 'files' | 'followUps'>): string[] {
  const proofs = followUps.flatMap((item) => item.proofs);
  return [...new Set([...files, ...proofs].map((file) => file.sha256))];
}

/** Bytes of the manifest. */
export function manifestBytes(manifest: TransferManifest): Uint8Array {
  return strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Why a package is not taken, in words. */
export function refusalWords(name: string, { reason }: ZipRefused): string {
  switch (reason) {
    case 'none':
      return foreign(name);
    case 'large':
      return `“${name}” terlalu besar untuk sebuah berkas rapat, jadi tidak dibuka.`;
    case 'names':
      return `“${name}” memuat nama berkas yang bukan bagian berkas pindahan, jadi tidak dibuka. Minta berkas baru dari komputer asalnya.`;
    case 'damaged':
      return damaged(name);
  }
}

function foreign(name: string): string {
  // Who is told to choose such a file and has done so would choose the same again.
  return name.toLowerCase().endsWith('.notula')
    ? `“${name}” bukan berkas pindahan Notula, atau isinya hilang. Salin lagi dari komputer asalnya, lalu ulangi.`
    : `“${name}” bukan berkas pindahan Notula. Pilih berkas berakhiran .notula, atau rapat.json di folder Data sebuah berkas arsip.`;
}

function damaged(name: string): string {
  return `“${name}” rusak atau terpotong, jadi tidak ada yang diambil. Salin lagi dari komputer asalnya, lalu ulangi.`;
}

/** Every zip file begins with these two letters. */
async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

function asJson(part: Uint8Array | undefined): unknown {
  if (part === undefined) return undefined;
  try {
    return z.json().parse(JSON.parse(strFromU8(part)));
  } catch {
    return undefined;
  }
}
