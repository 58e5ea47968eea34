import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';

/*
 * An encrypted file: header (66 bytes), AES-256-GCM ciphertext, tag (16 bytes). Each file has a key and a nonce of its
 * own, made by HKDF from the key of the password and 16 random bytes; the header is authenticated with the content.
 *   0 magic "NTLENC"  6 version  7 log2 N  8 r  9 p  10 salt of scrypt  26 salt of the file  42 check of the key
 *   58 first 8 bytes of the hash of what stands before
 */

const MAGIC = Buffer.from('NTLENC');
const VERSION = 1;
interface ScryptCost {
  logN: number;
  r: number;
  p: number;
}
const COST: ScryptCost = { logN: 16, r: 8, p: 1 };
const MOST_COST: ScryptCost = { logN: 18, r: 16, p: 4 };
const SALT_BYTES = 16;
const HEADER_BYTES = 66;
const HASHED_BYTES = 58;
const TAG_BYTES = 16;
const MOST_MEMORY = 2 * 1024 * 1024 * 1024;

/** What a password becomes; hex text, so that it crosses threads and the keychain. */
export interface BackupKey {
  salt: string;
  key: string;
}

export class WrongPasswordError extends Error {
  override readonly name = 'WrongPasswordError';
}

/** The file is cut, changed, or no encrypted file. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}

/** The key of a password, with a new salt or the one of an existing file. Takes some tenths of a second. */
export function keyOfPassword(
  password: string,
  salt: Buffer = randomBytes(SALT_BYTES),
  cost: ScryptCost = COST,
): Promise<BackupKey> {
  const options: ScryptOptions = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) =>
      error === null ? resolve({ salt: salt.toString('hex'), key: key.toString('hex') }) : reject(error),
    );
  });
}

/** Proves that a key is the one that was meant, without telling anything about it. */
export function checkOfKey({ key }: BackupKey): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update('notula-check').digest('hex').slice(0, 32);
}

/** Name of a file in `data` that tells nothing about its content without the key. */
export function hiddenName({ key }: BackupKey, sha256: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`notula-name ${sha256}`).digest('hex');
}

/** Turns a plain stream into an encrypted file. */
export function encrypting(backupKey: BackupKey): Transform {
  const header = newHeader(backupKey);
  const { key, nonce } = fileKey(backupKey, header.subarray(26, 42));
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(header);
  let isBegun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!isBegun) this.push(header);
      isBegun = true;
      done(null, cipher.update(chunk));
    },
    flush(done) {
      if (!isBegun) this.push(header);
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
}

/**
 * Reads an encrypted file as plain chunks. Throws a WrongPasswordError before the first, a DamagedFileError at any time:
 * what was read before the end may only be used once the end is reached.
 */
export async function* decryptedChunks(file: string, backupKey: BackupKey): AsyncGenerator<Buffer> {
  const { header, bytes, tag } = await readEnds(file);
  if (header.subarray(10, 26).toString('hex') !== backupKey.salt) throw new WrongPasswordError();
  const check = Buffer.from(checkOfKey(backupKey), 'hex');
  if (!timingSafeEqual(check, header.subarray(42, HASHED_BYTES))) throw new WrongPasswordError();
  const { key, nonce } = fileKey(backupKey, header.subarray(26, 42));
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(header);
  decipher.setAuthTag(tag);
  const end = bytes - TAG_BYTES - 1;
  if (end >= HEADER_BYTES) {
    for await (const chunk of createReadStream(file, { start: HEADER_BYTES, end }))
      yield decipher.update(chunk);
  }
  try {
    yield decipher.final();
  } catch {
    throw new DamagedFileError(`Not what was written: ${file}`);
  }
}

/** The key for a file that another password or another computer made. Throws WrongPasswordError or DamagedFileError. */
export async function keyForFile(file: string, password: string): Promise<BackupKey> {
  const { header } = await readEnds(file);
  const cost = { logN: header[7] ?? 0, r: header[8] ?? 0, p: header[9] ?? 0 };
  const isSane =
    cost.logN >= 10 && cost.logN <= MOST_COST.logN && cost.r >= 1 && cost.r <= MOST_COST.r && cost.p >= 1;
  if (!isSane || cost.p > MOST_COST.p) throw new DamagedFileError(`Its cost makes no sense: ${file}`);
  const key = await keyOfPassword(password, Buffer.from(header.subarray(10, 26)), cost);
  if (checkOfKey(key) !== header.subarray(42, HASHED_BYTES).toString('hex')) throw new WrongPasswordError();
  return key;
}

function newHeader(backupKey: BackupKey): Buffer {
  const start = Buffer.concat([
    MAGIC,
    Buffer.from([VERSION, COST.logN, COST.r, COST.p]),
    Buffer.from(backupKey.salt, 'hex'),
    randomBytes(SALT_BYTES),
    Buffer.from(checkOfKey(backupKey), 'hex'),
  ]);
  return Buffer.concat([start, headerHash(start)]);
}

function headerHash(start: Buffer): Buffer {
  return createHash('sha256')
    .update(start)
    .digest()
    .subarray(0, HEADER_BYTES - HASHED_BYTES);
}

function fileKey({ key }: BackupKey, fileSalt: Buffer): { key: Buffer; nonce: Buffer } {
  const made = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), fileSalt, 'notula-file', 44));
  return { key: made.subarray(0, 32), nonce: made.subarray(32) };
}

async function readEnds(file: string): Promise<{ header: Buffer; tag: Buffer; bytes: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size < HEADER_BYTES + TAG_BYTES) throw new DamagedFileError(`Cut off: ${file}`);
    const header = Buffer.alloc(HEADER_BYTES);
    const tag = Buffer.alloc(TAG_BYTES);
    await handle.read(header, 0, HEADER_BYTES, 0);
    await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    const isOurs = header.subarray(0, MAGIC.length).equals(MAGIC) && header[MAGIC.length] === VERSION;
    const isWhole = headerHash(header.subarray(0, HASHED_BYTES)).equals(header.subarray(HASHED_BYTES));
    if (!isOurs || !isWhole) throw new DamagedFileError(`Its head is not sound: ${file}`);
    return { header, tag, bytes: size };
  } finally {
    await handle.close();
  }
}
