import type { StoredProfile } from '../../../shared/contract/settings.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { call } from '../../lib/api.ts';
import { type FieldErrors, stampOf, useRecordForm } from '../../lib/use-record-form.ts';
import { PROFILE_FIELDS } from './profile-fields.ts';
import type { ProfileForm } from './profile-part.ts';
import { savableProfileSchema } from './profile-schema.ts';

interface ProfileEditorOptions {
  stored: StoredProfile;
  onRefused: (errors: FieldErrors) => void;
}

/** One profile being edited, with explicit save. */
export function useProfileEditor({ stored, onRefused }: ProfileEditorOptions): ProfileForm {
  return useRecordForm<OfficeProfile, OfficeProfile, StoredProfile>({
    schema: savableProfileSchema,
    initial: stored.value,
    record: {
      stamp: stampOf(stored),
      parts: PROFILE_FIELDS,
      read: (id) => call('settings.getProfile', { id }),
    },
    save: (value, stamp) => call('settings.saveProfile', { ...stamp, value }),
    onSaved: () => undefined,
    onRefused,
  });
}
