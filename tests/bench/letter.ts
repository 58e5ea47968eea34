import { crc32, deflateSync } from 'node:zlib';
import { type Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { LetterMaker, type MadeLetter } from '../../electron/documents/merge/letter-maker.ts';
import type { MergeLetter } from '../../electron/documents/merge/merge.types.ts';
import type { InvitationModel } from '../../electron/documents/models/invitation.model.ts';
import type { Picture } from '../../electron/documents/models/paper.model.ts';
import { buildInvitation } from '../../electron/documents/templates/invitation.ts';
import { exampleDossier } from '../documents/support/dossiers.ts';
import { letterTo } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';

/*
 * The letter that all tools write: letterhead with a picture of 57 KB, one addressee, details, signature, one tembusan.
 */

const LEAST_TIGHTNESS = { tightness: 0, attachmentPages: 0 };

/** A picture that does not shrink, as a scanned coat of arms does not; always the same. */
function noisePicture(width: number, height: number): Picture {
  let state = 12345;
  const pixels = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    pixels[at] = at % (width + 1) === 0 ? 0 : state >>> 24;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const chunk = (type: string, data: Buffer) => {
    const [length, body, check] = [
      Buffer.alloc(4),
      Buffer.concat([Buffer.from(type), data]),
      Buffer.alloc(4),
    ];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))],
  ]);
  return { bytes: new Uint8Array(bytes), type: 'image/png', width, height };
}

/** The letter to its first addressee. */
export function benchLetter(): InvitationModel {
  const base = letterTo(['Kepala Dinas Contoh Nomor 0001'], { dossier: exampleDossier() });
  const { letterhead } = base;
  if (letterhead.kind !== 'office') throw new Error('The letter must have the letterhead of an office.');
  return { ...base, letterhead: { ...letterhead, picture: noisePicture(220, 260) } };
}

/** Addressees of one length, every seventh with characters that must be escaped. */
export function benchNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return index % 7 === 3 ? `Kepala Dinas & <Rekan> Nomor ${number}` : `Kepala Dinas Contoh Nomor ${number}`;
  });
}

export function benchLetters(base: InvitationModel, count: number): MergeLetter[] {
  return benchNames(count).map((name, index) => ({
    position: index + 1,
    changes: { address: { ...base.address, names: [name] } },
  }));
}

export function withName(base: InvitationModel, name: string): InvitationModel {
  return { ...base, address: { ...base.address, names: [name] } };
}

/** A maker that has its template already. */
export async function warmMaker(base: InvitationModel): Promise<LetterMaker> {
  const maker = new LetterMaker({ base, isCollated: false, time: TIME });
  for (const { changes } of benchLetters(base, 8)) await maker.make(changes);
  return maker;
}

/** One letter of a warm maker. */
export function madeBy(maker: LetterMaker, changes: MergeLetter['changes']): MadeLetter {
  const made = maker.ready(changes);
  if (made === null) throw new Error('The maker is not warm.');
  return made;
}

/** Plain `docx`: no page is counted, which our own single papers do besides. */
export function plainDocument(model: InvitationModel): Document {
  return buildInvitation(model, LEAST_TIGHTNESS);
}

export async function plainDocx(model: InvitationModel): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(plainDocument(model)));
}

/** Text of a Word file, a line for each paragraph; empty ones left out. */
export function textLines(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'"))
    .filter((text) => text !== '');
}
