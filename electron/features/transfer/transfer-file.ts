import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import {
  anyManifestSchema,
  CONTENT_PART,
  MANIFEST_PART,
  manifestSchema,
  TRANSFER_VERSION,
  type TransferContent,
  type TransferManifest,
  transferContentSchema,
} from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';

export interface ReadTransfer {
  manifest: TransferManifest;
  content: TransferContent;
  /** Bytes of the parts by their path. */
  parts: ReadonlyMap<string, Uint8Array>;
}

type Outcome = { ok: true; value: ReadTransfer } | { ok: false; problem: string };

/** Largest part when unpacked, and all of them together: a hundred ordinary photos. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_ALL = 256 * 1024 * 1024;

/** The bytes of a transfer file. Pictures are stored as they are: they are packed already. */
export function packTransfer(
  manifest: Omit<TransferManifest, 'parts'>,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const listed = [...parts].map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length }));
  const head = strToU8(`${JSON.stringify({ ...manifest, parts: listed }, null, 2)}\n`);
  const level = (path: string) => (path.endsWith('.json') ? 6 : 0);
  return zipSync(
    Object.fromEntries(
      [[MANIFEST_PART, head] as const, ...parts].map(([path, bytes]) => [
        path,
        [bytes, { level: level(path) }],
      ]),
    ),
  );
}

/** Reads and checks a transfer file whole. `name` is what the sentences call it. Never throws for what is in the file. */
export function readTransfer(name: string, bytes: Uint8Array): Outcome {
  const refused = (problem: string): Outcome => ({ ok: false, problem });
  const parts = unpack(bytes);
  if (parts === 'none')
    return refused(`“${name}” bukan berkas pindahan Notula. Pilih berkas berakhiran .notula.`);
  if (parts === 'damaged') return refused(damaged(name));
  if (parts === 'large')
    return refused(`“${name}” terlalu besar untuk sebuah berkas rapat, jadi tidak dibuka.`);
  const head = readJson(parts.get(MANIFEST_PART));
  const any = anyManifestSchema.safeParse(head);
  if (!any.success)
    return refused(`“${name}” bukan berkas pindahan Notula. Pilih berkas berakhiran .notula.`);
  if (any.data.formatVersion > TRANSFER_VERSION)
    return refused(
      `“${name}” dibuat dengan Notula yang lebih baru. Perbarui Notula di komputer ini, lalu ambil lagi berkasnya.`,
    );
  const manifest = manifestSchema.safeParse(head);
  if (!manifest.success) return refused(damaged(name));
  const isWhole = manifest.data.parts.every(({ path, sha256: hash }) => {
    const part = parts.get(path);
    return part !== undefined && sha256(part) === hash;
  });
  const listed = new Set(manifest.data.parts.map(({ path }) => path));
  const content = transferContentSchema.safeParse(readJson(parts.get(CONTENT_PART)));
  if (!isWhole || !listed.has(CONTENT_PART) || !content.success) return refused(damaged(name));
  const kept = content.data.pictures.every(({ path }) => listed.has(path));
  if (!kept) return refused(damaged(name));
  return { ok: true, value: { manifest: manifest.data, content: content.data, parts } };
}

function damaged(name: string): string {
  return `“${name}” rusak atau terpotong, jadi tidak ada yang diambil. Salin lagi dari komputer asalnya, lalu ulangi.`;
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> | 'none' | 'damaged' | 'large' {
  // Every zip file begins with these two letters.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'none';
  let all = 0;
  let isLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        all += originalSize;
        isLarge ||= originalSize > LARGEST_PART || all > LARGEST_ALL;
        return !isLarge;
      },
    });
    return isLarge ? 'large' : new Map(Object.entries(files));
  } catch {
    return 'damaged';
  }
}

function readJson(part: Uint8Array | undefined): unknown {
  if (part === undefined) return undefined;
  try {
    return z.json().parse(JSON.parse(strFromU8(part)));
  } catch {
    return undefined;
  }
}
