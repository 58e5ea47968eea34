import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { stateText } from '../../components/paper-panel/use-jump.ts';
import { ProfileEditor } from './profile-editor.tsx';
import { useProfiles } from './settings.queries.ts';

/** The office profiles: what an office may set by its own rule. */
export function SettingsPage() {
  const [chosenId, setChosenId] = useState(stateText(useLocation().state, 'profileId'));
  const profiles = useProfiles();
  if (profiles.data === undefined) {
    if (profiles.isError) {
      return <FailureAlert error={profiles.error} onRetry={() => void profiles.refetch()} />;
    }
    return <Loader size="sm" aria-label="Memuat" />;
  }
  const stored =
    profiles.data.find(({ id }) => id === chosenId) ??
    profiles.data.find(({ isDefault }) => isDefault) ??
    profiles.data[0];
  if (stored === undefined) return null;
  return <ProfileEditor key={stored.id} profiles={profiles.data} stored={stored} onSelect={setChosenId} />;
}
