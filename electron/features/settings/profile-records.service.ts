import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { checkNumberTemplate } from '../../../shared/domain/numbering.ts';
import { newOfficeProfile, type OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import {
  bringBackRecord,
  changeRecord,
  createRecord,
  discardRecord,
  type RecordKind,
  requireRecord,
} from '../../store/kept-records.ts';
import { notFound } from '../../store/records.ts';
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

const PROFILES: RecordKind<OfficeProfile, StoredProfile> = {
  table: 'office_profile',
  label: 'Profil kantor',
  find: findProfile,
  insert: async (tx, value) => insertProfile(tx, value, (await findDefaultProfile(tx.db)) === null),
  update: updateProfile,
};
const FIRST_PROFILE_NAME = 'Sekretariat Daerah';

/** The live profile; NOT_FOUND without it. */
export function readProfile(db: ReadDb, id: string): Promise<StoredProfile> {
  return requireRecord(db, PROFILES, id);
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
  return createRecord(tx, PROFILES, value);
}

/** Saves the next state; an unchanged one writes nothing. CONFLICT; VALIDATION for an unsound number pattern (rule 8). */
export async function saveProfile(
  tx: Transaction,
  id: string,
  version: number,
  value: OfficeProfile,
): Promise<StoredProfile> {
  refuseBadTemplate(value);
  return changeRecord(tx, PROFILES, { id, version, value });
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
  return discardRecord(tx, PROFILES, id, version);
}

/** Brings back from the trash; a live profile stays as it is. NOT_FOUND without it. */
export function restoreProfile(tx: Transaction, id: string): Promise<SavedState> {
  return bringBackRecord(tx, PROFILES, id);
}
