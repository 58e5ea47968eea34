import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileLetter, OneFileRequest } from '../../../electron/documents/merge/merge.types.ts';
import { composeInvitation } from '../../../electron/documents/models/compose-invitation.ts';
import type { InvitationModel } from '../../../electron/documents/models/invitation.model.ts';
import type { Pictures } from '../../../electron/documents/models/paper.model.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { exampleDossier, exampleProfile, newId } from './dossiers.ts';
import { TIME } from './papers.ts';
import { greyPicture } from './pictures.ts';

export const PICTURES: Pictures = { logo: greyPicture(90, 120), garuda: greyPicture(100, 100) };

interface Office {
  dossier?: Dossier;
  profile?: OfficeProfile;
}

/** The letter to one addressee or, with more titles, to a short list. */
export function letterTo(titles: readonly string[], office: Office = {}): InvitationModel {
  const { dossier = exampleDossier(), profile = exampleProfile() } = office;
  const addressees = titles.map((title) => ({
    ...(dossier.invitation.addressees[0] ?? fail('no addressee')),
    id: newId(),
    title,
  }));
  return composeInvitation(
    { ...dossier, invitation: { ...dossier.invitation, addressees } },
    profile,
    PICTURES,
  );
}

export function fail(reason: string): never {
  throw new Error(reason);
}

/** Letters to some addressees, all from one base. */
export function lettersTo(
  names: readonly (readonly string[])[],
  office: Office = {},
): { base: InvitationModel; letters: FileLetter[]; models: InvitationModel[] } {
  const models = names.map((titles) => letterTo(titles, office));
  const letters = models.map(({ address, number }, index) => ({
    position: index + 1,
    fileName: `${String(index + 1).padStart(3, '0')} Undangan.docx`,
    changes: { address, number },
  }));
  return { base: models[0] ?? fail('no letter'), letters, models };
}

/** `Kepala Dinas Contoh 1` and so on. */
export function someNames(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [`Kepala Dinas Contoh ${index + 1}`]);
}

export function requestOf(
  merge: { base: InvitationModel; letters: FileLetter[] },
  path: string,
  isCollated = true,
): OneFileRequest {
  return { base: merge.base, letters: merge.letters, path, isCollated, time: TIME };
}

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'notula-merge-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Ids that differ from file to file for no reason that a reader sees, and what a section has that a letter has not. */
export function withoutIds(xml: string): string {
  return xml
    .replace(/(<wp:docPr id=")[0-9]+/g, '$1')
    .replace(/(<w:numId w:val=")[0-9]+/g, '$1')
    .replace(/<w:(header|footer)Reference [^>]*\/>/g, '')
    .replace(/<w:pgNumType[^>]*\/>/g, '');
}

/** Body of `word/document.xml`. */
export function bodyOf(xml: string): string {
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.lastIndexOf('</w:body>'));
}
