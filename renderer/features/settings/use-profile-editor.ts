import { useEffect, useEffectEvent, useState } from 'react';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { call } from '../../lib/api.ts';
import { type FieldErrors, useRecordForm } from '../../lib/use-record-form.ts';
import { savableProfileSchema } from './profile-schema.ts';

interface ProfileEditorOptions {
  stored: StoredProfile;
  onRefused: (errors: FieldErrors) => void;
}

/**
 * One profile being edited, with explicit save. A newer state of the store is taken over while nothing is changed
 * here; with changes only its version is, and only when its value is still the one that they began from.
 */
export function useProfileEditor({ stored, onRefused }: ProfileEditorOptions) {
  const [base, setBase] = useState(stored);
  const form = useRecordForm<OfficeProfile, OfficeProfile, StoredProfile>({
    schema: savableProfileSchema,
    initial: stored.value,
    save: (value) => call('settings.saveProfile', { id: base.id, version: base.version, value }),
    onSaved: (saved) => begin(saved),
    onRefused,
  });
  const begin = (next: StoredProfile) => {
    setBase(next);
    form.reset(next.value);
  };
  const receive = useEffectEvent((next: StoredProfile) => {
    if (next.version <= base.version) return;
    if (!form.isDirty) begin(next);
    else if (JSON.stringify(next.value) === JSON.stringify(base.value)) setBase(next);
  });
  useEffect(() => receive(stored), [stored]);
  return {
    form,
    savedAt: base.updatedAt,
    undo: () => form.reset(base.value),
    /** Gives up the changes and shows the newest state of the store. */
    reload: () => begin(stored),
  };
}
