import type { PaperKind } from './dossier.ts';

/*
 * The small code at the foot of a printed paper, by which a scan finds its meeting again:
 * `NTL1:<id>:<kind>:<version>:<check>`, capitals, digits and colons only, so that the code stays small.
 */

/** Papers that may carry a code: those that come back signed. */
export const CODED_KINDS = ['attendance', 'minutes', 'invitation'] as const satisfies readonly PaperKind[];
export type CodedKind = (typeof CODED_KINDS)[number];

export interface ScanCode {
  /** Id of the meeting, a UUID. */
  meetingId: string;
  kind: CodedKind;
  /** Which content was printed: see `scanVersion`. */
  version: string;
}

/** What is read out of a code that is not one of ours, or of a later form. */
export type ForeignCode = 'foreign' | 'newer' | 'damaged';

const MARK = 'NTL';
const FORM = '1';
const LETTERS: Readonly<Record<CodedKind, string>> = { attendance: 'DH', minutes: 'NT', invitation: 'UN' };
/** Crockford's: no letter that is read as another one. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5n;
const ID_LETTERS = 26;
const VERSION_LETTERS = 8;
const CHECK_LETTERS = 2;
/** The largest prime that two letters hold. */
const CHECK_PRIME = 1021;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isCodedKind(kind: PaperKind): kind is CodedKind {
  return CODED_KINDS.some((coded) => coded === kind);
}

/** Text of a code; `meetingId` must be a UUID in small letters and `version` of `scanVersion`. */
export function writeScanCode({ meetingId, kind, version }: ScanCode): string {
  if (!UUID.test(meetingId)) throw new Error(`Not an id: ${meetingId}`);
  const id = toLetters(BigInt(`0x${meetingId.replaceAll('-', '')}`), ID_LETTERS);
  const text = [`${MARK}${FORM}`, id, LETTERS[kind], version].join(':');
  return `${text}:${checkOf(text)}`;
}

/** Reads the text of a code. `foreign` is somebody else's, `newer` a form this app does not know, `damaged` half of ours. */
export function readScanCode(text: string): ScanCode | ForeignCode {
  const trimmed = text.trim().toUpperCase();
  if (!/^NTL\d+:/.test(trimmed)) return 'foreign';
  const [mark, id = '', letters, version = '', check, ...rest] = trimmed.split(':');
  if (mark !== `${MARK}${FORM}`) return 'newer';
  const kind = CODED_KINDS.find((coded) => LETTERS[coded] === letters);
  const isWhole =
    kind !== undefined &&
    rest.length === 0 &&
    isLetters(id, ID_LETTERS) &&
    isLetters(version, VERSION_LETTERS) &&
    check === checkOf([mark, id, letters, version].join(':'));
  const number = isWhole ? fromLetters(id) : null;
  if (!isWhole || number === null || number >> 128n !== 0n) return 'damaged';
  return { meetingId: asUuid(number), kind, version };
}

/** Which content a paper has, from the stamp of its model (at least ten hexadecimal digits): eight letters. */
export function scanVersion(stamp: string): string {
  return toLetters(BigInt(`0x${stamp.slice(0, (VERSION_LETTERS * 5) / 4)}`), VERSION_LETTERS);
}

function toLetters(number: bigint, count: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < count; place += 1) {
    text = `${ALPHABET[Number(rest & 31n)] ?? ''}${text}`;
    rest >>= BITS;
  }
  return text;
}

function fromLetters(text: string): bigint {
  return Array.from(text).reduce((sum, letter) => (sum << BITS) | BigInt(ALPHABET.indexOf(letter)), 0n);
}

function isLetters(text: string, count: number): boolean {
  return text.length === count && Array.from(text).every((letter) => ALPHABET.includes(letter));
}

function asUuid(number: bigint): string {
  const digits = number.toString(16).padStart(32, '0');
  return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end)).join('-');
}

function checkOf(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 37 + letter.charCodeAt(0)) % CHECK_PRIME;
  return toLetters(BigInt(sum), CHECK_LETTERS);
}
