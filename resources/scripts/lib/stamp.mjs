/**
 * Stamps: small files under `.runtime/stamps/` that remember the state in which a step was last done.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, stampDir } from './paths.mjs';

/**
 * @param {string} name
 * @param {string} value
 * @returns {boolean} whether the step was last done in exactly this state
 */
export function hasStamp(name, value) {
  try {
    return fs.readFileSync(path.join(stampDir, name), 'utf8') === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  fs.mkdirSync(stampDir, { recursive: true });
  fs.writeFileSync(path.join(stampDir, name), value);
}

/** @param {string} name */
export function removeStamp(name) {
  fs.rmSync(path.join(stampDir, name), { force: true });
}

/**
 * @param {string} file
 * @returns {Promise<string>} its SHA-512 in base64, as npm writes it
 */
export async function hashFile(file) {
  const hash = createHash('sha512');
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('base64');
}

/**
 * One hash over the content of files and folders (names and bytes), in a stable order.
 * @param {readonly string[]} entries relative to the project folder; missing ones count as missing
 * @returns {string}
 */
export function hashTree(entries) {
  const hash = createHash('sha256');
  for (const entry of entries) addToHash(hash, entry);
  return hash.digest('base64');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} relative
 */
function addToHash(hash, relative) {
  const absolute = path.join(root, relative);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${relative}\0${stat.size}\0`).update(fs.readFileSync(absolute));
    return;
  }
  for (const name of fs.readdirSync(absolute).sort()) addToHash(hash, `${relative}/${name}`);
}
