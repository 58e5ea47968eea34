import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createDossier } from '../../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../../electron/features/settings/profile-records.service.ts';
import type { Store } from '../../../electron/store/store.ts';
import type { Addressee, Invitation } from '../../../shared/domain/invitation.ts';
import { aDossier, anAddressee, anInvitation, aProfile } from '../../fixtures/builders.ts';

/** Names that never are a part of each other. */
export const titleOf = (position: number) => `Kepala Desa Nomor ${String(position).padStart(4, '0')} Contoh`;

export function addresseeList(count: number): Addressee[] {
  return Array.from({ length: count }, (_, index) => anAddressee({ title: titleOf(index + 1) }));
}

/** A meeting with that many addressees. */
export async function makeInvitedMeeting(
  store: Store,
  count: number,
  changes: Partial<Invitation> = {},
): Promise<string> {
  const dossier = aDossier();
  const invitation = anInvitation({ addressees: addresseeList(count), sequence: 7, ...changes });
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    const attendance = { ...dossier.attendance, attendees: [] };
    return (await createDossier(tx, { ...dossier, invitation, attendance }, id)).id;
  });
}

/** The words of a Word file's main part. */
export function wordsOf(path: string): string {
  const part = unzipSync(readFileSync(path))['word/document.xml'];
  if (part === undefined) throw new Error(`No document in ${path}`);
  return strFromU8(part).replace(/<[^>]+>/g, ' ');
}

/** Positions of the letters in a file, in their order. */
export function lettersIn(path: string): number[] {
  return [...wordsOf(path).matchAll(/Kepala Desa Nomor (\d{4}) Contoh/g)].map(([, digits]) => Number(digits));
}

/** Positions of the letters in a folder of separate files, one list entry for each letter in each file. */
export function lettersInFolder(folder: string): number[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => lettersIn(join(folder, name)));
}

export const upTo = (count: number, from = 1) =>
  Array.from({ length: count - from + 1 }, (_, index) => index + from);
