import { useMutation } from '@tanstack/react-query';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import { newOfficeProfile, type OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useMakeDefaultProfile } from './settings.queries.ts';

interface ProfileActionsOptions {
  stored: StoredProfile;
  profiles: readonly StoredProfile[];
  /** `null` shows the default profile. */
  onSelect: (id: string | null) => void;
}

const NAME_LENGTH = 120;

/** New, duplicate, make default, remove. */
export function useProfileActions({ stored, profiles, onSelect }: ProfileActionsOptions) {
  const names = profiles.map(({ value }) => value.name);
  const add = useMutation({
    mutationFn: (value: OfficeProfile) => call('settings.saveProfile', { id: null, version: null, value }),
    onSuccess: (saved) => {
      notifyDone(`${saved.value.name} dibuat.`);
      onSelect(saved.id);
    },
  });
  const makeDefault = useMakeDefaultProfile();
  const remove = useMutation({
    mutationFn: ({ id, version }: StoredProfile) => call('settings.removeProfile', { id, version }),
    onSuccess: () => {
      notifyDone(`${stored.value.name} dihapus.`);
      onSelect(null);
    },
  });
  return {
    create: () => add.mutate(newOfficeProfile(freeName('Profil baru', names))),
    duplicate: () => add.mutate({ ...stored.value, name: freeName(`Salinan ${stored.value.name}`, names) }),
    makeDefault: () => makeDefault.mutate(stored.id),
    remove: () => remove.mutate(stored),
  };
}

/** `Profil baru`, `Profil baru 2`, ...: profiles are told apart by their names. */
function freeName(wanted: string, taken: readonly string[]): string {
  const base = wanted.slice(0, NAME_LENGTH - 4).trim();
  let name = base;
  for (let count = 2; taken.includes(name); count += 1) name = `${base} ${count}`;
  return name;
}
