import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { checkNumberTemplate } from '../../../shared/domain/numbering.ts';
import { newOfficeProfile, type OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, restoreRecord, trashRecord } from '../../store/records.ts';
import {
  findDefaultProfile,
  findNumbering,
  findProfile,
  insertProfile,
  isProfileUsed,
  listProfiles,
  moveDefault,
  updateProfile,
} from './profiles.repository.ts';

/* Office profiles inside a read or transaction that the caller opened; `SettingsService` opens them for the page. */

const FIRST_PROFILE_NAME = 'Sekretariat Daerah';

/** The live profile; NOT_FOUND without it. */
export async function readProfile(db: ReadDb, id: string): Promise<StoredProfile> {
  const profile = await findProfile(db, id);
  if (profile === null) throw notFound('Profil kantor');
  return profile;
}

/** How the live profile numbers its letters; NOT_FOUND without it. */
export async function readNumbering(db: ReadDb, id: string): Promise<Pick<OfficeProfile, 'numbering'>> {
  const numbering = await findNumbering(db, id);
  if (numbering === null) throw notFound('Profil kantor');
  return { numbering };
}

/** All live profiles, the default first; empty before the first use. */
export async function readProfiles(db: ReadDb): Promise<StoredProfile[]> {
  return listProfiles(db);
}

/** The default profile; made with every default of the rules at first use. */
export async function ensureDefaultProfile(tx: Transaction): Promise<StoredProfile> {
  const existing = await findDefaultProfile(tx.db);
  if (existing !== null) return existing;
  return createProfile(tx, newOfficeProfile(FIRST_PROFILE_NAME));
}

/** Makes a profile; the first one of an archive becomes the default. */
export async function createProfile(tx: Transaction, value: OfficeProfile): Promise<StoredProfile> {
  refuseBadTemplate(value);
  const isFirst = (await findDefaultProfile(tx.db)) === null;
  const profile = await readProfile(tx.db, await insertProfile(tx, value, isFirst));
  await recordChange(tx, {
    entity: 'office_profile',
    id: profile.id,
    action: 'create',
    before: null,
    after: value,
  });
  return profile;
}

/** Saves the next state; an unchanged one writes nothing. CONFLICT; VALIDATION for an unsound number pattern (rule 8). */
export async function saveProfile(
  tx: Transaction,
  id: string,
  version: number,
  value: OfficeProfile,
): Promise<StoredProfile> {
  refuseBadTemplate(value);
  const before = await readProfile(tx.db, id);
  requireVersion(before, version);
  if (isDeepStrictEqual(before.value, value)) return before;
  await raiseVersion(tx, 'office_profile', id, version);
  await updateProfile(tx, id, value);
  await recordChange(tx, {
    entity: 'office_profile',
    id,
    action: 'update',
    before: before.value,
    after: value,
  });
  return readProfile(tx.db, id);
}

function refuseBadTemplate({ numbering }: OfficeProfile): void {
  const complaint = checkNumberTemplate(numbering.template);
  if (complaint !== null) {
    throw new Failure('VALIDATION', complaint, { 'value.numbering.template': complaint });
  }
}

/** Makes another profile the one that new meetings take. */
export async function makeDefault(tx: Transaction, id: string): Promise<void> {
  const profile = await readProfile(tx.db, id);
  if (profile.isDefault) return;
  const before = await findDefaultProfile(tx.db);
  await moveDefault(tx, id);
  await recordChange(tx, {
    entity: 'office_profile',
    id,
    action: 'update',
    before: { defaultProfileId: before?.id ?? null },
    after: { defaultProfileId: id },
  });
}

/** Moves to the trash. RULE for the default, and for one that a meeting uses. */
export async function trashProfile(tx: Transaction, id: string, version: number): Promise<SavedState> {
  const before = await readProfile(tx.db, id);
  if (before.isDefault) {
    throw new Failure(
      'RULE',
      'Profil utama tidak dapat dihapus. Jadikan profil lain sebagai profil utama dahulu.',
    );
  }
  if (await isProfileUsed(tx.db, id)) {
    throw new Failure('RULE', 'Profil ini dipakai oleh rapat, jadi tidak dapat dihapus.');
  }
  const state = await trashRecord(tx, 'office_profile', id, version);
  await recordChange(tx, {
    entity: 'office_profile',
    id,
    action: 'delete',
    before: before.value,
    after: null,
  });
  return state;
}

/** Brings back from the trash; a live profile stays as it is. NOT_FOUND without it. */
export async function restoreProfile(tx: Transaction, id: string): Promise<SavedState> {
  const isLive = (await findProfile(tx.db, id)) !== null;
  const state = await restoreRecord(tx, 'office_profile', id);
  if (isLive) return state;
  const { value } = await readProfile(tx.db, id);
  await recordChange(tx, { entity: 'office_profile', id, action: 'restore', before: null, after: value });
  return state;
}
