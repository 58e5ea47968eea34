import { isDeepStrictEqual } from 'node:util';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Official, Signatory } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/handles.ts';
import { createProfile, ensureDefaultProfile, readProfiles } from '../settings/profile-records.service.ts';

/**
 * Id of the office profile for an imported meeting: a stored one with the same settings, else a new one; the default one
 * when the file tells of no office (`null`). The default is made first, so that an imported office never becomes it.
 */
export async function importProfile(tx: Transaction, wanted: OfficeProfile | null): Promise<string> {
  const standard = await ensureDefaultProfile(tx);
  if (wanted === null) return standard.id;
  const settings = settingsOf(wanted);
  const alike = (await readProfiles(tx.db)).filter(({ value }) =>
    isDeepStrictEqual(settingsOf(value), settings),
  );
  const known = alike.find(({ value }) => value.name === wanted.name) ?? alike[0];
  return known?.id ?? (await createProfile(tx, wanted)).id;
}

/** What a file can tell of a profile: not its name, pictures, and links to the directory, which differ between archives. */
function settingsOf(profile: OfficeProfile): OfficeProfile {
  return {
    ...profile,
    name: '',
    letterhead: { ...profile.letterhead, logoPictureId: null, garudaPictureId: null },
    signature: { ...profile.signature, signatories: profile.signature.signatories.map(withoutLinks) },
    defaultChair: unlinked(profile.defaultChair),
  };
}

function withoutLinks({ mandate, official }: Signatory): Signatory {
  return { mandate, official: unlinked(official) };
}

function unlinked(official: Official): Official {
  return { ...official, positionId: null, personId: null };
}
